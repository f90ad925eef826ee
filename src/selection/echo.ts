/** Longest text of a reader's own that is repeated to them, in characters. */
const longestEcho = 60;

/** A reader's own text as it is repeated to them: a long one is cut. */
export function echo(value: string): string {
  const letters = [...value.slice(0, 4 * longestEcho)];
  return letters.length > longestEcho ? `${letters.slice(0, longestEcho).join('')}…` : value;
}
