import type { Locale } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { ProjectRecord } from '../project-record.ts';
import type { Cell, CellKind, LabelOf } from '../project-table.ts';
import type { DescribedColumn } from './column.ts';
import { proseCell } from './prose-cell.ts';

/** The columns that the managing authority's own list of funded projects has, in their order. */
const kinds = {
  name: 'text',
  beneficiary: 'text',
  objective: 'label',
  achievements: 'text',
  euFunding: 'euros',
  start: 'date',
  end: 'date',
} as const satisfies Readonly<Record<string, CellKind>>;

type Key = keyof typeof kinds;

const keys = Object.keys(kinds) as readonly Key[];

/** The columns with the names that the authority gives them, in the language of the file. */
export const authorityColumns: readonly DescribedColumn[] = keys.map((key) => ({
  name: key,
  kind: kinds[key],
  required: key === 'name' || key === 'beneficiary',
  ...((kinds[key] === 'text' || kinds[key] === 'label') && { language: 'file' as const }),
  words: (reader) => {
    const { label, help } = messagesOf(reader).authorityList.column[key];
    return { header: label, label, description: help };
  },
}));

/** Makes rows of the list: goals and results of a project stand in one cell, one after the other. What is not known is empty. */
export function authorityRowMaker(locale: Locale, labelOf: LabelOf): (record: ProjectRecord) => readonly Cell[] {
  const beneficiary = translatorOf(locale, 'project')('agency');
  return (record) => {
    const told = [record.goals, record.results].map((texts) => proseCell(texts, locale)).filter((text) => text !== null);
    const cells: Readonly<Record<Key, Cell>> = {
      name: proseCell(record.title, locale),
      beneficiary,
      objective: labelOf('objective', record),
      achievements: told.length === 0 ? null : told.join(' '),
      euFunding: record.euFunding,
      start: record.start,
      end: record.end,
    };
    return keys.map((key) => cells[key]);
  };
}
