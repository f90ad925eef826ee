import type { CollectionResult, Entry } from './collection';
import type { Fault } from './fault';
import { createReporter } from './reporter';
import type { FundData, ProjectData } from './schema';
import { nearest } from './suggest';

/** Relations between files: a project's fund, its objective, and former ids that must lead to one project only. */
export function relationFaults(projects: CollectionResult<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  return [...projects.entries.flatMap((entry) => [...fundFaults(entry, funds), ...objectiveFaults(entry, funds)]), ...aliasFaults(projects)];
}

function fundFaults(entry: Entry<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { fund } = entry.data;
  const ids = [...new Set(funds.present.map((file) => file.id))];
  if (!ids.includes(fund)) report(['fund'], 'unknownFund', { suggestion: nearest(fund, ids) ?? ids[0] ?? '', allowed: ids.join(', ') });
  return faults;
}

function objectiveFaults(entry: Entry<ProjectData>, funds: CollectionResult<FundData>): readonly Fault[] {
  const { faults, report } = createReporter(entry);
  const { fund, objective } = entry.data;
  const ids = funds.entries.find((other) => other.id === fund)?.data.objectives.map((known) => known.id);
  if (objective === undefined || ids === undefined || ids.includes(objective)) return faults;
  const values = { fund, suggestion: nearest(objective, ids) ?? ids[0] ?? '', allowed: ids.join(', ') };
  report(['objective'], ids.length === 0 ? 'fundWithoutObjectives' : 'unknownObjective', values);
  return faults;
}

function aliasFaults({ entries, present }: CollectionResult<ProjectData>): readonly Fault[] {
  const owners = new Map(present.map((file) => [file.id, file.id]));
  return entries.flatMap((entry) => {
    const { faults, report } = createReporter(entry);
    for (const [index, alias] of entry.data.aliases.entries()) {
      const owner = owners.get(alias);
      const isOwn = owner === entry.id && alias !== entry.id;
      if (owner !== undefined && !isOwn) report(['aliases', index], 'aliasClash', { alias, owner });
      owners.set(alias, owner ?? entry.id);
    }
    return faults;
  });
}
