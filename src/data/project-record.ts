import { z } from 'zod';
import { addressesOf } from '#addresses/pages.ts';
import { gaps, stateOf } from '#catalogue/completeness.ts';
import { type CalendarDay, type PartialDate, parsePartialDate } from '#catalogue/date.ts';
import { programmes, statements } from '#catalogue/fund.ts';
import { mapLocales } from '#catalogue/locale.ts';
import { type Section, statementFor, supportKinds, translationKinds } from '#catalogue/project.ts';
import { endOf, statuses } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { localized, publishedFields } from './published-field.ts';

/**
 * The open data's form of a project: one list of fields for JSON, the API, CSV, XLSX and the data dictionary. `null` and a
 * missing language mean that the information is not known, that there is none, or that it does not apply; `gaps` names what
 * is missed. Amounts are euros, dates are calendar dates in Helsinki. What a field is called and means is in the messages,
 * `dataField`.
 */

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text): text is PartialDate => parsePartialDate(text) !== undefined);
const day = z.iso.date();
const euros = z.number().positive();
const source = z.strictObject({ url: z.url(), covers: z.string() });
const partner = z.strictObject({ name: z.string(), url: z.url().nullable() });

export const projectRecordSchema = z.strictObject({
  id: z.string().register(publishedFields, { form: 'text' }),
  address: localized(z.url()).register(publishedFields, { form: 'localized' }),
  title: localized(z.string()).register(publishedFields, { form: 'localized', article49: 'd' }),
  officialTitle: z.boolean().register(publishedFields, { form: 'flag' }),
  acronym: z.string().nullable().register(publishedFields, { form: 'text' }),
  summary: localized(z.string()).register(publishedFields, { form: 'localized', article49: 'e', basis: ['description'] }),
  status: z.enum(statuses).register(publishedFields, { form: 'code' }),
  start: date.nullable().register(publishedFields, { form: 'date', article49: 'f' }),
  end: date.nullable().register(publishedFields, { form: 'date', article49: 'g' }),
  permanent: z.boolean().register(publishedFields, { form: 'flag' }),
  optionUntil: date.nullable().register(publishedFields, { form: 'date' }),
  firstDay: day.nullable().register(publishedFields, { form: 'day' }),
  lastDay: day.nullable().register(publishedFields, { form: 'day' }),
  timetableNote: localized(z.string()).register(publishedFields, { form: 'localized' }),
  fund: z.string().register(publishedFields, { form: 'code', article49: 'i' }),
  fundConfirmed: z.boolean().register(publishedFields, { form: 'flag' }),
  programme: z.enum(programmes).register(publishedFields, { form: 'code' }),
  support: z.enum(supportKinds).register(publishedFields, { form: 'code' }),
  objective: z.string().nullable().register(publishedFields, { form: 'code', article49: 'j' }),
  statement: z.enum(statements).register(publishedFields, { form: 'code', basis: ['statement', 'emblem', 'recovery'] }),
  euFunding: euros.nullable().register(publishedFields, { form: 'euros' }),
  euFundingApproximate: z.boolean().nullable().register(publishedFields, { form: 'flag' }),
  totalCost: euros.nullable().register(publishedFields, { form: 'euros', article49: 'h' }),
  costEstimate: euros.nullable().register(publishedFields, { form: 'euros' }),
  euShare: z.number().min(0).max(100).nullable().register(publishedFields, { form: 'percent', article49: 'k' }),
  partners: z.array(partner).register(publishedFields, { form: 'list' }),
  website: localized(z.url()).register(publishedFields, { form: 'localized' }),
  description: localized(z.string()).register(publishedFields, { form: 'prose', basis: ['description'] }),
  goals: localized(z.string()).register(publishedFields, { form: 'prose', article49: 'e', basis: ['description'] }),
  results: localized(z.string()).register(publishedFields, { form: 'prose', article49: 'e', basis: ['description'] }),
  subprojects: localized(z.string()).register(publishedFields, { form: 'prose' }),
  sources: localized(z.array(source)).register(publishedFields, { form: 'prose' }),
  translation: localized(z.enum(translationKinds)).register(publishedFields, { form: 'localizedCode' }),
  checked: day.register(publishedFields, { form: 'day' }),
  updated: localized(day).register(publishedFields, { form: 'localizedDay' }),
  gaps: z.array(z.enum(gaps)).register(publishedFields, { form: 'codes' }),
  aliases: z.array(z.string()).register(publishedFields, { form: 'list' }),
});

/** A project as open data. */
export type ProjectRecord = z.output<typeof projectRecordSchema>;

export type ProjectField = keyof ProjectRecord;

/** The fields of a project in their order. */
export const projectFieldNames = Object.keys(projectRecordSchema.shape) as readonly ProjectField[];

/** What a record says besides the project's own facts: addresses begin with `origin`, the status is that of `today`. */
export type RecordContext = { readonly origin: string; readonly today: CalendarDay };

/** A project as open data, as it is on a day. */
export function toProjectRecord(entry: ListedProject, { origin, today }: RecordContext): ProjectRecord {
  const { project, fund, status } = entry;
  const { id, timetable, texts } = project;
  const section = (name: Section) => mapLocales(texts, (text) => text.plain[name] || undefined);
  return {
    id,
    address: addressesOf({ name: 'projects', id }, origin),
    title: mapLocales(texts, (text) => text.title),
    officialTitle: project.officialTitle,
    acronym: project.acronym ?? null,
    summary: mapLocales(texts, (text) => text.summary),
    status,
    start: timetable.start ?? null,
    end: endOf(timetable) ?? null,
    permanent: timetable.kind === 'permanent',
    optionUntil: (timetable.kind === 'period' ? timetable.optionUntil : undefined) ?? null,
    firstDay: entry.start ?? null,
    lastDay: entry.end ?? null,
    timetableNote: mapLocales(texts, (text) => text.timetableNote),
    fund: fund.id,
    fundConfirmed: project.fundConfirmed,
    programme: fund.programme,
    support: project.support,
    objective: project.objective ?? null,
    statement: statementFor(project, fund),
    euFunding: project.euFunding ?? null,
    euFundingApproximate: project.euFunding === undefined ? null : project.euFundingApproximate,
    totalCost: project.totalCost ?? null,
    costEstimate: project.costEstimate ?? null,
    euShare: project.euShare ?? null,
    partners: project.partners.map(({ name, url }) => ({ name, url: url ?? null })),
    website: mapLocales(texts, (text) => text.website),
    description: section('description'),
    goals: section('goals'),
    results: section('results'),
    subprojects: section('subprojects'),
    sources: mapLocales(texts, (text) => text.sources.map(({ url, covers }) => ({ url, covers }))),
    translation: mapLocales(texts, (text) => text.translation),
    checked: project.checked,
    updated: mapLocales(texts, (text) => text.updated),
    gaps: gaps.filter((gap) => stateOf(gap, entry, today) === 'missing'),
    aliases: [...project.aliases],
  };
}
