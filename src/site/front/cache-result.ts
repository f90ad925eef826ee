/** How an answer came about: kept (`hit`), rendered and kept (`miss`), rendered for another who waited for the same (`shared`), rendered for this request alone (`pass`). */
export type CacheResult = 'hit' | 'miss' | 'shared' | 'pass';

const place = Symbol('cacheResult');

type Marked = { [place]?: CacheResult };

/** Notes on an answer how it came about, for the log and the figures. */
export function noteCacheResult(res: object, result: CacheResult): void {
  const marked: Marked = res;
  marked[place] = result;
}

/** What was noted on an answer; undefined where nothing was. */
export function cacheResultOf(res: object): CacheResult | undefined {
  const marked: Marked = res;
  return marked[place];
}
