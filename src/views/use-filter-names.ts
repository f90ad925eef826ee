import { useTranslations } from 'next-intl';
import type { Fund } from '../domain/fund';
import { filterNames } from '../i18n/filter-names';
import { useSite } from './use-site';

/** What the values of filters are called in the reader's language. */
export function useFilterNames(funds: readonly Fund[]) {
  const { locale, formats } = useSite();
  return filterNames({
    locale,
    formats,
    funds,
    filters: useTranslations('filters'),
    status: useTranslations('status'),
    programmes: useTranslations('funds'),
    quality: useTranslations('quality'),
  });
}
