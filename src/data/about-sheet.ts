import type { Locale } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { ColumnWords } from './column-words.ts';
import type { DataMeta } from './json.ts';
import type { Sheet, StyledCell } from './sheets.ts';

type Row = readonly StyledCell[];

/** What is told of a table on the sheet beside it. */
export type AboutTable = {
  readonly meta: DataMeta;
  /** What was selected, in words. */
  readonly selection: string;
  /** What must be known before the table is used. */
  readonly note?: string;
  readonly columns: readonly (ColumnWords & { readonly name: string })[];
};

/** The sheet beside a table: what was selected and when, whose it is and under which licence, and what each column means. */
export function aboutSheet({ meta, selection, note, columns }: AboutTable, locale: Locale): Sheet {
  const t = translatorOf(locale, 'tableFile');
  const rows: readonly Row[] = [
    ...(note === undefined ? [] : [[header(t('about.note')), prose(note)]]),
    [header(t('about.query')), prose(selection)],
    [header(t('about.count')), { value: meta.count, style: 'general' }],
    [header(t('about.day')), { value: meta.day, style: 'day' }],
    [header(t('about.generated')), prose(formatsOf(messagesOf(locale).language).moment(meta.generated))],
    [header(t('about.source')), prose(meta.source)],
    [header(t('about.revision')), prose(meta.revision)],
    [header(t('about.licence')), prose(meta.licence)],
    [],
    [header(t('about.column')), header(t('about.label')), header(t('about.description'))],
    ...columns.map(({ name, label, description }): Row => [prose(name), prose(label), prose(description)]),
  ];
  return { name: t('sheet.about'), widths: [28, 60, 90], frozen: false, rows };
}

function header(value: string): StyledCell {
  return { value, style: 'header' };
}

function prose(value: string): StyledCell {
  return { value, style: 'prose' };
}
