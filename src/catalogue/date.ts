/**
 * Calendar dates as text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601). A calendar date is not an instant; it has no
 * time zone and is compared as text. Only the functions of Helsinki know about instants.
 */
export type PartialDate = string & { readonly partialDate: true };

/** A date known to the day. */
export type CalendarDay = PartialDate & { readonly calendarDay: true };

export type Precision = 'year' | 'month' | 'day';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const msPerDay = 86_400_000;
const msPerHour = 3_600_000;

/** The number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first year a date may have. */
export const earliestYear = 1900;

/** The last year a date may have. */
export const latestYear = 2199;

/** Reads a partial date of the years 1900–2199; undefined when the text is not one or the day does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < earliestYear || year > latestYear || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? (text as PartialDate) : undefined;
}

/** How precisely a date is known. */
export function precisionOf(date: PartialDate): Precision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day a partial date may mean. */
export function firstDay(date: PartialDate): CalendarDay {
  return `${date}${'-01-01'.slice(date.length - 4)}` as CalendarDay;
}

/** The last day a partial date may mean: a project that ends in 2024 runs to 31 December 2024. */
export function lastDay(date: PartialDate): CalendarDay {
  if (date.length === 10) return date as string as CalendarDay;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}` as CalendarDay;
}

/** Orders days, and other texts that are of no language, by their characters. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whole days since 1970-01-01, for differences between calendar days. */
export function dayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/** The calendar day of a number of days since 1970-01-01. */
export function dayFromNumber(days: number): CalendarDay {
  return new Date(days * msPerDay).toISOString().slice(0, 10) as CalendarDay;
}

/** The four-digit year. */
export function yearOf(date: PartialDate | CalendarDay): number {
  return Number(date.slice(0, 4));
}

/** A text in which no line breaks inside a range of years: `2021–2027`. Doing it twice changes nothing. */
export function bindYears(text: string): string {
  return text.replace(/(?<=(?<!\d)\d{4}–)(?=\d{4}(?!\d))/g, '\u2060');
}

const helsinkiDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });

/** The date on the wall in Helsinki at an instant (milliseconds since the epoch). */
export function helsinkiDay(instant: number): CalendarDay {
  return helsinkiDate.format(instant) as CalendarDay;
}

/** The time on the wall in Helsinki at an instant, to the second and with its offset: `2026-11-28T02:30:00+02:00` (RFC 3339). */
export function helsinkiTime(instant: number): string {
  const wall = helsinkiClock.format(instant).replace(' ', 'T');
  const hours = Math.round((Date.parse(`${wall}Z`) - instant) / msPerHour);
  return `${wall}+0${hours}:00`;
}

const helsinkiClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' });

/**
 * The instant at which a calendar day begins in Helsinki. Found by looking at the two offsets Helsinki has used since 1981
 * (UTC+2 and UTC+3), so that it is right on the days when the clocks change.
 */
export function helsinkiMidnight(day: CalendarDay): number {
  const summerTime = dayNumber(day) * msPerDay - 3 * msPerHour;
  return helsinkiDay(summerTime) === day ? summerTime : summerTime + msPerHour;
}

/** The instant at which the next calendar day begins in Helsinki. */
export function nextHelsinkiMidnight(instant: number): number {
  return helsinkiMidnight(dayFromNumber(dayNumber(helsinkiDay(instant)) + 1));
}

/**
 * The same day of the month a number of calendar months later; where that month is shorter, its last day:
 * 31 August and six months is 28 or 29 February.
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const padded = [target.month, Math.min(date, daysInMonth(target.year, target.month))].map((part) => String(part).padStart(2, '0'));
  return [target.year, ...padded].join('-') as CalendarDay;
}
