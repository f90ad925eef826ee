import { addMonths, type CalendarDay, dayFromNumber, dayNumber, firstDay, lastDay, type PartialDate, parsePartialDate } from '../date.ts';
import { isoFrom, monthNumber } from '../lenient-date.ts';
import { dateAt, matchAt, past, type Read, type Source, wordAt } from './date-shapes.ts';
import { type DateFault, rangeOf, type Span } from './made-dates.ts';
import { monthOf, type TimeReading, type TimeWord } from './time-words.ts';

/** A time that stands in a text, from one index to before another. */
export type FoundSpan = Span & {
  readonly start: number;
  readonly end: number;
  /** A date as texts name them: no range, no quarter, nothing that depends on today. */
  readonly plain: boolean;
};

/** A date of a text that does not exist, from one index to before another. */
export type FoundFault = DateFault & Pick<FoundSpan, 'start' | 'end'>;

/** A text as it is searched for dates: full-width digits are digits, all in lower case. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Reads a whole text as a time, as people type it into a field: `30.6.2024`, `1 June 2024`, `kesäkuussa 2024`, `Q2 2024`, `2024–2025`,
 * `viime vuonna`, `1.6.`. Undefined when it is none.
 */
export function readSpan(text: string, reading: TimeReading): Span | DateFault | undefined {
  const plain = plainText(text).trim();
  const found = spanAt({ ...reading, text: plain, inField: true }, 0);
  return found !== undefined && /^[\s.]*$/.test(plain.slice(found.end)) ? found.value : undefined;
}

/** Finds the times that a text names, and the dates in it that do not exist, each in their order. @param text as `plainText` gives it */
export function findTimes(text: string, reading: TimeReading): { readonly spans: readonly FoundSpan[]; readonly faults: readonly FoundFault[] } {
  const source: Source = { ...reading, text, inField: false };
  const spans: FoundSpan[] = [];
  const faults: FoundFault[] = [];
  let read = 0;
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{M}\p{N}]|\d[./])[\p{L}\p{N}]/gu)) {
    const found = start < read ? undefined : spanAt(source, start);
    if (found === undefined) continue;
    const { value, end, plain } = found;
    if (!('fault' in value)) spans.push({ ...value, start, end, plain });
    else if (isOfCalendar(value)) faults.push({ ...value, start, end });
    else continue;
    read = end;
  }
  return { spans, faults };
}

/** A number before a year is that of a month, or of a law (45/2001), unless a day stands before it. */
function isOfCalendar({ fault, iso }: DateFault): boolean {
  return fault !== 'noSuchMonth' || iso.split('-').length > 2;
}

/** The month that a word names in any language of the site, as its dictionary writes it. */
export function monthInAnyLanguage(written: string): TimeWord | undefined {
  const month = monthNumber(written);
  return month === undefined ? undefined : { kind: 'month', month };
}

function spanAt(source: Source, at: number): Read<Span | DateFault> | undefined {
  const open = wordAt(source, at);
  if (open?.meaning.kind === 'open') {
    const inside = past(source, open.end);
    const range = rangeAt(source, inside);
    const date = range === undefined ? dateAt(source, inside) : undefined;
    return range ?? (date && openUp(date, open.meaning, date.end));
  }
  const range = rangeAt(source, at);
  if (range !== undefined) return range;
  const date = dateAt(source, at);
  const later = date && wordAt(source, past(source, date.end));
  return date && later?.meaning.kind === 'open' ? openUp(date, later.meaning, later.end) : date;
}

/** Two dates with a dash, or a word that says the same, between them. Where only one of them says its year, it says that of both. */
function rangeAt(source: Source, at: number): Read<Span> | undefined {
  const begin = wordAt(source, at);
  const isBetween = begin?.meaning.kind === 'between';
  const start = isBetween ? past(source, begin.end) : at;
  const loose: Source = { ...source, inField: true };
  const first = soundDate(loose, start);
  const joint = jointAt(source, first?.end ?? start + (matchAt(source.text, shortened, start)?.[0].length ?? 0));
  const second = joint && soundDate(loose, joint.end);
  if (joint === undefined || second === undefined) return undefined;
  const finish = wordAt(source, past(source, second.end));
  const isClosed = finish?.meaning.kind === 'between';
  if (joint.needsBetween && !isBetween && !isClosed) return undefined;
  const last: ReadEnd = { read: second, at: joint.end };
  const value = first === undefined ? completed(loose, start, last) : together(source, { read: first, at: start }, last);
  return value && { value, end: isClosed ? finish.end : second.end, plain: false };
}

/** What may stand before the dash without being a date: the day of `1.–30.6.2024`, the month of `kesä–elokuu 2024`. */
const shortened = /\d{1,2}\.?|[\p{L}\p{M}]+/uy;

type ReadEnd = { readonly read: Read<Span>; readonly at: number };

/** Two dates as a range; one without its year takes it from the other. */
function together(source: Source, first: ReadEnd, second: ReadEnd): Span | undefined {
  const [from, to] = [first.read.value.from, second.read.value.to];
  if (from === undefined || to === undefined) return undefined;
  const [known, other] = first.read.isYearless ? [to, first.at] : [from, second.at];
  if (first.read.isYearless === second.read.isYearless) return first.read.isYearless && !source.inField ? undefined : rangeOf(from, to);
  if (known.length === 4) return undefined;
  const inYear = (by: number) => soundDate({ ...source, inField: true, today: `${Number(known.slice(0, 4)) + by}-01-01` as CalendarDay }, other)?.value;
  const isWrong = (date: Span | undefined) => (first.read.isYearless ? firstDay(date?.from ?? to) > lastDay(to) : lastDay(date?.to ?? from) < firstDay(from));
  const found = isWrong(inYear(0)) ? inYear(first.read.isYearless ? -1 : 1) : inYear(0);
  return found && (first.read.isYearless ? rangeOf(found.from, to) : rangeOf(from, found.to));
}

/** A day of the month, or a month without its ending, that the second date completes. */
function completed(source: Source, at: number, { read: { value, isYearless }, at: secondAt }: ReadEnd): Span | undefined {
  const { from: second = '', to } = isYearless ? {} : value;
  const day = matchAt(source.text, /\d{1,2}/uy, at)?.[0];
  if (day !== undefined && second.length === 10) return startingOn(`${second.slice(0, 8)}${day.padStart(2, '0')}`, to);
  const [word, model] = [at, secondAt].map((place) => matchAt(source.text, /[\p{L}\p{M}]+/uy, place)?.[0]);
  if (word === undefined || model === undefined || second.length !== 7) return undefined;
  const month = monthOf([...model].map((_, cut) => source.wordOf(word + model.slice(cut + 1))).find((meaning) => meaning?.kind === 'month'));
  const year = Number(second.slice(0, 4)) - (month > Number(second.slice(5)) ? 1 : 0);
  return startingOn(isoFrom(String(year), month), to);
}

function startingOn(iso: string, to: PartialDate | undefined): Span | undefined {
  const from = parsePartialDate(iso);
  return from && rangeOf(from, to);
}

function soundDate(source: Source, at: number): Read<Span> | undefined {
  const date = dateAt(source, at);
  return date === undefined || 'fault' in date.value ? undefined : { ...date, value: date.value };
}

/** What stands between two dates, and where the second one begins. */
function jointAt(source: Source, at: number): { readonly end: number; readonly needsBetween: boolean } | undefined {
  const word = wordAt(source, past(source, at));
  if (word?.meaning.kind === 'to' || word?.meaning.kind === 'and') return { end: past(source, word.end), needsBetween: word.meaning.kind === 'and' };
  const dash = matchAt(source.text, /\s*(?:[–—]|\.\.|-)\s*/uy, at);
  return dash && { end: at + dash[0].length, needsBetween: false };
}

type OpenWord = Extract<TimeWord, { readonly kind: 'open' }>;

function openUp(date: Read<Span | DateFault>, { end: side, apart }: OpenWord, end: number): Read<Span | DateFault> {
  if ('fault' in date.value) return { ...date, end };
  const { from, to } = date.value;
  const [inner, outer] = side === 'from' ? [from, to && beside(to, 1)] : [to, from && beside(from, -1)];
  const limit = apart ? outer : inner;
  return { value: { ...(limit && { [side]: limit }) }, end, plain: false };
}

/** The next or the last date of the same precision. */
function beside(date: PartialDate, by: 1 | -1): PartialDate {
  if (date.length === 10) return dayFromNumber(dayNumber(lastDay(date)) + by);
  return addMonths(firstDay(date), by * (date.length === 4 ? 12 : 1)).slice(0, date.length) as PartialDate;
}
