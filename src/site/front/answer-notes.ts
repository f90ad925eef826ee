/** How an answer came about: kept (`hit`), rendered and kept (`miss`), rendered for another who waited for the same (`shared`), rendered for this request alone (`pass`). */
export type CacheResult = 'hit' | 'miss' | 'shared' | 'pass';

const resultPlace = Symbol('cacheResult');

type Marked = { [resultPlace]?: CacheResult };

/** Notes on an answer how it came about, for the log and the figures. */
export function noteCacheResult(res: object, result: CacheResult): void {
  const marked: Marked = res;
  marked[resultPlace] = result;
}

/** How an answer came about, if it was noted. */
export function cacheResultOf(res: object): CacheResult | undefined {
  const marked: Marked = res;
  return marked[resultPlace];
}

/** An event of an answer that has become too long for the memory: from now on it goes at the speed of whoever reads it. */
export const streamBegins = Symbol('streamBegins');
