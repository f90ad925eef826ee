import type { FileSetName } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { projectsOf } from '#catalogue/catalogue.ts';
import { toFundRecord } from '#data/fund-record.ts';
import { type ProjectRecord, toProjectRecord } from '#data/project-record.ts';
import { type Cell, projectLabels } from '#data/project-table.ts';
import { article49Columns, article49Programme, article49RowMaker } from '#data/tables/article49.ts';
import { authorityColumns, authorityRowMaker } from '#data/tables/authority-list.ts';
import type { DescribedColumn } from '#data/tables/column.ts';
import { fundColumns, fundRows } from '#data/tables/funds.ts';
import { partnerColumns, partnerRecords, partnerRows } from '#data/tables/partners.ts';
import { messagesOf } from '#words/messages.ts';
import { listingOf } from '../state.ts';
import type { DataRequest } from './handler.ts';

/** The sets of files that give a table whole. */
export type TableSet = Extract<FileSetName, 'funds' | 'partners' | 'article49' | 'authorityList'>;

/** A table that is given whole: it takes no selection. */
export type WholeTable = {
  readonly columns: readonly DescribedColumn[];
  readonly count: number;
  /** Made as they are asked for. */
  readonly rows: () => Iterable<readonly Cell[]>;
  /** The page that shows the same or tells of it. */
  readonly page: string;
  /** The column that names what a row is about, and the address of that, up to its name. */
  readonly about?: { readonly column: string; readonly pages: string };
  /** What JSON has in place of the rows; without it JSON has the rows as objects. */
  readonly records?: { readonly of: 'funds' | 'partners'; readonly items: () => Iterable<object> };
  /** What a workbook says besides: the name of its sheet, what is in it and what must be known of it. */
  readonly workbook?: { readonly sheet: string; readonly selection: string; readonly note: string };
};

type TableRequest = Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>;

/** The tables, each in the order of its page. */
export const tables: { readonly [S in TableSet]: (request: TableRequest) => WholeTable } = {
  funds: ({ catalogue, locale, origin }) => {
    const { funds } = catalogue;
    const countOf = ({ id }: (typeof funds)[number]) => projectsOf(catalogue, id).length;
    const page = origin + pathTo({ name: 'funds' }, locale);
    return {
      columns: fundColumns,
      count: funds.length,
      rows: () => fundRows(funds, countOf, origin),
      page,
      about: { column: 'id', pages: `${page}/` },
      records: { of: 'funds', items: () => funds.map((fund) => toFundRecord(fund, countOf(fund), { origin })) },
    };
  },
  partners: ({ catalogue, today, locale, origin }) => {
    const { rows } = listingOf(catalogue, today, locale);
    const records = () => partnerRecords(rows);
    return {
      columns: partnerColumns,
      count: [...records()].length,
      rows: () => partnerRows(rows),
      page: origin + pathTo({ name: 'projects' }, locale),
      records: { of: 'partners', items: records },
    };
  },
  article49: (request) => {
    const { locale, origin } = request;
    const { sheet, selection, note } = messagesOf(locale).article49;
    return {
      columns: article49Columns,
      ...homeAffairsRows(request, article49RowMaker),
      about: { column: 'code', pages: `${origin}${pathTo({ name: 'projects' }, locale)}/` },
      workbook: { sheet, selection, note },
    };
  },
  authorityList: (request) => {
    const { article49, authorityList } = messagesOf(request.locale);
    const { selection, note } = article49;
    return { columns: authorityColumns, ...homeAffairsRows(request, authorityRowMaker), workbook: { sheet: authorityList.sheet, selection, note } };
  },
};

type RowMaker = (locale: TableRequest['locale'], labelOf: ReturnType<typeof projectLabels>) => (record: ProjectRecord) => readonly Cell[];

/** The projects of the home affairs funds as rows of a list that an authority would publish; the page about open data tells what it is and is not. */
function homeAffairsRows({ catalogue, today, locale, origin }: TableRequest, makeRows: RowMaker): Pick<WholeTable, 'count' | 'rows' | 'page'> {
  const projects = listingOf(catalogue, today, locale).rows.filter(({ fund }) => fund.programme === article49Programme);
  const rowOf = makeRows(locale, projectLabels(locale, catalogue));
  function* rows() {
    for (const project of projects) yield rowOf(toProjectRecord(project, { origin, today }));
  }
  return { count: projects.length, rows, page: origin + pathTo({ name: 'openData' }, locale) };
}
