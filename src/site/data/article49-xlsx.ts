import { contentLicence } from '#catalogue/licence.ts';
import { aboutSheet } from '#data/about-sheet.ts';
import { tableSheet } from '#data/table-sheet.ts';
import { translatorOf } from '#words/messages.ts';
import { article49Filename, article49Links, article49List, article49Page } from './article49-list.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { writeWorkbook, xlsxType } from './workbook.ts';

/** The same as the CSV file, as a workbook whose second sheet tells what it is and is not. */
export function article49Xlsx(request: DataRequest): DataAnswer {
  const { locale, generated, today, revision } = request;
  const t = translatorOf(locale, 'article49');
  const { columns, count, rows } = article49List(request);
  const meta = { query: {}, count, generated, day: today, licence: contentLicence, revision, source: article49Page(request) };
  const about = aboutSheet({ meta, selection: t('selection'), note: t('note'), columns }, locale);
  return {
    type: xlsxType,
    language: locale,
    filename: article49Filename('xlsx', request),
    links: article49Links(request),
    body: writeWorkbook([tableSheet(t('sheet'), columns, rows), about], generated),
  };
}
