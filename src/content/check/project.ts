import { type CalendarDay, firstDay, lastDay } from '#catalogue/date.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { createReporter, type Entry } from './collection.ts';
import type { Fault } from './fault.ts';

/** What the kinds of its facts do not say of one project file: dates in their order, amounts that agree, days in the future. */
export function projectFaults(entry: Entry<ProjectData>, today: CalendarDay): readonly Fault[] {
  return [...timetableFaults(entry), ...amountFaults(entry), ...futureFaults(entry, today)];
}

function timetableFaults(entry: Entry<ProjectData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { start, end, permanent = false, optionUntil, optionSigned = false, unknown = false } = entry.data.timetable;
  const known = (['start', 'end', 'permanent', 'optionUntil', 'optionSigned'] as const).find((name) => entry.data.timetable[name] !== undefined);
  if (unknown && known !== undefined) report(['timetable', 'unknown'], 'unknownWithDates', { name: known });
  if (start === undefined && end === undefined && !permanent && !unknown) report(['timetable'], 'timetableEmpty', {}, entry.data.draft ? 'warning' : 'error');
  if (permanent && end !== undefined) report(['timetable', 'end'], 'permanentWithEnd');
  if (start !== undefined && end !== undefined && lastDay(end) < firstDay(start)) report(['timetable', 'end'], 'endBeforeStart', { start });
  if (optionSigned && optionUntil === undefined) report(['timetable', 'optionSigned'], 'optionSignedAlone');
  if (optionUntil === undefined) return faults;
  if (end === undefined) report(['timetable', 'optionUntil'], 'optionWithoutEnd');
  else if (lastDay(optionUntil) <= lastDay(end)) report(['timetable', 'optionUntil'], 'optionBeforeEnd', { end });
  return faults;
}

function amountFaults(entry: Entry<ProjectData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { euFunding, totalCost, euShare } = entry.data;
  // No share of a grant is that small: 0.75 was meant to be 75.
  if (euShare !== undefined && euShare > 0 && euShare < 1) {
    report(['euShare'], 'shareAsFraction', { suggestion: Math.round(euShare * 10_000) / 100 }, 'warning');
    return faults;
  }
  if (euFunding === undefined || totalCost === undefined) return faults;
  const share = (euFunding / totalCost) * 100;
  if (euFunding > totalCost) report(['euFunding'], 'fundingOverCost', { total: totalCost });
  else if (euShare !== undefined && Math.abs(share - euShare) > 1)
    report(['euShare'], 'shareDisagrees', { suggestion: Math.round(share * 10) / 10 }, 'warning');
  return faults;
}

function futureFaults(entry: Entry<ProjectData>, today: CalendarDay): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  for (const key of ['checked', 'updated'] as const) if (firstDay(entry.data[key]) > today) report([key], 'futureDate', { today });
  return faults;
}
