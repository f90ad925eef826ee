import { addressesOf } from '#addresses/addresses.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { gaps, stateOf } from '#catalogue/gap.ts';
import { mapLocales } from '#catalogue/map-locales.ts';
import { type Section, statementFor } from '#catalogue/project.ts';
import { endOf } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { ProjectRecord } from './project-record.ts';

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
