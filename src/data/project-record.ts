import { addressesOf } from '#addresses/pages.ts';
import { gaps, stateOf } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { address, choice, day, type Facts, id, list, prose } from '#catalogue/fact-kinds.ts';
import { projectFacts, sectionFacts, type timetableFacts } from '#catalogue/facts.ts';
import { programmes } from '#catalogue/fund.ts';
import { mapLocales } from '#catalogue/locale.ts';
import { originMark, type Section, statementFor } from '#catalogue/project.ts';
import { endOf, statuses } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { publicValue, publishedFields, type RecordOf } from './published-field.ts';
import { recordSchema } from './record-schema.ts';

/**
 * The open data's form of a project: the table of facts and what is worked out from them, one list of fields for JSON, the API,
 * CSV, XLSX and the data dictionary. `null` and a missing language mean that the information is not known, that there is none,
 * or that it does not apply; `gaps` names what is missed. Amounts are euros, dates are calendar dates in Helsinki.
 */
const workedOut = {
  id: { is: id(), required: true, published: {} },
  address: { is: address(), differs: true, published: {} },
  status: { is: choice(statuses), required: true, published: { after: 'summary' } },
  firstDay: { is: day(), published: { after: 'optionUntil' } },
  lastDay: { is: day(), published: { after: 'optionUntil' } },
  programme: { is: choice(programmes), required: true, published: { after: 'fundConfirmed' } },
  markdown: { is: prose(), differs: true, published: { prose: true, after: 'subprojects' } },
  gaps: { is: list(choice(gaps)), required: true, published: { after: 'updated' } },
} as const satisfies Facts;

type WorkedOut = RecordOf<typeof workedOut> & RecordOf<typeof timetableFacts> & RecordOf<typeof sectionFacts>;

/** A project as open data. */
export type ProjectRecord = RecordOf<typeof projectFacts> & WorkedOut;

export type ProjectField = keyof ProjectRecord & string;

/** The fields of a project in their order. */
export const projectFields = publishedFields<ProjectField>(workedOut, projectFacts, sectionFacts);

export const projectFieldNames = projectFields.map(({ name }) => name);

/** A field by its name. @throws RangeError when there is none, which the types make impossible */
export function projectField(name: ProjectField): (typeof projectFields)[number] {
  const field = projectFields.find((one) => one.name === name);
  if (field === undefined) throw new RangeError(`No field ${name}`);
  return field;
}

export const projectRecordSchema = recordSchema(projectFields);

/** What a record says besides the project's own facts: addresses begin with `origin`, the status is that of `today`. */
export type RecordContext = { readonly origin: string; readonly today: CalendarDay };

type Special = keyof WorkedOut | 'fund' | 'statement';

const section =
  (name: Section) =>
  ({ project }: ListedProject) =>
    mapLocales(project.texts, (text) => text.plain[name] || undefined);

/** The sections of a page in Markdown: neither its title and summary, nor its sources, which are fields of their own. */
function sectionsOf(page: string): string {
  const [, ...parts] = page.split(/^(?=## )/m);
  return parts.slice(0, -1).join('');
}

/** The fields that say something else than the fact's own place in the catalogue. */
const special: { readonly [N in Special]: (entry: ListedProject, context: RecordContext) => ProjectRecord[N] } = {
  id: ({ project }) => project.id,
  address: ({ project }, { origin }) => addressesOf({ name: 'projects', id: project.id }, origin),
  status: ({ status }) => status,
  start: ({ project }) => project.timetable.start ?? null,
  end: ({ project }) => endOf(project.timetable) ?? null,
  permanent: ({ project }) => project.timetable.kind === 'permanent',
  optionUntil: ({ project: { timetable } }) => (timetable.kind === 'period' ? timetable.optionUntil : undefined) ?? null,
  optionSigned: ({ project: { timetable } }) => (timetable.kind !== 'period' || timetable.optionUntil === undefined ? null : timetable.optionSigned === true),
  firstDay: ({ start }) => start ?? null,
  lastDay: ({ end }) => end ?? null,
  timetableNote: ({ project }) => mapLocales(project.texts, (text) => text.timetableNote),
  fund: ({ fund }) => fund.id,
  programme: ({ fund }) => fund.programme,
  statement: ({ project, fund }) => statementFor(project, fund),
  description: section('description'),
  goals: section('goals'),
  results: section('results'),
  subprojects: section('subprojects'),
  markdown: ({ project }, { origin }) => mapLocales(project.texts, (text) => sectionsOf(text.markdown).replaceAll(originMark, origin) || undefined),
  gaps: (entry, { today }) => gaps.filter((gap) => stateOf(gap, entry, today) === 'missing'),
};

const makers = new Map<string, (entry: ListedProject, context: RecordContext) => unknown>(Object.entries(special));

/** A project as open data, as it is on a day. */
export function toProjectRecord(entry: ListedProject, context: RecordContext): ProjectRecord {
  const record: Record<string, unknown> = {};
  for (const field of projectFields) record[field.name] = makers.get(field.name)?.(entry, context) ?? publicValue(field, entry.project);
  return record as ProjectRecord;
}
