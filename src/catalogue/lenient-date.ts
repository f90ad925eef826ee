import { type PartialDate, parsePartialDate } from './date.ts';
import { type Locale, locales } from './locale.ts';

/**
 * Reads a date the way people write it, day first: `2024`, `2024-06`, `2024-06-30`, `30.6.2024`, `30/6/2024`, `6/2024`.
 * Undefined when it is none. Spaces and names of months are not read here: `dateInWords` reads them.
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

/**
 * What people mean by a date in any of the ways they type it, in the form of ISO 8601, whether or not there is such a day:
 * as `readLooseDate`, and `31-12-2026`, `2026-1-5`, `2026/1/5`, `31. joulukuuta 2026`, `December 31, 2026`,
 * `2026-12-31T00:00:00`. Undefined when it is no date.
 */
export function dateInWords(text: string): string | undefined {
  const [, day, month, year] =
    /^\s*(?:(\d{1,2})\s*[./-]\s*)?(\d{1,2})\s*[./-]\s*(\d{4})\s*$/.exec(text) ??
    /^\s*(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?,?\s+(\d{4})\s*$/u.exec(text) ??
    reorder(/^\s*(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})\s*$/u.exec(text), [2, 1, 3]) ??
    reorder(/^\s*(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[T ]\d{1,2}:\d{2}\S*)?\s*$/.exec(text), [3, 2, 1]) ??
    [];
  const number = month !== undefined && /^\p{L}/u.test(month) ? monthNumbers().get(month.toLowerCase()) : month;
  return year === undefined || number === undefined ? undefined : isoFrom(year, number, day);
}

function reorder(match: RegExpExecArray | null, order: readonly number[]): readonly (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], ...order.map((index) => match[index])];
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

/** The number of each month, 1–12, by its names in every language of the site. */
function monthNumbers(): ReadonlyMap<string, number> {
  numbers ??= new Map(
    locales.flatMap((locale) =>
      (['besideDay', 'alone', 'short'] as const).flatMap((form) => monthNames(locale, form).map((name, index) => [name.toLowerCase(), index + 1] as const)),
    ),
  );
  return numbers;
}
