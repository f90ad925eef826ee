import type { Fund } from '#catalogue/fund.ts';
import type { Localized } from '#catalogue/locale.ts';
import { type FundField, fundFields, toFundRecord } from '../fund-record.ts';
import { type Cell, columnWords, type TableColumn } from '../project-table.ts';
import { fieldColumns } from './column.ts';

/** The columns of the table of funds: their fields but for long texts. Codes have their words in the table of projects. */
export const fundColumns = fieldColumns(fundFields, (column, reader) => columnWords(column, reader, 'fund')).filter(({ of }) => !of.inWords);

/**
 * The funds as rows.
 * @param countOf how many published projects a fund has
 */
export function* fundRows(funds: readonly Fund[], countOf: (fund: Fund) => number, origin: string): Generator<readonly Cell[]> {
  for (const fund of funds) {
    const record = toFundRecord(fund, countOf(fund), { origin });
    yield fundColumns.map(({ of }) => fundCell(of, record));
  }
}

/** What a fund says in a column. An objective has its id before its title, which the projects name it by. */
function fundCell({ field, locale }: TableColumn<FundField>, record: ReturnType<typeof toFundRecord>): Cell {
  const value: unknown = record[field];
  if (locale === undefined) return (value ?? null) as Cell;
  if (field !== 'objectives') return (value as Localized<string>)[locale] ?? null;
  return record.objectives.flatMap(({ id, title }) => (title[locale] === undefined ? [] : [`${id}: ${title[locale]}`]));
}
