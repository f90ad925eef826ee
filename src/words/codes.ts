import { type FactGap, type Gap, languageOfGap, monthsBetweenReviews, monthsForResults } from '#catalogue/completeness.ts';
import type { PartialDate } from '#catalogue/date.ts';
import type { Fund, Programme } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Status } from '#catalogue/timetable.ts';
import type { ActiveFilter, Facet } from '#selection/selection.ts';
import type { Formats } from './formats.ts';
import type { Messages, translatorOf } from './messages.ts';

type Say<N extends Parameters<typeof translatorOf>[1]> = ReturnType<typeof translatorOf<N>>;

/** What is needed to name filters for readers of a language. */
export type FilterWording = {
  readonly locale: Locale;
  readonly filters: Say<'filters'>;
  readonly status: Say<'status'>;
  readonly programmes: Say<'funds'>;
  readonly quality: Say<'quality'>;
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
    return parameter === 'gap' ? nameGap(value as Gap, wording) : nameOf(parameter, value);
  };
  /** The same where no name of the filter stands before it. */
  const describeAlone = (filter: Filter): string => (filter.parameter === 'gap' ? filters('gapInTitle', { value: describe(filter) }) : describe(filter));
  return { nameOf, nameParameter, describe, describeAlone, quote };
}

function nameGap(gap: Gap, { quality, formats }: FilterWording): string {
  const { key, values } = gapMessage(gap, formats.languageName);
  return (quality as unknown as (key: string, values: Record<string, string | number>) => string)(`name.${key}`, values);
}

/** The last part of a message's key, for the words of a gap. */
export type GapKey = keyof Messages['quality']['name'];

/** Which message names a gap, and the values it may take: the language, and the months of the rules. */
export function gapMessage(gap: Gap, languageName: (code: string) => string): { readonly key: GapKey; readonly values: Record<string, string | number> } {
  const inLanguage = languageOfGap(gap);
  if (inLanguage !== undefined) return { key: inLanguage.kind, values: { language: languageName(inLanguage.locale) } };
  const months: Readonly<Partial<Record<Gap, { readonly months: number }>>> = monthsOfRules;
  return { key: gap as FactGap, values: months[gap] ?? {} };
}

/** The months that rules about gaps speak of. */
export const monthsOfRules = {
  noResults: { months: monthsForResults },
  checkDue: { months: monthsBetweenReviews },
} as const;
