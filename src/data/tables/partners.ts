import { type Facts, id } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { projectFacts } from '#catalogue/facts.ts';
import type { Locale, Localized } from '#catalogue/locale.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { messagesOf } from '#words/messages.ts';
import { type ProjectRecord, projectField } from '../project-record.ts';
import { type Cell, type ColumnWords, labelIn, type TableColumn } from '../project-table.ts';
import { publicValue, publishedFields } from '../published-field.ts';
import { recordSchema } from '../record-schema.ts';
import { fieldColumns } from './column.ts';

type Partner = ProjectRecord['partners'][number];

/** A partner of a project as a record of its own: the project, and what the project says of the partner. */
export type PartnerRecord = { readonly projectId: string } & Partner;

type PartnerField = keyof PartnerRecord & string;

const project = { projectId: { is: id(), required: true, published: {} } } as const satisfies Facts;

const facts: Facts = Object.fromEntries(
  Object.entries<Facts[string]>(projectFacts.partners.is.items.fields).map(([name, fact]) => [name, { ...fact, published: {} }]),
);

const partnerFields = publishedFields<PartnerField>(project, facts);

export const partnerRecordSchema = recordSchema(partnerFields);

/** What a field of a partner is called and means. */
export function partnerWords(name: string, reader: Locale): ColumnWords {
  const { label, help } = name === 'projectId' ? factWords(messagesOf(reader), 'project', 'id') : factWords(messagesOf(reader), 'project', 'partners', name);
  return { label, description: help };
}

/** The columns of the table of partners: the name in each language, the rest once. */
export const partnerColumns = fieldColumns<PartnerField>(partnerFields, ({ field, locale }, reader) => {
  const { label, description } = partnerWords(field, reader);
  return { label: labelIn(label, { locale, inWords: false }, reader), description };
});

const partners = projectField('partners');

/** The partners of projects in the order of these, one after another for each project that has them. Made as they are asked for. */
export function* partnerRecords(projects: readonly ListedProject[]): Generator<PartnerRecord> {
  for (const { project: own } of projects) {
    for (const partner of publicValue(partners, own) as readonly Partner[]) yield { projectId: own.id, ...partner };
  }
}

/** The same as rows of the table. */
export function* partnerRows(projects: readonly ListedProject[]): Generator<readonly Cell[]> {
  for (const record of partnerRecords(projects)) yield partnerColumns.map(({ of }) => cellOf(of, record));
}

function cellOf({ field, locale }: TableColumn<PartnerField>, record: PartnerRecord): Cell {
  const value = record[field];
  return ((locale === undefined ? value : (value as Localized<string>)[locale]) as Cell) ?? null;
}
