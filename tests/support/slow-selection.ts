import { type CalendarDay, firstDay, lastDay, type PartialDate } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import { endOf } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { byName, type Choices, type ChoicesParameter, choiceNames, type Facet, facets, parameters, type Selection } from '#selection/parameters.ts';
import { chosenValues } from '#selection/selection.ts';

/** What a selection must give: the ids of its projects in their order, and how many projects each value of a facet would leave. */
type Expected = { readonly ids: readonly string[]; readonly counts: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>> };

/** Whether a date may lie in a time such as `2023` or `2023/2025`. */
function touches(date: PartialDate | undefined, period: string): boolean {
  const [from = '', to = from] = period.split('/');
  return (
    date !== undefined && (from === '..' || lastDay(date) >= firstDay(from as PartialDate)) && (to === '..' || firstDay(date) <= lastDay(to as PartialDate))
  );
}

/** Whether a project starts, ends and is funded as a selection says. */
export function turnsAndCosts({ timetable, euFunding }: Pick<Project, 'timetable' | 'euFunding'>, { starts, ends, amountFrom, amountTo }: Selection): boolean {
  if (starts !== undefined && !touches(timetable.start, starts)) return false;
  if (ends !== undefined && !touches(endOf(timetable), ends)) return false;
  if (amountFrom !== undefined && !(euFunding !== undefined && euFunding >= amountFrom)) return false;
  return amountTo === undefined || (euFunding !== undefined && euFunding <= amountTo);
}

/**
 * Selects slowly and obviously: every project is looked at for itself, and again for each value of each facet.
 * @param ordered all projects in the order of the selection
 * @param ranked ids that answer the query, best first
 */
export function selectSlowly(
  ordered: readonly ListedProject[],
  selection: Selection,
  choices: Choices,
  today: CalendarDay,
  ranked?: readonly string[],
): Expected {
  const has = (row: ListedProject, name: (typeof choiceNames)[number], wanted: readonly string[]) => {
    const { valuesIn }: ChoicesParameter = parameters[name];
    return wanted.length === 0 || valuesIn(row, today).some((value) => wanted.includes(value));
  };
  const belongs = (row: ListedProject, leftOut?: Facet): boolean => {
    const { start, end } = row;
    const { from, to } = selection;
    const isDated = start !== undefined || end !== undefined;
    if (from !== undefined && !(isDated && (end === undefined || end >= firstDay(from)))) return false;
    if (to !== undefined && !(isDated && (start === undefined || start <= lastDay(to)))) return false;
    if (!turnsAndCosts(row.project, selection)) return false;
    if (ranked !== undefined && !ranked.includes(row.project.id)) return false;
    return choiceNames.every((name) => name === leftOut || has(row, name, chosenValues(selection, name)));
  };
  const kept = ordered.filter((row) => belongs(row));
  const place = ({ project }: ListedProject) => ranked?.indexOf(project.id) ?? 0;
  const sorted = selection.sort === 'relevance' ? kept.toSorted((a, b) => place(a) - place(b)) : kept;
  const shown = selection.view === 'timeline' ? choices.fund.flatMap((id) => sorted.filter(({ fund }) => fund.id === id)) : sorted;
  const countOf = (facet: Facet, value: string) => ordered.filter((row) => has(row, facet, [value]) && belongs(row, facet)).length;
  return {
    ids: shown.map(({ project }) => project.id),
    counts: byName(facets, (facet) => choices[facet].map((value) => ({ value, count: countOf(facet, value) }))),
  };
}
