/** Between the digits of one number: groups of three after one to three digits. */
const groups = /(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g;

/** Before what belongs to a number: € % and words for money. */
const units = /(?<=\d) (?=€|%|milj|eur[oa]|million)/giu;

/**
 * Puts in the non-breaking spaces that editors never type (Finnish standard SFS 4175: a number stays with its unit),
 * so that a line cannot break inside an amount.
 */
export function bindSpaces(text: string): string {
  const grouped = text.replace(groups, (number) => number.replaceAll(' ', '\u00a0'));
  return grouped.replace(units, '\u00a0').replace(/\bEUR (?=\d)/g, 'EUR\u00a0');
}
