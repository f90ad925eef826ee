import { factWords } from '#catalogue/fact-words.ts';
import type { Fund } from '#catalogue/fund.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { messagesOf } from '#words/messages.ts';
import { type FundField, fundFields, toFundRecord } from './fund-record.ts';
import { type ProjectRecord, projectField } from './project-record.ts';
import { type Cell, type CellKind, type ColumnWords, columnsOf, columnWords, labelIn, type TableColumn } from './project-table.ts';
import { publicValue } from './published-field.ts';

/** A table that stands beside that of the projects. */
export type SideTable = {
  readonly columns: readonly (ColumnWords & { readonly name: string; readonly kind: CellKind })[];
  readonly rows: Iterable<readonly Cell[]>;
};

/** The fields of funds but for long texts. Codes have their words in the table of projects. */
const fundColumns = fundFields.flatMap((field) => columnsOf(field)).filter(({ inWords }) => !inWords);

/**
 * The funds as a table, its words in the language of the reader.
 * @param countOf how many published projects a fund has
 */
export function fundTable(
  funds: readonly Fund[],
  countOf: (fund: Fund) => number,
  { origin, locale }: { readonly origin: string; readonly locale: Locale },
): SideTable {
  return {
    columns: fundColumns.map((column) => ({ name: column.name, kind: column.kind, ...columnWords(column, locale, 'fund') })),
    rows: funds.map((fund) => {
      const record = toFundRecord(fund, countOf(fund), { origin });
      return fundColumns.map((column) => fundCell(column, record));
    }),
  };
}

/** What a fund says in a column. An objective has its id before its title, which the projects name it by. */
function fundCell({ field, locale }: TableColumn<FundField>, record: ReturnType<typeof toFundRecord>): Cell {
  const value: unknown = record[field];
  if (locale === undefined) return (value ?? null) as Cell;
  if (field !== 'objectives') return (value as Localized<string>)[locale] ?? null;
  return record.objectives.flatMap(({ id, title }) => (title[locale] === undefined ? [] : `${id}: ${title[locale]}`));
}

/** The columns of partners: the project, the name in each language, the address. */
const partnerColumns = [
  { name: 'projectId', kind: 'code' },
  ...locales.map((locale) => ({ name: `name_${locale}`, kind: 'text' as const, locale })),
  { name: 'url', kind: 'address' },
] as const satisfies readonly { readonly name: string; readonly kind: CellKind; readonly locale?: Locale }[];

/** The partners of projects as a table, a row for each partner of each project. Rows are made as they are asked for. */
export function partnerTable(projects: readonly ListedProject[], reader: Locale): SideTable {
  const { parts } = messagesOf(reader).fact.project.partners;
  const id = factWords(messagesOf(reader), 'project', 'id');
  const columns = partnerColumns.map((column) => {
    if ('locale' in column) {
      const label = labelIn(parts.name.label, { locale: column.locale, inWords: false }, reader);
      return { name: column.name, kind: column.kind, label, description: parts.name.help };
    }
    const { label, help } = column.name === 'url' ? parts.url : id;
    return { name: column.name, kind: column.kind, label, description: help };
  });
  return { columns, rows: partnerRows(projects) };
}

const partners = projectField('partners');

function* partnerRows(projects: readonly ListedProject[]): Generator<readonly Cell[]> {
  for (const { project } of projects) {
    for (const { name, url } of publicValue(partners, project) as ProjectRecord['partners']) {
      yield [project.id, ...locales.map((locale) => name[locale] ?? null), url];
    }
  }
}
