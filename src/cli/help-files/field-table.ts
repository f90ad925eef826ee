import type { Locale } from '#catalogue/locale.ts';
import type { FieldHelp } from '#content/schema/field-help.ts';
import { translatorOf } from '#words/messages.ts';
import { typed, valueWords } from './field-words.ts';

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
