import { addMonths, type CalendarDay, daysInMonth, firstDay, lastDay, type PartialDate, parsePartialDate, yearOf } from '../date.ts';
import { isoFrom } from '../lenient-date.ts';

/** What a word says about time, in whatever language it is. */
export type TimeWord =
  /** `kesäkuu`, `June`: 1–12. */
  | { readonly kind: 'month'; readonly month: number }
  /** `kevät`, `spring`: months of one year. */
  | { readonly kind: 'season'; readonly first: number; readonly last: number }
  /** `Q` of `Q2`, `neljännes`. */
  | { readonly kind: 'quarter' }
  /** `vuosi` of `vuosi 2024` and of `viime vuonna`. */
  | { readonly kind: 'unit'; readonly unit: 'year' | 'month' }
  /** `viime` (-1), `tämä` (0), `ensi` (1). */
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'today' }
  /** Stands between two dates as a dash does: `to`. */
  | { readonly kind: 'to' }
  /** `between 2023 and 2025`, `2023 ja 2025 välillä`: only beside the first does the second stand between two dates. */
  | { readonly kind: 'between' }
  | { readonly kind: 'and' }
  /** `since 2024`, `2024 alkaen`: the time is open at one end; `apart` leaves out the date itself. */
  | { readonly kind: 'open'; readonly end: 'from' | 'to'; readonly apart: boolean };

/** What is needed to read dates: the day from which `last year` is counted, and the words of the languages. */
export type TimeReading = { readonly today: CalendarDay; readonly wordOf: (word: string) => TimeWord | undefined };

/** From a date to a date; at least one of them. A single date is both; `isRange` where two were written. */
export type Span = { readonly from?: PartialDate; readonly to?: PartialDate; readonly isRange?: true };

/** Why a text that looks like a date is none; `iso` is what it says, in the form of ISO 8601. */
export type DateFault = { readonly iso: string } & (
  | { readonly fault: 'noSuchDay'; readonly month: PartialDate; readonly days: number }
  | { readonly fault: 'noSuchYear' }
  | { readonly fault: 'noSuchMonth' }
);

/** What was read, and where it ends; `plain` is a date as texts name them: no range, no quarter, nothing that depends on today. */
export type Read<T> = { readonly value: T; readonly end: number; readonly plain: boolean };

/** A text that is read, in lower case. A field holds a date and nothing else, so that one without its year is one too. */
export type Source = TimeReading & { readonly text: string; readonly inField: boolean };

/** Reads the date that begins at an index: the first shape that fits. */
export function dateAt(source: Source, at: number): Read<Span | DateFault> | undefined {
  for (const shape of wordShapes) {
    const read = shape.inField && !source.inField ? undefined : readShape(source, shape, at);
    if (read !== undefined) return read;
  }
  for (const shape of numberShapes) {
    const match = shape.inField && !source.inField ? undefined : matchAt(source.text, shape.pattern, at);
    const made = match && shape.make(match.slice(1), source.today);
    if (match !== undefined && made !== undefined) return { ...made, end: match.index + match[0].length };
  }
  return undefined;
}

/** The word at an index that says something about time. */
export function wordAt({ text, wordOf }: Source, at: number): { readonly meaning: TimeWord; readonly end: number } | undefined {
  const match = matchAt(text, /[\p{L}\p{M}]+/uy, at);
  const meaning = match && wordOf(match[0]);
  return match && meaning && { meaning, end: at + match[0].length };
}

/** The index after spaces, full stops, commas and slashes. */
export function past({ text }: Source, at: number): number {
  return at + (matchAt(text, /[\s.,/]*/uy, at)?.[0].length ?? 0);
}

export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** From one date to another; whoever writes the later one first means the same. */
export function rangeOf(from: PartialDate | undefined, to: PartialDate | undefined): Span {
  const isReversed = from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
  const [first, last] = isReversed ? [to, from] : [from, to];
  return { ...(first && { from: first }), ...(last && { to: last }), isRange: true };
}

type Made = Omit<Read<Span | DateFault>, 'end'>;

type NumberShape = {
  readonly pattern: RegExp;
  readonly inField?: true;
  readonly make: (parts: readonly (string | undefined)[], today: CalendarDay) => Made | undefined;
};

/** Dates as numbers, with the year first, or the day, or neither; `2019/817` is none. */
const numberShapes: readonly NumberShape[] = [
  {
    pattern: /(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?(?:[t ]\d{1,2}:\d{2}\S*)?(?![\p{L}\p{N}]|[./-]\d)/uy,
    make: ([year, , month, day]) => (day === undefined && Number(month) > 12 ? undefined : single(year, month, day)),
  },
  {
    pattern: /(\d{2})(\d{2})[-–/](\d{2})(?![\p{L}\p{N}]|[./-]\d)/uy,
    make: ([century, first, last]) =>
      Number(last) > Number(first) ? { value: rangeOf(`${century}${first}` as PartialDate, `${century}${last}` as PartialDate), plain: false } : undefined,
  },
  {
    pattern: /(?:(\d{1,2})\s?[./-]\s?)?(\d{1,2})\s?[./-]\s?(\d{4})(?![\p{L}\p{N}]|[./]\d)/uy,
    make: ([day, month, year]) => single(year, month, day),
  },
  {
    pattern: /(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{2})(?![\p{L}\p{N}]|[./-]\d)/uy,
    inField: true,
    make: ([day, month, year], today) => single(today.slice(0, 2) + (year ?? ''), month, day),
  },
  {
    pattern: /(\d{1,2})\.\s?(\d{1,2})\.(?![\p{L}\p{N}])/uy,
    inField: true,
    make: ([day, month], today) => ({ ...single(today.slice(0, 4), month, day), plain: false }),
  },
  { pattern: /(\d{4})(?![\p{L}\p{N}]|[./]\d)/uy, make: ([year]) => single(year) },
];

/** What may stand in a date with words. */
type Slot = 'year' | 'day' | 'digit' | TimeWord['kind'];
type Filled = { readonly numbers: readonly string[]; readonly words: readonly TimeWord[] };
type WordShape = {
  readonly slots: readonly Slot[];
  readonly inField?: true;
  readonly make: (filled: Filled, today: CalendarDay) => Made | undefined;
};

const numberSlots: Readonly<Partial<Record<Slot, RegExp>>> = { year: /\d{4}(?![\p{L}\p{N}]|[./]\d)/uy, day: /\d{1,2}(?!\d)/uy, digit: /[1-4](?!\d)/uy };

/** Dates with words in them, the longest first. */
const wordShapes: readonly WordShape[] = [
  { slots: ['day', 'month', 'year'], make: ({ numbers: [day, year], words: [month] }) => single(year, monthOf(month), day) },
  { slots: ['month', 'day', 'year'], make: ({ numbers: [day, year], words: [month] }) => single(year, monthOf(month), day) },
  { slots: ['month', 'year'], make: ({ numbers: [year], words: [month] }) => single(year, monthOf(month)) },
  { slots: ['year', 'month'], make: ({ numbers: [year], words: [month] }) => single(year, monthOf(month)) },
  { slots: ['quarter', 'digit', 'year'], make: ({ numbers: [digit, year] }) => quarter(year, digit) },
  { slots: ['digit', 'quarter', 'year'], make: ({ numbers: [digit, year] }) => quarter(year, digit) },
  { slots: ['year', 'quarter', 'digit'], make: ({ numbers: [year, digit] }) => quarter(year, digit) },
  { slots: ['year', 'digit', 'quarter'], make: ({ numbers: [year, digit] }) => quarter(year, digit) },
  { slots: ['season', 'year'], make: ({ numbers: [year], words: [season] }) => seasonOf(year, season) },
  { slots: ['year', 'season'], make: ({ numbers: [year], words: [season] }) => seasonOf(year, season) },
  { slots: ['unit', 'year'], make: ({ numbers: [year], words: [unit] }) => (unit?.kind === 'unit' && unit.unit === 'year' ? single(year) : undefined) },
  { slots: ['shift', 'unit'], make: ({ words: [shift, unit] }, today) => shifted(shift, unit, today) },
  { slots: ['today'], make: (_, today) => ({ value: { from: today, to: today }, plain: false }) },
  {
    slots: ['day', 'month'],
    inField: true,
    make: ({ numbers: [day], words: [month] }, today) => ({ ...single(today.slice(0, 4), monthOf(month), day), plain: false }),
  },
  { slots: ['month'], inField: true, make: ({ words: [month] }, today) => ({ ...single(today.slice(0, 4), monthOf(month)), plain: false }) },
];

function readShape(source: Source, { slots, make }: WordShape, at: number): Read<Span | DateFault> | undefined {
  const numbers: string[] = [];
  const words: TimeWord[] = [];
  let end = at;
  for (const slot of slots) {
    const start = end === at ? at : past(source, end);
    const pattern = numberSlots[slot];
    const number = pattern && matchAt(source.text, pattern, start);
    const word = pattern === undefined ? wordAt(source, start) : undefined;
    if (number !== undefined) numbers.push(number[0]);
    else if (word?.meaning.kind === slot) words.push(word.meaning);
    else return undefined;
    end = word?.end ?? start + (number?.[0].length ?? 0);
  }
  const made = make({ numbers, words }, source.today);
  return made && { ...made, end };
}

function monthOf(word: TimeWord | undefined): number {
  return word?.kind === 'month' ? word.month : 0;
}

function quarter(year: string | undefined, digit: string | undefined): Made | undefined {
  return months(year, Number(digit) * 3 - 2, Number(digit) * 3);
}

function seasonOf(year: string | undefined, word: TimeWord | undefined): Made | undefined {
  return word?.kind === 'season' ? months(year, word.first, word.last) : undefined;
}

function months(year = '', first: number, last: number): Made | undefined {
  const [from, to] = [first, last].map((month) => parsePartialDate(isoFrom(year, month)));
  return from && to && { value: { from, to }, plain: false };
}

function shifted(shift: TimeWord | undefined, unit: TimeWord | undefined, today: CalendarDay): Made | undefined {
  if (shift?.kind !== 'shift' || unit?.kind !== 'unit') return undefined;
  const [length, count] = unit.unit === 'year' ? [4, 12] : [7, 1];
  const date = addMonths(firstDay(today.slice(0, 7) as PartialDate), shift.by * count).slice(0, length) as PartialDate;
  return { value: { from: date, to: date }, plain: false };
}

function single(year = '', month?: string | number, day?: string): Made {
  const iso = month === undefined ? year : isoFrom(year, month, day);
  const date = parsePartialDate(iso);
  if (date !== undefined) return { value: { from: date, to: date }, plain: true };
  if (parsePartialDate(year) === undefined) return { value: { iso, fault: 'noSuchYear' }, plain: true };
  const whole = month === undefined ? undefined : parsePartialDate(isoFrom(year, month));
  if (whole === undefined) return { value: { iso, fault: 'noSuchMonth' }, plain: true };
  return { value: { iso, fault: 'noSuchDay', month: whole, days: daysInMonth(yearOf(whole), Number(whole.slice(5))) }, plain: true };
}
