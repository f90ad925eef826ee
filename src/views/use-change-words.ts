import { useTranslations } from 'next-intl';
import type { FundNames } from '../domain/fund';
import type { FactChange, ProjectChange } from '../domain/project-change';
import { type ChangeWording, wordChange, wordKind } from '../i18n/change-words';
import { useSite } from './use-site';

/** Changes in the words of the reader's language. */
export function useChangeWords(funds: readonly FundNames[]) {
  const { locale, formats } = useSite();
  const wording: ChangeWording = {
    locale,
    formats,
    funds,
    changes: useTranslations('changes'),
    fields: useTranslations('dataField'),
    values: useTranslations('value'),
  };
  return {
    factWords: (change: FactChange) => wordChange(change, wording),
    kindWords: (change: ProjectChange) => wordKind(change, wording),
  };
}
