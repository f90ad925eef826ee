import type { Locale } from '../domain/locale';
import { formatsOf } from '../i18n/formats';
import { messagesOf, translatorOf } from '../i18n/messages';
import type { ProjectColumn } from './project-columns';

/** What a column is called and what it means, in a language. */
export type ColumnWords = { readonly label: string; readonly description: string };

/** The words of a column, made of those of its field. */
export function columnWords({ field, locale, kind }: ProjectColumn, reader: Locale): ColumnWords {
  const t = translatorOf(reader, 'tableFile');
  const { label, help } = messagesOf(reader).dataField.project[field];
  if (kind === 'label') return { label: t('inWords', { label }), description: t('inWordsHelp', { column: field }) };
  if (kind === 'list') return { label, description: t('listHelp', { help }) };
  if (locale === undefined) return { label, description: help };
  return { label: t('inLanguage', { label, language: formatsOf(messagesOf(reader).language).languageName(locale) }), description: help };
}
