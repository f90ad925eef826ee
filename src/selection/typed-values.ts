import { dayNumber, firstDay, lastDay, type PartialDate, parsePartialDate } from '#catalogue/date.ts';
import { writeLooseDate } from '#catalogue/lenient-date.ts';
import { type AmountWords, readAmount } from '#catalogue/typed/lenient-amount.ts';
import { plainText, readSpan } from '#catalogue/typed/lenient-period.ts';
import type { DateFault, Span } from '#catalogue/typed/made-dates.ts';
import type { TimeReading } from '#catalogue/typed/time-words.ts';

/** What is needed to read what people type: today, and the words for times and amounts in the languages of the site. */
export type ValueReading = TimeReading & { readonly amountWordOf: AmountWords };

/** A time as addresses write it (ISO 8601): `2023`, `2023-06`, `2023/2025`, `2023/..`, `../2025`. */
export type Period = string & { readonly period: true };

/** From a number to a number, both included. */
export type Reach = readonly [from: number, to: number];

/** Why a value cannot be followed, as a remark names it. */
type ValueFault =
  | { readonly kind: 'badDate' | 'noSuchYear' | 'season' | 'badPeriod' | 'badAmount' }
  /** @param month the one that has no such day, and how many it has */
  | { readonly kind: 'noSuchDay'; readonly month: PartialDate; readonly days: number };

/** What a text says; `other` is what it says for the field beside it. Undefined where the text is empty. */
export type ReadValue = { readonly value: string | number; readonly other?: string | number } | { readonly fault: ValueFault };

/** Which end of a range a field gives; one without a side gives both. */
export type Side = 'from' | 'to';

type TypedKind = {
  readonly read: (text: string, reading: ValueReading, side: Side) => ReadValue;
  /** As people type it, so that it can be read again. */
  readonly write: (value: string | number) => string;
  /** The numbers that a value keeps: days since 1970, or euros. */
  readonly reachOf: (value: string | number, side: Side) => Reach;
};

/** The kinds of values that people type, rather than choose. */
export const typedKinds = {
  date: {
    read: (text, reading, side) => {
      const span = readSpan(text, reading);
      if (span !== undefined && 'fault' in span) return { fault: faultOf(span, 'badDate') };
      const [value, other] = side === 'from' ? [span?.from, span?.to] : [span?.to, span?.from];
      return value === undefined ? { fault: { kind: 'badDate' } } : { value, ...(span?.isRange && other && { other }) };
    },
    write: (value) => writeLooseDate(value as PartialDate),
    reachOf: (value, side) => {
      const date = value as PartialDate;
      return side === 'from' ? [dayNumber(firstDay(date)), Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, dayNumber(lastDay(date))];
    },
  },
  period: {
    read: (text, reading) => {
      const span = parsePeriod(text) ?? readSpan(text, reading);
      if (span === undefined) return { fault: { kind: 'badPeriod' } };
      return 'fault' in span ? { fault: faultOf(span, 'badPeriod') } : { value: writePeriod(span) };
    },
    write: (value) => {
      const { from, to } = parsePeriod(value as Period) ?? {};
      const [first, last] = [from, to].map((date) => (date === undefined ? '' : writeLooseDate(date)));
      return first === last ? String(first) : `${first}–${last}`;
    },
    reachOf: (value) => reachOfSpan(parsePeriod(value as Period) ?? {}),
  },
  amount: {
    read: (text, { amountWordOf }) => {
      const value = readAmount(plainText(text), amountWordOf);
      return value === undefined ? { fault: { kind: 'badAmount' } } : { value };
    },
    write: String,
    reachOf: (value, side) => (side === 'from' ? [Number(value), Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, Number(value)]),
  },
} as const satisfies Readonly<Record<string, TypedKind>>;

/** The kind of a typed value by its name. */
export function typedKind(kind: keyof typeof typedKinds): TypedKind {
  return typedKinds[kind];
}

/** The days of a partial date or of a time that may be open. */
export function reachOfSpan({ from, to }: Span): Reach {
  return [from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(firstDay(from)), to === undefined ? Number.POSITIVE_INFINITY : dayNumber(lastDay(to))];
}

/** A time as addresses write it. */
export function writePeriod({ from, to }: Span): Period {
  return (from === to ? (from ?? '') : `${from ?? '..'}/${to ?? '..'}`) as Period;
}

/** The ends of a time as addresses write it, or with a dash before or after a date that is open; undefined when it is none. */
export function parsePeriod(text: string): Span | undefined {
  const single = parsePartialDate(text);
  if (single !== undefined) return { from: single, to: single };
  const [first = '', last = '', ...more] = text.split(/\s*[/–]\s*/);
  const [from, to] = [first, last].map((end) => parsePartialDate(end));
  const isEnd = (written: string, date: PartialDate | undefined) => date !== undefined || written === '..' || written === '';
  if (more.length > 0 || !isEnd(first, from) || !isEnd(last, to) || (from === undefined && to === undefined)) return undefined;
  if (!/[/–]/.test(text)) return undefined;
  if (from !== undefined && to !== undefined && lastDay(to) < firstDay(from)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

/** Why a date cannot be followed. @param otherwise what is said of a month that there is not */
export function faultOf(fault: DateFault, otherwise: 'badDate' | 'badPeriod'): ValueFault {
  if (fault.fault === 'noSuchDay') return { kind: 'noSuchDay', month: fault.month, days: fault.days };
  return { kind: fault.fault === 'noSuchMonth' ? otherwise : fault.fault };
}
