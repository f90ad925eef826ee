import type { AmountWord } from '#catalogue/typed/lenient-amount.ts';
import type { TimeWord } from '#catalogue/typed/time-words.ts';
import { listed } from '#words/amount-words.ts';
import type { Messages } from '#words/messages.ts';

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
