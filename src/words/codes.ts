import { factOfGap, type Gap, languageOfGap, monthsBetweenReviews, monthsForResults } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import { factWords, type GapWords } from '#catalogue/fact-words.ts';
import type { Fund, Programme } from '#catalogue/fund.ts';
import { pickLocale } from '#catalogue/locale.ts';
import type { Status } from '#catalogue/timetable.ts';
import type { ActiveFilter, Facet } from '#selection/selection.ts';
import { type FactWording, fillWords } from './facts.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { translatorOf } from './messages.ts';

type Say<N extends Parameters<typeof translatorOf>[1]> = ReturnType<typeof translatorOf<N>>;

/** What is needed to name filters for readers of a language. */
export type FilterWording = FactWording & {
  readonly filters: Say<'filters'>;
  readonly status: Say<'status'>;
  readonly programmes: Say<'funds'>;
  readonly formats: Formats;
  readonly funds: readonly Fund[];
};

type Filter = Pick<ActiveFilter, 'parameter' | 'value'>;

/** A query with a phrase brings quotation marks of its own. */
const hasQuotes = /["”“„«»]/u;

/** What filters and their values are called in a language, for pages, files and feeds alike. */
export function filterNames(wording: FilterWording) {
  const { locale, filters, status, programmes, formats, funds } = wording;
  const names: Readonly<Record<Facet, (value: string) => string>> = {
    status: (value) => status(value as Status),
    programme: (value) => programmes(`programme.${value as Programme}`),
    fund: (value) => {
      const fund = funds.find(({ id }) => id === value);
      return fund === undefined ? value : pickLocale(fund.texts, locale).value.code;
    },
  };
  const quote = (value: string) => (hasQuotes.test(value) ? value : filters('quoted', { value }));
  const nameOf = (facet: Facet, value: string) => names[facet](value);
  const nameParameter = (parameter: ActiveFilter['parameter']) => filters(parameter === 'from' || parameter === 'to' ? 'time' : parameter);
  const describe = ({ parameter, value }: Filter): string => {
    if (parameter === 'q') return quote(value);
    if (parameter === 'exact') return filters('exactOnly');
    if (parameter === 'from') return filters('fromValue', { date: formats.date(value as PartialDate) });
    if (parameter === 'to') return filters('toValue', { date: formats.date(value as PartialDate) });
    return parameter === 'gap' ? gapWords(value as Gap, wording).name : nameOf(parameter, value);
  };
  /** The same where no name of the filter stands before it. */
  const describeAlone = (filter: Filter): string => (filter.parameter === 'gap' ? filters('gapInTitle', { value: describe(filter) }) : describe(filter));
  return { nameOf, nameParameter, describe, describeAlone, quote };
}

/** The words of a gap, with the language and the months of the rules filled in. */
export function gapWords(gap: Gap, { locale, messages }: FactWording): GapWords {
  const inLanguage = languageOfGap(gap);
  const months: Readonly<Partial<Record<Gap, { readonly months: number }>>> = monthsOfRules;
  const words: GapWords | undefined =
    inLanguage === undefined ? factWords(messages, 'project', factOfGap.get(gap) ?? '').gap : messages.languageGap[inLanguage.kind];
  if (words === undefined) throw new RangeError(`The gap ${gap} has no words`);
  const values = inLanguage === undefined ? (months[gap] ?? {}) : { language: formatsOf(messages.language).languageName(inLanguage.locale) };
  const fill = (text: string) => fillWords(text, values, locale);
  return { name: fill(words.name), missing: fill(words.missing), ...(words.note !== undefined && { note: fill(words.note) }) };
}

/** The months that rules about gaps speak of. */
export const monthsOfRules = {
  noResults: { months: monthsForResults },
  checkDue: { months: monthsBetweenReviews },
} as const;
