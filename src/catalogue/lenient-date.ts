import { type PartialDate, parsePartialDate } from './date.ts';

/** Reads a date the way people write it, day first: `2024`, `2024-06`, `2024-06-30`, `30.6.2024`, `30/6/2024`, `6/2024`. Undefined when it is none. */
export function readLooseDate(text: string): PartialDate | undefined {
  const parts = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  if (parts === null) return parsePartialDate(text);
  const [, day, month = '', year = ''] = parts;
  return parsePartialDate([year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-'));
}

/** Writes a date as people type it, so that `readLooseDate` reads the same: `2024`, `6/2024`, `30.6.2024`. */
export function writeLooseDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}.${Number(month)}.${year}`;
}
