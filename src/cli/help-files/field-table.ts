import type { Locale } from '#catalogue/locale.ts';
import type { FieldFact, FieldHelp, FieldKind } from '#content/schema/field-help.ts';
import { translatorOf } from '#words/messages.ts';

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

/** What a value may be, in words: its kind, its limits, what holds without it. */
function valueWords(field: FieldFact, locale: Locale): string {
  const t = translatorOf(locale, 'field');
  const { minLength, maxLength, minimum, maximum } = field.limits;
  const allowed = field.allowed?.join(', ') ?? '';
  const kind = (of: FieldKind) =>
    t(`kind.${of}`, { allowed, items: field.items && field.items !== 'list' ? t(`kind.${field.items}`, { allowed, items: '' }) : '' });
  const limits = [
    ...itemLimit(field, locale),
    ...(minLength === undefined || maxLength === undefined ? [] : [t('limit.lengths', { least: String(minLength), most: String(maxLength) })]),
    ...(minLength !== undefined || maxLength === undefined ? [] : [t('limit.longest', { most: String(maxLength) })]),
    ...(minimum === undefined || maximum === undefined ? [] : [t('limit.range', { least: String(minimum), most: String(maximum) })]),
  ];
  return [kind(field.kind), ...limits, ...(field.default === undefined ? [] : [t('default', { value: String(field.default) })])].join('; ');
}

function itemLimit({ limits: { minItems, maxItems } }: FieldFact, locale: Locale): readonly string[] {
  const t = translatorOf(locale, 'field');
  if (maxItems === undefined) return minItems === undefined ? [] : [t('limit.items', { least: minItems })];
  return [minItems === undefined ? t('limit.itemsMost', { most: maxItems }) : t('limit.itemsBetween', { least: String(minItems), most: String(maxItems) })];
}

/** What to write, the value and an example as one text, for editors that show a description. */
export function helpSentence(field: FieldHelp, locale: Locale): string {
  const t = translatorOf(locale, 'field');
  const same = field.sameInAll && t('sentence', { same: t(`same.${field.sameInAll}`) });
  const example = field.example && t('example', { example: typed(field, field.example) });
  return [field.help, t('value', { value: valueWords(field, locale) }), same, example].filter(Boolean).join(' ');
}

/** A field with a value as it stands in a file. */
function typed(field: FieldFact, value: string): string {
  return field.open ? value : `${field.name}: ${value}`;
}
