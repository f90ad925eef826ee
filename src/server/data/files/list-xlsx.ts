import { aboutSheet } from '../../../exports/about-sheet';
import { columnWords } from '../../../exports/column-words';
import { projectColumns } from '../../../exports/project-columns';
import { projectRows } from '../../../exports/project-rows';
import { tableSheet } from '../../../exports/table-sheet';
import { translatorOf } from '../../../i18n/messages';
import type { DataAnswer, DataRequest } from '../data-handler';
import { metaOf } from '../project-items';
import { selectForFile } from '../selected-file';
import { listFilename, tableContextOf } from '../selected-table';
import { filtersByName } from '../selection-words';
import { writeWorkbook, xlsxType } from '../workbook';

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
