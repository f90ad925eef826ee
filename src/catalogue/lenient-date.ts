import { type PartialDate, parsePartialDate } from './date.ts';
import { type Locale, locales } from './locale.ts';

/**
 * Reads a date the way people write it, day first: `2024`, `2024-06`, `2024-06-30`, `30.6.2024`, `30/6/2024`, `6/2024`.
 * Undefined when it is none. Spaces and names of months are not read here: `readSpan` reads them.
 */
export function readLooseDate(text: string): PartialDate | undefined {
  const parts = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  if (parts === null) return parsePartialDate(text);
  const [, day, month = '', year = ''] = parts;
  return parsePartialDate(isoFrom(year, month, day));
}

/** Writes a date as people type it, so that `readLooseDate` reads the same: `2024`, `6/2024`, `30.6.2024`. */
export function writeLooseDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}.${Number(month)}.${year}`;
}

/** The parts of a date as ISO 8601 writes them, whether or not there is such a day: `2024`, `6`, `1` → `2024-06-01`. */
export function isoFrom(year: string, month: string | number, day?: string): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The forms in which a language names a month: beside a day (`heinäkuuta`), alone (`heinäkuu`) and short. */
const monthForms = { besideDay: { day: 'numeric', month: 'long' }, alone: { month: 'long' }, short: { month: 'short' } } as const;

/** The names of the twelve months in a language, in one of their forms. */
export function monthNames(locale: Locale, form: keyof typeof monthForms = 'alone'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { ...monthForms[form], timeZone: 'UTC' });
  const nameOf = (month: number) => format.formatToParts(Date.UTC(2024, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
  return Array.from({ length: 12 }, (_, month) => nameOf(month));
}

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1–12, by one of its names in any language of the site. @param name in lower case */
export function monthNumber(name: string): number | undefined {
  numbers ??= new Map(
    locales.flatMap((locale) =>
      (['besideDay', 'alone', 'short'] as const).flatMap((form) => monthNames(locale, form).map((name, index) => [name.toLowerCase(), index + 1] as const)),
    ),
  );
  return numbers.get(name);
}
