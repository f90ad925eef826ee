/** Between digits of one number, and before what belongs to a number: € % and words for money. */
const bound = /(?<=\d) (?=\d{3}(?!\d)|€|%|milj|eur[oa]|million)/giu;

/**
 * Puts in the non-breaking spaces that editors never type (Finnish standard SFS 4175: a number stays with its unit),
 * so that a line cannot break inside an amount.
 */
export function bindSpaces(text: string): string {
  return text.replace(bound, '\u00a0').replace(/\bEUR (?=\d)/g, 'EUR\u00a0');
}
