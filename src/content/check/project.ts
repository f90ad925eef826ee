import { type CalendarDay, firstDay, lastDay } from '#catalogue/date.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { createReporter, type Readable } from './collection.ts';
import type { Fault } from './fault.ts';

/** What the kinds of its facts do not say of one project file: dates in their order, amounts that agree, days in the future. Only what is right is compared. */
export function projectFaults(entry: Readable<ProjectData>, today: CalendarDay): readonly Fault[] {
  return [...timetableFaults(entry), ...amountFaults(entry), ...futureFaults(entry, today), ...resultFaults(entry, today)];
}

function timetableFaults(entry: Readable<ProjectData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { timetable = {} } = entry.data;
  const { start, end, permanent = false, unknown = false } = timetable;
  const known = (['start', 'end', 'permanent', 'optionUntil', 'optionSigned'] as const).find((name) => timetable[name] !== undefined);
  const isEmpty = start === undefined && end === undefined && !permanent && !unknown && !isWrong(entry, 'start', 'end', 'permanent', 'unknown');
  if (unknown && known !== undefined) report(['timetable', 'unknown'], 'unknownWithDates', { name: known });
  if (isEmpty) report(['timetable'], 'timetableEmpty', {}, entry.draft ? 'warning' : 'error');
  if (permanent && end !== undefined) report(['timetable', 'end'], 'permanentWithEnd');
  if (start !== undefined && end !== undefined && lastDay(end) < firstDay(start)) report(['timetable', 'end'], 'endBeforeStart', { start });
  return [...faults, ...optionFaults(entry, timetable)];
}

/** True when the timetable, or one of these fields of it, has a fault of its own. */
function isWrong({ wrong }: Readable<ProjectData>, ...names: readonly string[]): boolean {
  return wrong.has('timetable') || names.some((name) => wrong.has(`timetable.${name}`));
}

function optionFaults(entry: Readable<ProjectData>, { end, optionUntil, optionSigned = false }: Partial<ProjectData['timetable']>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  if (optionSigned && optionUntil === undefined && !isWrong(entry, 'optionUntil')) report(['timetable', 'optionSigned'], 'optionSignedAlone');
  if (optionUntil === undefined) return faults;
  if (end === undefined && !isWrong(entry, 'end')) report(['timetable', 'optionUntil'], 'optionWithoutEnd');
  if (end !== undefined && lastDay(optionUntil) <= lastDay(end)) report(['timetable', 'optionUntil'], 'optionBeforeEnd', { end });
  return faults;
}

/** Less than this no project costs; it is most likely thousands or millions. */
const leastAmount = 500;

function amountFaults(entry: Readable<ProjectData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { euFunding, totalCost, costEstimate, euShare } = entry.data;
  for (const [key, amount] of Object.entries({ euFunding, totalCost, costEstimate })) {
    if (amount !== undefined && amount < leastAmount) report([key], 'amountSmall', {}, 'warning');
  }
  if (euFunding === undefined || totalCost === undefined) {
    // A share of one per cent or less is far more often a part of one.
    if (euShare !== undefined && euShare > 0 && euShare <= 1) report(['euShare'], 'shareFraction', { suggestion: Math.round(euShare * 1e6) / 1e4 }, 'warning');
    return faults;
  }
  const share = (euFunding / totalCost) * 100;
  if (euFunding > totalCost) report(['euFunding'], 'fundingOverCost', { total: totalCost });
  else if (euShare !== undefined && Math.abs(share - euShare) > 1)
    report(['euShare'], 'shareDisagrees', { suggestion: Math.round(share * 10) / 10 }, 'warning');
  return faults;
}

function futureFaults(entry: Readable<ProjectData>, today: CalendarDay): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  for (const key of ['checked', 'updated'] as const) {
    const day = entry.data[key];
    if (day !== undefined && firstDay(day) > today) report([key], 'futureDate', { today });
  }
  return faults;
}

/** The digits that a text begins with. */
const leadingNumber = /^\d[\d ,.\u00a0]*/;

/** Results in numbers: in the future or from before the project, and a number that its words say again. */
function resultFaults(entry: Readable<ProjectData>, today: CalendarDay): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { start } = entry.data.timetable ?? {};
  for (const [index, { until, value, text }] of (entry.data.results ?? []).entries()) {
    const path = ['results', index] as const;
    if (firstDay(until) > today) report([...path, 'until'], 'futureDate', { key: 'until', today });
    if (start !== undefined && lastDay(until) < firstDay(start)) report([...path, 'until'], 'resultBeforeStart', { key: 'results.until', start }, 'warning');
    const [number = ''] = leadingNumber.exec(text) ?? [];
    if (number.replace(/\D/g, '') === String(value))
      report([...path, 'text'], 'resultNumberTwice', { key: 'results.text', value: text, suggestion: text.slice(number.length) }, 'warning');
  }
  return faults;
}
