import { type CalendarDay, lastDay } from '../domain/calendar-date';
import { type Catalogue, withFunds } from '../domain/catalogue';
import { listProject } from '../domain/listed-project';

/** The latest day on which any published text was changed or any facts were compared with their sources. */
export function lastChange({ projects, funds }: Pick<Catalogue, 'projects' | 'funds'>): CalendarDay | undefined {
  return [...projects, ...funds]
    .flatMap(({ checked, texts }) => [checked, ...Object.values(texts).map((text) => text.updated)])
    .map(lastDay)
    .sort()
    .at(-1);
}

/** The days that the projects cover together: without an end when one of them has none. */
export function coveredDays(catalogue: Catalogue, today: CalendarDay): { readonly start?: CalendarDay; readonly end?: CalendarDay } {
  const listed = withFunds(catalogue, catalogue.projects).map((entry) => listProject(entry, today));
  const start = listed
    .flatMap((entry) => entry.start ?? [])
    .sort()
    .at(0);
  const end = listed
    .flatMap((entry) => entry.end ?? [])
    .sort()
    .at(-1);
  const isOpen = listed.some(({ project }) => project.timetable.kind === 'permanent');
  return { ...(start && { start }), ...(end && !isOpen && { end }) };
}
