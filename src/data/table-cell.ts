/** What the cells of a column hold: `date` may be only a year or a month, `percent` is 0–100, `label` is a code in words. */
export type CellKind = 'text' | 'code' | 'label' | 'flag' | 'date' | 'day' | 'euros' | 'percent' | 'number' | 'list';

/** A value of a table; `null` is not known, none, or does not apply. Dates are ISO 8601. */
export type Cell = string | number | boolean | null | readonly string[];

/** Stands between the values of a list. */
export const listSeparator = '|';

/** A list in one cell. A separator inside a value becomes a broken bar, so that the list always comes apart where it was joined. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(listSeparator, '¦')).join(listSeparator);
}
