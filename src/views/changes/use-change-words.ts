import { useTranslations } from 'next-intl';
import type { FactChange, ProjectChange } from '#catalogue/changes.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { type ChangeWording, wordChange, wordKind } from '#words/changes.ts';
import { useSite } from '../shell/use-site.ts';

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
