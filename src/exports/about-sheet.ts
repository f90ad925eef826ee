import type { Locale } from '../domain/locale';
import { translatorOf } from '../i18n/messages';
import { type ColumnWords, columnWords } from './column-words';
import type { DataMeta } from './json';
import type { ProjectColumn } from './project-columns';
import type { Sheet, StyledCell } from './xlsx-sheet';

type Row = readonly StyledCell[];

/** The sheet beside the table of projects: what was selected and when, whose it is and under which licence, and what each column means. */
export function aboutSheet(meta: DataMeta, columns: readonly ProjectColumn[], locale: Locale): Sheet {
  const t = translatorOf(locale, 'tableFile');
  const facts: readonly Row[] = [
    [header(t('about.query')), prose(readable(meta.query) || t('about.everything'))],
    [header(t('about.count')), { value: meta.count, style: 'general' }],
    [header(t('about.day')), { value: meta.day, style: 'day' }],
    [header(t('about.generated')), prose(meta.generated)],
    [header(t('about.source')), prose(meta.source)],
    [header(t('about.revision')), prose(meta.revision)],
    [header(t('about.licence')), prose(meta.licence)],
  ];
  const words = columns.map((column) => ({ name: column.name, ...columnWords(column, locale) }));
  return {
    name: t('sheet.about'),
    widths: [28, 44, 90],
    frozen: false,
    rows: [...facts, [], ...describedColumns(words, locale)],
  };
}

/** A table of columns: name, label, description, under a header. */
export function describedColumns(columns: readonly (ColumnWords & { readonly name: string })[], locale: Locale): readonly Row[] {
  const t = translatorOf(locale, 'tableFile');
  return [
    [header(t('about.column')), header(t('about.label')), header(t('about.description'))],
    ...columns.map(({ name, label, description }): Row => [prose(name), prose(label), prose(description)]),
  ];
}

/** `fund: amif, isf; status: ended` */
function readable(query: DataMeta['query']): string {
  return Object.entries(query)
    .map(([name, values]) => `${name}: ${[values].flat().join(', ')}`)
    .join('; ');
}

function header(value: string): StyledCell {
  return { value, style: 'header' };
}

function prose(value: string): StyledCell {
  return { value, style: 'prose' };
}
