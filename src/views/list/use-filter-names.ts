import { useTranslations } from 'next-intl';
import type { CodeNames } from '#catalogue/code-names.ts';
import { filterNames } from '#words/codes.ts';
import { useSite } from '../shell/use-site.ts';

/** What the values of filters are called in the reader's language. */
export function useFilterNames(names: CodeNames) {
  const { locale, formats, messages } = useSite();
  return filterNames({ locale, formats, messages, ...names, say: useTranslations() });
}
