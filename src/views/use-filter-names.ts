import { useTranslations } from 'next-intl';
import type { PartialDate } from '../domain/calendar-date';
import type { Fund, Programme } from '../domain/fund';
import type { Gap } from '../domain/gap';
import type { ActiveFilter, Facet } from '../domain/selection';
import type { Status } from '../domain/timetable';
import { useGapNames } from './use-gap-names';
import { useSite } from './use-site';

/** A query with a phrase brings quotation marks of its own. */
const hasQuotes = /["”“„«»]/u;

/** What the values of filters are called in the reader's language. */
export function useFilterNames(funds: readonly Fund[]) {
  const t = useTranslations('filters');
  const status = useTranslations('status');
  const programme = useTranslations('funds.programme');
  const { gapName } = useGapNames();
  const { formats, pick } = useSite();
  const names: Readonly<Record<Facet, (value: string) => string>> = {
    status: (value) => status(value as Status),
    programme: (value) => programme(value as Programme),
    fund: (value) => {
      const fund = funds.find(({ id }) => id === value);
      return fund === undefined ? value : pick(fund.texts).value.code;
    },
  };
  const quote = (value: string) => (hasQuotes.test(value) ? value : t('quoted', { value }));
  const nameOf = (facet: Facet, value: string) => names[facet](value);
  const nameParameter = (parameter: ActiveFilter['parameter']) => t(parameter === 'from' || parameter === 'to' ? 'time' : parameter);
  const describe = ({ parameter, value }: Pick<ActiveFilter, 'parameter' | 'value'>): string => {
    if (parameter === 'q') return quote(value);
    if (parameter === 'exact') return t('exactOnly');
    if (parameter === 'from') return t('fromValue', { date: formats.date(value as PartialDate) });
    if (parameter === 'to') return t('toValue', { date: formats.date(value as PartialDate) });
    return parameter === 'gap' ? gapName(value as Gap) : nameOf(parameter, value);
  };
  /** The same where no name of the filter stands before it. */
  const describeAlone = (filter: Pick<ActiveFilter, 'parameter' | 'value'>): string =>
    filter.parameter === 'gap' ? t('gapInTitle', { value: describe(filter) }) : describe(filter);
  return { nameOf, nameParameter, describe, describeAlone, quote };
}
