/** Most fields of an object, most characters of a text in words; addresses stay whole. */
const mostFields = 8;
const longestText = 45;

/**
 * A JSON value short enough to be read as an example: long texts end in an ellipsis, and what is left out of lists and
 * objects is counted.
 * @param more says how many were left out
 */
export function shorten(value: unknown, more: (count: number) => string): unknown {
  if (typeof value === 'string') return value.length > longestText && value.includes(' ') ? `${value.slice(0, longestText).trimEnd()}…` : value;
  if (Array.isArray(value)) {
    const rest = value.length - 1;
    return [...value.slice(0, 1).map((item) => shorten(item, more)), ...(rest > 0 ? [more(rest)] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const kept = fields.slice(0, mostFields).map(([name, field]) => [name, shorten(field, more)] as const);
  const rest = fields.length - mostFields;
  return Object.fromEntries(rest > 0 ? [...kept, ['…', more(rest)]] : kept);
}
