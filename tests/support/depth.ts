/**
 * How deep property and hostile tests look: 1 in `npm test`, and as deep as `TEST_DEPTH` says; `npm run test:deep` sets it.
 * @throws when `TEST_DEPTH` is not a number above 0
 */
const depth = readDepth(process.env['TEST_DEPTH'] || '1');

const everyDaySeed = 20_261_124;

function readDepth(text: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) throw new Error(`TEST_DEPTH=${text} is not a number above 0`);
  return number;
}

/**
 * How a property is tested that is tried so many times every day. Every day with the same texts, so that nobody's change is stopped by
 * what it did not bring about; deeper with new ones. A failure prints its seed, which `TEST_SEED` repeats.
 */
export function runs(everyDay: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env['TEST_SEED'] || (depth > 1 ? undefined : everyDaySeed);
  return { numRuns: Math.max(1, Math.round(everyDay * depth)), ...(seed !== undefined && { seed: Number(seed) }) };
}

/** So many of a list every day, evenly spread over it; deeper more of them, up to all. */
export function sample<T>(all: readonly T[], everyDay: number): readonly T[] {
  const count = Math.min(all.length, Math.max(1, Math.round(everyDay * depth)));
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T);
}
