import type { FieldHelp } from '../content/field-help';
import type { Locale } from '../domain/locale';
import { translatorOf } from '../i18n/messages';
import { typed, valueWords } from './field-words';

/** The fields of a kind of content file as a Markdown table; the column about languages only where files differ by language. */
export function fieldTable(fields: readonly FieldHelp[], locale: Locale): string {
  const t = translatorOf(locale, 'field');
  const perLanguage = fields.some((field) => field.sameInAll !== undefined);
  const head = [t('columns.field'), t('columns.meaning'), t('columns.value'), t('columns.required'), ...(perLanguage ? [t('columns.same')] : [])];
  const rows = fields.map((field) => [
    field.open ? `(${field.label})` : `\`${field.path}\``,
    [`**${field.label}.** ${field.help}`, field.example && `\`${typed(field, field.example)}\``].filter(Boolean).join(' '),
    valueWords(field, locale),
    t(`required.${field.required ? 'yes' : 'no'}`),
    ...(perLanguage ? [field.sameInAll === undefined ? '' : t(`same.${field.sameInAll}`)] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
