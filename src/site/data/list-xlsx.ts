import { aboutSheet } from '#data/about-sheet.ts';
import { columnWords } from '#data/column-words.ts';
import { projectRows } from '#data/project-rows.ts';
import { projectColumns } from '#data/project-table.ts';
import { tableSheet } from '#data/table-sheet.ts';
import { translatorOf } from '#words/messages.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { metaOf } from './project-items.ts';
import { selectForFile } from './selected-file.ts';
import { listFilename, tableContextOf } from './selected-table.ts';
import { filtersByName } from './selection-words.ts';
import { writeWorkbook, xlsxType } from './workbook.ts';

/** The list's selection as a workbook: the projects on one sheet, and on another what they are and what the columns mean. */
export function listXlsx(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  const { locale } = request;
  const t = translatorOf(locale, 'tableFile');
  const selection = { ...selected.selection, page: 1 };
  const meta = metaOf(selection, selected.rows.length, request);
  const filters = filtersByName(selection, request.catalogue.funds, locale);
  const projects = tableSheet(t('sheet.projects'), projectColumns, projectRows(selected.rows, tableContextOf(request)));
  const columns = projectColumns.map((column) => ({ name: column.name, ...columnWords(column, locale) }));
  const about = aboutSheet({ meta, selection: filters === '' ? t('about.everything') : filters, columns }, locale);
  return { type: xlsxType, language: locale, filename: listFilename('xlsx', request), body: writeWorkbook([projects, about], request.generated) };
}
