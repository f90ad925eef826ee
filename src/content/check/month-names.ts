import { locales } from '#catalogue/locale.ts';

const numbers = new Map<string, number>();
for (const locale of locales) {
  // A month has another form beside a day (`heinäkuuta`) than alone (`heinäkuu`).
  const forms = [{ day: 'numeric', month: 'long' }, { month: 'long' }, { month: 'short' }] as const;
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = format.formatToParts(Date.UTC(2024, month - 1, 1)).find((part) => part.type === 'month')?.value ?? '';
      numbers.set(name.toLowerCase(), month);
    }
  }
}

/** The number of a month, 1–12, by its name in any language of the site; undefined when it is none. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase());
}
