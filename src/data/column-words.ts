import type { Locale } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { ProjectColumn } from './project-table.ts';

/** What a column is called and what it means, in a language. */
export type ColumnWords = { readonly label: string; readonly description: string };

/** The words of a column, made of those of its field. */
export function columnWords({ name, field, locale, kind, inWords }: ProjectColumn, reader: Locale): ColumnWords {
  const t = translatorOf(reader, 'tableFile');
  const { help } = messagesOf(reader).dataField.project[field];
  const meaning = inWords ? t('inWordsHelp', { column: name.replace('Label', '') }) : help;
  return { label: labelOf({ field, locale, inWords }, reader), description: kind === 'list' ? t('listHelp', { help: meaning }) : meaning };
}

function labelOf({ field, locale, inWords }: Pick<ProjectColumn, 'field' | 'inWords'> & { readonly locale: Locale | undefined }, reader: Locale): string {
  const t = translatorOf(reader, 'tableFile');
  const { label } = messagesOf(reader).dataField.project[field];
  if (locale === undefined) return inWords ? t('inWords', { label }) : label;
  const language = formatsOf(messagesOf(reader).language).languageName(locale);
  return t(inWords ? 'inLanguageInWords' : 'inLanguage', { label, language });
}
