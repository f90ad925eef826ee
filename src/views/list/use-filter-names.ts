import { useTranslations } from 'next-intl';
import type { Fund } from '#catalogue/fund.ts';
import { filterNames } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

/** What the values of filters are called in the reader's language. */
export function useFilterNames(funds: readonly Fund[]) {
  const { locale, formats, messages } = useSite();
  return filterNames({ locale, formats, messages, funds, say: useTranslations() });
}
