import type { z } from 'zod';
import { faultAt } from '../read/source.ts';
import type { YamlData } from '../read/yaml.ts';
import type { Fault, Path } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Fields that an item of a list lacks. */
type Gap = { readonly list: Path; readonly index: number; readonly missing: readonly string[]; readonly issues: readonly Issue[] };

/**
 * An item that a dash too many cuts in two: each half lacks exactly what the other has. Gives one fault at the second half, and the
 * issues it explains.
 */
export function splitItems(
  data: YamlData,
  issues: readonly Issue[],
  valueAt: (path: Path) => unknown,
): { readonly faults: readonly Fault[]; readonly explained: ReadonlySet<Issue> } {
  const gaps = gapsOf(issues, valueAt);
  const faults: Fault[] = [];
  const explained = new Set<Issue>();
  for (const gap of gaps) {
    const next = gaps.find((other) => other.index === gap.index + 1 && other.list.join('.') === gap.list.join('.'));
    const path = [...gap.list, gap.index + 1];
    if (next === undefined || explained.has(gap.issues[0] as Issue) || !hasAll(valueAt(path), gap.missing)) continue;
    faults.push(faultAt(data.source, data.placeOf(path), 'yamlDashExtra', { suggestion: data.textOf(path).split('\n')[0] ?? '' }));
    for (const issue of [...gap.issues, ...next.issues]) explained.add(issue);
  }
  return { faults, explained };
}

function gapsOf(issues: readonly Issue[], valueAt: (path: Path) => unknown): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const issue of issues) {
    const path = issue.path as Path;
    const [index, key] = path.slice(-2);
    if (typeof index !== 'number' || typeof key !== 'string' || valueAt(path) !== undefined) continue;
    const name = path.slice(0, -1).join('.');
    const known = gaps.get(name);
    gaps.set(name, { list: path.slice(0, -2), index, missing: [...(known?.missing ?? []), key], issues: [...(known?.issues ?? []), issue] });
  }
  return [...gaps.values()];
}

function hasAll(item: unknown, keys: readonly string[]): boolean {
  return typeof item === 'object' && item !== null && keys.every((key) => Object.hasOwn(item, key));
}
