import { areResultsExpected, isReviewDue } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { buildTimetable } from '../build/build.ts';
import type { SectionNames } from '../read/sections.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { type Checked, createReporter } from './collection.ts';
import type { Fault } from './fault.ts';

/**
 * What has become due by a day: results of a project that ended over six months ago (in no language any), and a new check of a
 * running one. One hint for a project, in its original language; when something is due is decided in `src/catalogue/completeness.ts`.
 * Drafts are left in peace.
 * @param unread ids of projects of which a file could not be read: it may hold the results
 */
export function reviewFaults(
  entries: readonly Checked<ProjectData>[],
  unread: ReadonlySet<string>,
  today: CalendarDay,
  names: Readonly<Record<Locale, SectionNames>>,
): readonly Fault[] {
  const withResults = new Set([...unread, ...entries.filter((entry) => entry.body.sections.results !== undefined).map((entry) => entry.id)]);
  return originalsOf(entries)
    .filter((entry) => !entry.data.draft)
    .flatMap((entry) => {
      const { faults, report } = createReporter(entry);
      const timetable = buildTimetable(entry.data.timetable);
      if (areResultsExpected(timetable, today) && !withResults.has(entry.id))
        report(['timetable', 'end'], 'resultsMissing', { heading: names[entry.locale].results }, 'warning');
      if (isReviewDue({ timetable, checked: entry.data.checked }, today)) report(['checked'], 'reviewDue', { today }, 'warning');
      return faults;
    });
}

/** Of each project the version in the first of the site's languages that there is. */
function originalsOf(entries: readonly Checked<ProjectData>[]): readonly Checked<ProjectData>[] {
  const first = new Map<string, Checked<ProjectData>>();
  for (const entry of entries) {
    const known = first.get(entry.id);
    if (known === undefined || locales.indexOf(entry.locale) < locales.indexOf(known.locale)) first.set(entry.id, entry);
  }
  return [...first.values()];
}
