import { areResultsExpected, isReviewDue } from '#catalogue/completeness.ts';
import { type CalendarDay, dayNumber, lastDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { endOf, type Status, signedOption, statusOn, type Timetable } from '#catalogue/timetable.ts';
import { buildTimetable } from '../build/build.ts';
import type { Writing } from '../prose/writing.ts';
import type { SectionNames } from '../read/sections.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { createReporter, type Judged } from './collection.ts';
import type { Fault, FaultValues } from './fault.ts';
import type { FaultCode } from './fault-code.ts';

/**
 * What has become due by a day: results of a project that ended over six months ago (in no language any), a new check of a running
 * one, and news of one that ends soon or may go on by an option. One hint for a project, in its original language; when something is
 * due is decided in `src/catalogue/completeness.ts`.
 * Drafts are left in peace.
 * @param unread ids of projects of which a file could not be read: it may hold the results
 */
export function reviewFaults(
  entries: readonly Judged<ProjectData>[],
  unread: ReadonlySet<string>,
  today: CalendarDay,
  names: Readonly<Record<Locale, SectionNames>>,
): readonly Fault[] {
  const withResults = new Set([
    ...unread,
    ...entries.filter((entry) => entry.body.sections.results !== undefined || entry.data.results?.length !== 0).map((entry) => entry.id),
  ]);
  return originalsOf(entries)
    .filter((entry) => !entry.draft)
    .flatMap((entry) => {
      const { faults, report } = createReporter(entry);
      const timetable = timetableOf(entry);
      if (timetable === undefined) return faults;
      const { checked } = entry.data;
      // As it is meant, however it is typed.
      const end = String(entry.data.timetable?.end ?? '');
      if (areResultsExpected(timetable, today) && !withResults.has(entry.id))
        report(['timetable', 'end'], 'resultsMissing', { heading: names[entry.locale].results, value: end }, 'warning');
      if (checked !== undefined && isReviewDue({ timetable, checked }, today)) report(['checked'], 'reviewDue', { today }, 'warning');
      const ending = endingFault(timetable, today);
      if (ending !== undefined) report(['timetable', 'end'], ending.code, { ...ending.values, value: end }, 'warning');
      return faults;
    });
}

/** The timetable of a project; undefined where something in it is wrong, which may change its status. */
function timetableOf({ data, wrong }: Judged<ProjectData>): Timetable | undefined {
  if (data.timetable === undefined || [...wrong].some((key) => key.startsWith('timetable'))) return undefined;
  return buildTimetable(data.timetable);
}

/** Days before its end at which the texts of a project are to be prepared for the past tense. */
const noticeDays = 60;

/** Of projects whose end is before them or may have moved. */
const endingStatuses: ReadonlySet<Status> = new Set(['ongoing', 'option', 'unknown']);

/** What is to be found out of a project that ends soon, or whose end a signed option may have moved. Of one without a known start only the end is told. */
function endingFault(timetable: Timetable, today: CalendarDay): { readonly code: FaultCode; readonly values: FaultValues } | undefined {
  const end = endOf(timetable);
  if (end === undefined || !endingStatuses.has(statusOn(timetable, today))) return undefined;
  const days = dayNumber(lastDay(end)) - dayNumber(today);
  if (days > noticeDays) return undefined;
  return { code: signedOption(timetable) === undefined ? 'endsSoon' : 'optionUnconfirmed', values: { days } };
}

/** Summaries of projects that have ended which tell what they do, not what they did: one hint for each text, at the first such form. */
export function tenseFaults(entries: readonly Judged<ProjectData>[], today: CalendarDay, writing: Readonly<Record<Locale, Writing>>): readonly Fault[] {
  return entries.flatMap((entry) => {
    const { faults, report } = createReporter(entry);
    const { summary } = entry.data;
    const timetable = timetableOf(entry);
    const { presentTense } = writing[entry.locale];
    if (entry.draft || summary === undefined || timetable === undefined || statusOn(timetable, today) !== 'ended') return faults;
    const form = presentTense.exec(summary)?.[0];
    if (form !== undefined) report(['summary'], 'presentTense', { value: form }, 'warning');
    return faults;
  });
}

/** Of each project the version in the first of the site's languages that there is. */
function originalsOf(entries: readonly Judged<ProjectData>[]): readonly Judged<ProjectData>[] {
  const first = new Map<string, Judged<ProjectData>>();
  for (const entry of entries) {
    const known = first.get(entry.id);
    if (known === undefined || locales.indexOf(entry.locale) < locales.indexOf(known.locale)) first.set(entry.id, entry);
  }
  return [...first.values()];
}
