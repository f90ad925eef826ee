import { type CalendarDay, dayFromNumber, dayNumber, type PartialDate } from '../date.ts';
import {
  type DateFault,
  type Made,
  only,
  partOf,
  rangeOf,
  rolling,
  type Span,
  seasonOf,
  shifted,
  shiftedPart,
  shiftedSeason,
  single,
  winterOf,
  yearless,
} from './made-dates.ts';
import { monthOf, type TimeReading, type TimeWord } from './time-words.ts';

/** What was read, and where it ends. */
export type Read<T> = Omit<Made, 'value'> & { readonly value: T; readonly end: number };

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
    make: ([day, month], today) => yearless(today, month, day),
  },
  { pattern: /(\d{4})(?![\p{L}\p{N}]|[./]\d)/uy, make: ([year]) => single(year) },
];

/** What may stand in a date with words. */
type Slot = 'year' | 'winter' | 'day' | 'digit' | 'count' | TimeWord['kind'];
type Filled = { readonly numbers: readonly string[]; readonly words: readonly TimeWord[] };
type WordShape = {
  readonly slots: readonly Slot[];
  readonly inField?: true;
  readonly make: (filled: Filled, today: CalendarDay) => Made | undefined;
};

const numberSlots: Readonly<Partial<Record<Slot, RegExp>>> = {
  year: /\d{4}(?![\p{L}\p{N}]|[./]\d)/uy,
  winter: /\d{4}\s?[-–/]\s?(?:\d{2}){1,2}(?![\p{L}\p{N}]|[./-]\d)/uy,
  day: /\d{1,2}(?!\d)/uy,
  digit: /[1-4](?!\d)/uy,
  count: /\d{1,2}(?!\d)/uy,
};

/** The slots that a number in words fills too. */
const countable: ReadonlySet<Slot> = new Set(['digit', 'count']);

/** Dates with words in them, the longest first. */
const wordShapes: readonly WordShape[] = [
  { slots: ['day', 'month', 'year'], make: ({ numbers: [day, year], words: [month] }) => single(year, monthOf(month), day) },
  { slots: ['month', 'day', 'year'], make: ({ numbers: [day, year], words: [month] }) => single(year, monthOf(month), day) },
  { slots: ['month', 'year'], make: ({ numbers: [year], words: [month] }) => single(year, monthOf(month)) },
  { slots: ['year', 'month'], make: ({ numbers: [year], words: [month] }) => single(year, monthOf(month)) },
  { slots: ['part', 'digit', 'year'], make: ({ numbers: [digit, year], words: [part] }) => partOf(year, digit, part) },
  { slots: ['digit', 'part', 'year'], make: ({ numbers: [digit, year], words: [part] }) => partOf(year, digit, part) },
  { slots: ['year', 'part', 'digit'], make: ({ numbers: [year, digit], words: [part] }) => partOf(year, digit, part) },
  { slots: ['year', 'digit', 'part'], make: ({ numbers: [year, digit], words: [part] }) => partOf(year, digit, part) },
  { slots: ['season', 'winter'], make: ({ numbers: [years], words: [season] }) => winterOf(years, season) },
  { slots: ['season', 'year'], make: ({ numbers: [year], words: [season] }) => seasonOf(year, season) },
  { slots: ['year', 'season'], make: ({ numbers: [year], words: [season] }) => seasonOf(year, season) },
  { slots: ['unit', 'year'], make: ({ numbers: [year], words: [unit] }) => (unit?.kind === 'unit' && unit.unit === 'year' ? single(year) : undefined) },
  { slots: ['count', 'unit', 'ago'], make: ({ numbers: [count], words: [unit] }, today) => shifted(-Number(count), unit, today) },
  { slots: ['shift', 'count', 'unit'], make: ({ numbers: [count], words: [shift, unit] }, today) => rolling(shift, Number(count), unit, today) },
  { slots: ['shift', 'unit'], make: ({ words: [shift, unit] }, today) => (shift?.kind === 'shift' ? shifted(shift.by, unit, today) : undefined) },
  { slots: ['shift', 'part'], make: ({ words: [shift, part] }, today) => shiftedPart(shift, part, today) },
  { slots: ['shift', 'season'], make: ({ words: [shift, season] }, today) => shiftedSeason(shift, season, today) },
  { slots: ['nearDay'], make: ({ words: [day] }, today) => (day?.kind === 'nearDay' ? only(dayFromNumber(dayNumber(today) + day.by)) : undefined) },
  { slots: ['day', 'month'], inField: true, make: ({ numbers: [day], words: [month] }, today) => yearless(today, monthOf(month), day) },
  { slots: ['month'], inField: true, make: ({ words: [month] }, today) => yearless(today, monthOf(month)) },
  { slots: ['season'], inField: true, make: () => ({ value: { iso: '', fault: 'season' }, plain: false }) },
];

function readShape(source: Source, { slots, make }: WordShape, at: number): Read<Span | DateFault> | undefined {
  const numbers: string[] = [];
  const words: TimeWord[] = [];
  let end = at;
  for (const slot of slots) {
    const start = pastAside(source, end, slot);
    const number = numberAt(source, start, slot);
    const word = number === undefined ? wordAt(source, start) : undefined;
    if (number !== undefined) numbers.push(number.digits);
    else if (word?.meaning.kind === slot) words.push(word.meaning);
    else return undefined;
    end = (number ?? word)?.end ?? start;
  }
  const made = make({ numbers, words }, source.today);
  return made && { ...made, end };
}

/** The number that fills a slot, in digits or in words. */
function numberAt(source: Source, at: number, slot: Slot): { readonly digits: string; readonly end: number } | undefined {
  const pattern = numberSlots[slot];
  const match = pattern && matchAt(source.text, pattern, at);
  if (match !== undefined) return { digits: match[0], end: at + match[0].length };
  const word = countable.has(slot) ? wordAt(source, at) : undefined;
  return word?.meaning.kind === 'number' ? { digits: String(word.meaning.number), end: word.end } : undefined;
}

/** The index of what fills the next slot: before a year, `vuonna` says nothing. */
function pastAside(source: Source, end: number, slot: Slot): number {
  const start = past(source, end);
  const word = wordAt(source, start);
  const isAside = word?.meaning.kind === 'aside' || (slot === 'year' && word?.meaning.kind === 'unit');
  return word !== undefined && isAside ? pastAside(source, word.end, slot) : start;
}
