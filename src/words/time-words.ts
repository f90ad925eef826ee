import { monthNames } from '#catalogue/lenient-date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { AmountWord } from '#catalogue/typed/lenient-amount.ts';
import { monthInAnyLanguage } from '#catalogue/typed/lenient-period.ts';
import type { TimeWord } from '#catalogue/typed/time-words.ts';
import { type MonthForm, saidWord, type TypedWords } from '#catalogue/typed/typed-words.ts';
import { amountWords, listed } from './amount-words.ts';
import { type Messages, messagesOf } from './messages.ts';

type Words = Messages['queryWords'];

/** The months of seasons and of the halves of a year that have names. */
const seasons = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 2], firstHalf: [1, 6], secondHalf: [7, 12] } as const;

/** The words for times that messages list, and what they mean. */
export function timesIn({ time }: Words): readonly (readonly [string, TimeWord])[] {
  const season = (name: keyof typeof seasons): TimeWord => ({ kind: 'season', first: seasons[name][0], last: seasons[name][1] });
  const meant: Readonly<Record<keyof Words['time'], TimeWord>> = {
    year: { kind: 'unit', unit: 'year' },
    month: { kind: 'unit', unit: 'month' },
    quarter: { kind: 'part', months: 3 },
    half: { kind: 'part', months: 6 },
    spring: season('spring'),
    summer: season('summer'),
    autumn: season('autumn'),
    winter: season('winter'),
    firstHalf: season('firstHalf'),
    secondHalf: season('secondHalf'),
    today: { kind: 'nearDay', by: 0 },
    yesterday: { kind: 'nearDay', by: -1 },
    tomorrow: { kind: 'nearDay', by: 1 },
    beforeLast: { kind: 'shift', by: -2 },
    last: { kind: 'shift', by: -1 },
    this: { kind: 'shift', by: 0 },
    next: { kind: 'shift', by: 1 },
    ago: { kind: 'ago' },
    first: { kind: 'number', number: 1 },
    second: { kind: 'number', number: 2 },
    third: { kind: 'number', number: 3 },
    fourth: { kind: 'number', number: 4 },
    aside: { kind: 'aside' },
    to: { kind: 'to' },
    between: { kind: 'between' },
    and: { kind: 'and' },
    since: { kind: 'open', end: 'from', apart: false },
    until: { kind: 'open', end: 'to', apart: false },
    after: { kind: 'open', end: 'from', apart: true },
    before: { kind: 'open', end: 'to', apart: true },
  };
  return (Object.keys(meant) as (keyof typeof meant)[]).flatMap((name) => listed(time[name]).map((word) => [word, meant[name]] as const));
}

/** A small number in words, as times count too: `two` of `two years ago`. */
export function numberIn(word: AmountWord | undefined): TimeWord | undefined {
  return word?.kind === 'scale' && Number.isInteger(word.by) && word.by <= 10 ? { kind: 'number', number: word.by } : undefined;
}

/** The names of the months of a language with the endings that its messages list. */
function monthFormsIn(locale: Locale): readonly (readonly [string, MonthForm])[] {
  const { typed } = messagesOf(locale).queryWords;
  const endings: readonly (readonly [string, Partial<MonthForm>])[] = [
    ...listed(typed.monthIn).map((ending) => [ending, {}] as const),
    ...listed(typed.monthFrom).map((ending) => [ending, { side: 'since' }] as const),
    ...listed(typed.monthUntil).map((ending) => [ending, { side: 'until' }] as const),
  ];
  return monthNames(locale).flatMap((name) =>
    endings.map(([ending, form]) => [`${name.toLowerCase()}${ending}`, { name: name.toLowerCase(), ...form }] as const),
  );
}

/** The words that people type into fields, of all languages at once, as they are listed: for content files, which anybody may have written. */
export function typedWords(): TypedWords {
  const queries = locales.map((locale) => messagesOf(locale).queryWords);
  const times = new Map(queries.flatMap(timesIn));
  const amounts = new Map([
    ...locales.flatMap(amountWords),
    ...queries.flatMap(({ typed }) => listed(typed.euro).map((word): readonly [string, AmountWord] => [word, { kind: 'euro' }])),
  ]);
  const said = new Map(
    queries.flatMap(({ typed }) =>
      (['approximate', 'more', 'ongoing', 'percent', 'unknown'] as const).flatMap((what) => listed(typed[what]).map((word) => [word, what] as const)),
    ),
  );
  const amountWordOf = (word: string) => amounts.get(word);
  const monthForms = new Map(locales.flatMap(monthFormsIn));
  return {
    amountWordOf,
    wordOf: (word) => times.get(word) ?? monthInAnyLanguage(word) ?? numberIn(amountWordOf(word)),
    saidBy: (words) => said.get(saidWord(words)),
    monthFormOf: (word) => monthForms.get(word),
  };
}
