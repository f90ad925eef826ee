/** The index term under which an amount is looked for; no word of a text looks like it. @param value in euros */
export function amountTerm(value: number): string {
  return `€${Math.round(value)}`;
}

/** So much of an amount may be rounded away. */
const mostRounded = 0.05;

/** The terms of an amount: to the euro, without its cents, and rounded as people round it. @param value in euros */
export function termsOfAmount(value: number): readonly string[] {
  const units = [1e3, 1e4, 1e5, 1e6, 1e7];
  const rounded = units.flatMap((unit) => [Math.round(value / unit) * unit, Math.floor(value / unit) * unit]);
  const near = rounded.filter((other) => other > 0 && Math.abs(other - value) <= value * mostRounded);
  return [...new Set([value, Math.floor(value), ...near].map(amountTerm))];
}
