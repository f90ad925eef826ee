import { type CalendarDay, firstDay, lastDay } from '../domain/calendar-date';
import type { CollectionResult, Entry } from './collection';
import type { Fault, FaultValues, Level } from './fault';
import type { FaultCode } from './fault-code';
import { type SharedField, shared } from './pairs';
import type { FundData, ProjectData } from './schema';
import { faultAt } from './source-file';
import { nearest } from './suggest';
import type { Path } from './yaml-data';

/** The facts of a project, equal in every language. */
export const projectFacts: readonly SharedField<ProjectData>[] = [
  shared('officialTitle'), shared('acronym'), shared('fund'), shared('fundConfirmed'), shared('support'), shared('objective'), shared('statement'),
  shared('timetable', 'start'), shared('timetable', 'end'), shared('timetable', 'permanent'), shared('timetable', 'optionUntil'),
  shared('euFunding'), shared('euFundingApproximate'), shared('totalCost'), shared('costEstimate'), shared('euShare'),
  shared('partners'), shared('aliases'), shared('checked'), shared('draft'),
  { path: ['sources'], read: (data) => data.sources.map((source) => source.url) },
];

/** What zod cannot see in one project file: dates in their order, amounts that agree, a day in the future. */
export function projectFaults({ file, data }: Entry<ProjectData>, today: CalendarDay): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (path: Path, code: FaultCode, values: FaultValues = {}, level: Level = 'error') =>
    faults.push(faultAt(file.source, file.data.placeOf(path), code, { key: path.join('.'), value: file.data.textOf(path), ...values }, level));
  const { start, end, permanent, optionUntil } = data.timetable;
  if (start === undefined && end === undefined && permanent !== true) faults.push(faultAt(file.source, file.data.keyPlaceOf(['timetable']), 'timetableEmpty'));
  if (permanent === true && end !== undefined) report(['timetable', 'end'], 'permanentWithEnd');
  if (start !== undefined && end !== undefined && lastDay(end) < firstDay(start)) report(['timetable', 'end'], 'endBeforeStart', { start });
  if (optionUntil !== undefined && end === undefined) report(['timetable', 'optionUntil'], 'optionWithoutEnd');
  if (optionUntil !== undefined && end !== undefined && lastDay(optionUntil) <= lastDay(end)) report(['timetable', 'optionUntil'], 'optionBeforeEnd', { end });
  if (data.euFunding !== undefined && data.totalCost !== undefined) {
    const share = (data.euFunding / data.totalCost) * 100;
    if (data.euFunding > data.totalCost) report(['euFunding'], 'fundingOverCost', { total: data.totalCost });
    else if (data.euShare !== undefined && Math.abs(share - data.euShare) > 1) report(['euShare'], 'shareDisagrees', { suggestion: Math.round(share * 10) / 10 }, 'warning');
  }
  for (const key of ['checked', 'updated'] as const) if (firstDay(data[key]) > today) report([key], 'futureDate', { today });
  return faults;
}

/** Relations between projects and funds: the fund, its objective, and ids that must lead to one project only. */
export function relationFaults(projects: CollectionResult<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const ids = new Set(projects.present.map((file) => file.id));
  const fundIds = [...new Set(funds.present.map((file) => file.id))];
  const owners = new Map<string, string>();
  return projects.entries.flatMap(({ id, file, data }) => {
    const faults: Fault[] = [];
    const report = (path: Path, code: FaultCode, values: FaultValues) =>
      faults.push(faultAt(file.source, file.data.placeOf(path), code, { key: path.join('.'), value: file.data.textOf(path), ...values }));
    if (!fundIds.includes(data.fund)) report(['fund'], 'unknownFund', { suggestion: nearest(data.fund, fundIds) ?? fundIds[0] ?? '', allowed: fundIds.join(', ') });
    const objectives = funds.entries.find((fund) => fund.id === data.fund)?.data.objectives.map((objective) => objective.id);
    if (data.objective !== undefined && objectives !== undefined && !objectives.includes(data.objective)) {
      const code = objectives.length === 0 ? 'fundWithoutObjectives' : 'unknownObjective';
      report(['objective'], code, { fund: data.fund, suggestion: nearest(data.objective, objectives) ?? objectives[0] ?? '', allowed: objectives.join(', ') });
    }
    for (const [index, alias] of data.aliases.entries()) {
      const owner = owners.get(alias) ?? (ids.has(alias) ? alias : undefined);
      if (owner !== undefined && (owner !== id || ids.has(alias))) report(['aliases', index], 'aliasClash', { alias, owner });
      owners.set(alias, id);
    }
    return faults;
  });
}
