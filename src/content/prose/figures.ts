import type { Fault } from '../check/fault.ts';
import type { FigureSigns } from './figure-signs.ts';
import { hintAt, type ProseText } from './prose-text.ts';

/** The most hints in one file: a text with more is another text. */
const mostTold = 10;

/** A number or a date in a text, as what it says in any language: `2024`, `1.5`, `day 31-12`, `month 8/2024`. */
type Figure = {
  readonly index: number;
  readonly length: number;
  readonly key: string;
  /** Worth a hint: small numbers are often words in another language. */
  readonly isTold: boolean;
};

/** Numbers and dates of the body and the summary of each of two texts that the other does not have anywhere: one of them is wrong, or one text says more. */
export function differingFigures(one: ProseText, other: ProseText): readonly Fault[] {
  const [read, otherRead] = [withFigures(one), withFigures(other)];
  return [...missingIn(read, otherRead), ...missingIn(otherRead, read)];
}

type ReadFigures = {
  readonly text: ProseText;
  readonly blocks: readonly { readonly block: ProseText['blocks'][number]; readonly figures: readonly Figure[] }[];
};

function withFigures(text: ProseText): ReadFigures {
  return { text, blocks: text.blocks.map((block) => ({ block, figures: figuresIn(block.text, text.writing.figures) })) };
}

function missingIn({ text, blocks }: ReadFigures, other: ReadFigures): readonly Fault[] {
  const known = new Set(other.blocks.flatMap(({ figures }) => figures.map(({ key }) => key)));
  const told = new Set<string>();
  const summary = text.file.data.placeOf(['summary']).line;
  const isOfText = (line: number) => line >= text.file.bodyLine || line === summary;
  return blocks
    .flatMap(({ block, figures }) => {
      // A date has several figures; one that is missing is told once.
      const places = new Set<number>();
      return figures
        .filter(({ key, isTold, index }) => isTold && !known.has(key) && !told.has(key) && !places.has(index) && told.add(key) && places.add(index))
        .map(({ index, length }) => ({ block, index, length }));
    })
    .filter(({ block, index, length }) => isOfText(block.spotOf(index, length).line))
    .slice(0, mostTold)
    .map(({ block, index, length }) =>
      hintAt(text, block, { index, length }, 'figureMissing', { value: block.text.slice(index, index + length), other: other.text.file.source.file }),
    );
}

/** Numbers up to this are often written as words. */
const smallest = 13;

/** Every number and date of a text, in the language's way of writing them. */
function figuresIn(text: string, signs: FigureSigns): readonly Figure[] {
  if (!/\d/.test(text)) return [];
  const dates = datesIn(text, signs);
  const telephones = [...text.matchAll(telephone)].map(({ index, 0: { length } }) => ({ index, length }));
  const signsLeft = text.split('');
  for (const { index, length } of [...dates, ...telephones]) signsLeft.fill(' ', index, index + length);
  const left = signsLeft.join('');
  return [...dates.flatMap(({ figures }) => figures), ...numbersIn(left, signs), ...versionsIn(left)];
}

/** A number that counts nothing: it begins with a zero or a plus sign. */
const telephone = /(?<![\d.,])(?:\+\d|0\d)[\d \u00a0-]{4,}\d/g;

type DateIn = { readonly index: number; readonly length: number; readonly figures: readonly Figure[] };

function datesIn(text: string, { months, day }: FigureSigns): readonly DateIn[] {
  const dates: DateIn[] = [];
  const taken = new Uint8Array(text.length);
  const add = (match: RegExpMatchArray, date: { day?: number; month: number; year?: string | undefined }) => {
    const { index = 0, 0: found } = match;
    const at = { index, length: found.length };
    if (date.month < 1 || date.month > 12 || taken.subarray(index, index + found.length).includes(1)) return;
    taken.fill(1, index, index + found.length);
    const { day: number, month, year } = date;
    dates.push({
      ...at,
      figures: [
        ...(number === undefined ? [] : [{ ...at, key: `day ${number}-${month}`, isTold: true }]),
        ...(year === undefined
          ? []
          : [
              { ...at, key: year, isTold: true },
              { ...at, key: `month ${month}/${year}`, isTold: number === undefined },
            ]),
      ],
    });
  };
  const monthOf = (word = '') => months.findIndex((root) => word.toLowerCase().startsWith(root)) + 1;
  for (const match of text.matchAll(day.before)) add(match, { day: Number(match[1]), month: monthOf(match[2]), year: match[3] });
  for (const match of text.matchAll(day.after)) add(match, { day: Number(match[2]), month: monthOf(match[1]), year: match[3] });
  for (const match of text.matchAll(day.alone)) add(match, { month: monthOf(match[1]), year: match[2] });
  for (const match of text.matchAll(/(?<![\d.,/])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g))
    add(match, { day: Number(match[1]), month: Number(match[2]), year: match[3] });
  for (const match of text.matchAll(/(?<![\d.,/])(\d{1,2})\.(\d{1,2})\.(?!\d)/g)) add(match, { day: Number(match[1]), month: Number(match[2]) });
  for (const match of text.matchAll(/(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g))
    add(match, { day: Number(match[3]), month: Number(match[2]), year: match[1] });
  return dates;
}

function numbersIn(text: string, { number, scales }: FigureSigns): readonly Figure[] {
  return [...text.matchAll(number.pattern)].flatMap(({ index, 0: found }): readonly Figure[] => {
    const value = number.valueOf(found);
    const [before, behind] = [text.slice(Math.max(0, index - 8), index), text.slice(index + found.length, index + found.length + 24)];
    const scale = scales.find(({ pattern }) => pattern.test(behind));
    const at = { index, length: found.length };
    const isUnit = /^\s?[%€]/.test(behind) || /(?:€|EUR)\s?$/.test(before);
    const isTold = value >= smallest || !Number.isInteger(value) || isUnit || scale !== undefined;
    // `COVID-19` is a name.
    const isName = /\p{L}-$/u.test(before);
    const isTime = /^[.:]\d\d(?!\d)/.test(behind) || /(?<!\d)\d{1,2}[.:]$/.test(before);
    const figure = { ...at, key: String(round(value * (scale?.factor ?? 1))), isTold: isTold && !isTime && !isName };
    return scale === undefined ? [figure] : [figure, { ...at, key: String(value), isTold: false }];
  });
}

/** Versions (`WCAG 2.2`) are written with a full stop in every language. */
function versionsIn(text: string): readonly Figure[] {
  return [...text.matchAll(/(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.])/g)].map(({ index, 0: found }) => ({
    index,
    length: found.length,
    key: String(Number(found)),
    isTold: false,
  }));
}

/** Without what multiplying leaves behind the last digit that was typed. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
