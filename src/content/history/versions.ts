import { type ChangedFact, type FactValue, noEnd, type ProjectFacts } from '#catalogue/changes.ts';
import { parsePartialDate } from '#catalogue/date.ts';
import { supportKinds } from '#catalogue/project.ts';
import { readMarkdown } from '../read/front-matter.ts';
import { readSource } from '../read/source.ts';
import { idPattern } from '../schema/values.ts';

/** What a version of a project's file in one language says. */
export type OldVersion = {
  readonly draft: boolean;
  readonly title?: string;
  readonly facts: ProjectFacts;
  readonly unread: readonly ChangedFact[];
  readonly hasResults: boolean;
  readonly aliases: readonly string[];
};

/**
 * Reads a version of any age with the check's own reading of files and YAML, but without its schema. Undefined when it
 * cannot be read at all. @param resultsHeading what the language calls the section of results
 */
export function readOldVersion(bytes: Uint8Array, resultsHeading: string): OldVersion | undefined {
  const file = fileOf(bytes);
  if (file === undefined) return undefined;
  const { value } = file.data;
  const { title, draft = false, aliases } = value;
  return {
    // What is not plainly published is a draft: a mistyped word must not let it out.
    draft: draft !== false,
    ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
    ...readOldFacts(value),
    hasResults: hasSection(file.body, resultsHeading),
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string' && idPattern.test(alias)) : [],
  };
}

function fileOf(bytes: Uint8Array) {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  // The text stands in for a file: nothing is read from the disk under this name.
  const name = 'old-version.md';
  const { source } = readSource(name, name, new Map([[name, text]]));
  return source && readMarkdown(source).file;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether something stands under a heading of the second level. */
function hasSection(body: string, heading: string): boolean {
  const lines = body.split('\n').map((line) => line.trim());
  const at = lines.indexOf(`## ${heading}`);
  if (at < 0) return false;
  const first = lines.slice(at + 1).find((line) => line !== '');
  return first !== undefined && !/^##? /.test(first);
}

type Fact = keyof ProjectFacts;

/** Reads a value that is there; undefined when it is not what the fact is. */
type Read = (value: unknown) => FactValue | undefined;

const text: Read = (value) => (typeof value === 'string' ? value.trim() || undefined : undefined);
const flag: Read = (value) => (typeof value === 'boolean' ? value : undefined);
const number: Read = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const date: Read = (value) => parsePartialDate(String(value));
const id: Read = (value) => (typeof value === 'string' && idPattern.test(value) ? value : undefined);
const support: Read = (value) => supportKinds.find((kind) => kind === value);
const names: Read = (value) => {
  const items = Array.isArray(value) ? value.map((item) => text((item as { name?: unknown } | undefined)?.name)) : [undefined];
  return items.every((item) => item !== undefined) ? (items as string[]) : undefined;
};

/** Where each fact stands, how it is read, and what it is when nothing is written. */
const facts: Readonly<Record<Fact, { readonly path: readonly string[]; readonly read: Read; readonly otherwise?: FactValue }>> = {
  officialTitle: { path: ['officialTitle'], read: flag, otherwise: true },
  acronym: { path: ['acronym'], read: text },
  fund: { path: ['fund'], read: id },
  fundConfirmed: { path: ['fundConfirmed'], read: flag, otherwise: true },
  support: { path: ['support'], read: support, otherwise: 'project' },
  objective: { path: ['objective'], read: id },
  start: { path: ['timetable', 'start'], read: date },
  end: { path: ['timetable', 'end'], read: date },
  permanent: { path: ['timetable', 'permanent'], read: flag, otherwise: false },
  optionUntil: { path: ['timetable', 'optionUntil'], read: date },
  euFunding: { path: ['euFunding'], read: number },
  euFundingApproximate: { path: ['euFundingApproximate'], read: flag, otherwise: false },
  totalCost: { path: ['totalCost'], read: number },
  costEstimate: { path: ['costEstimate'], read: number },
  euShare: { path: ['euShare'], read: number },
  partners: { path: ['partners'], read: names, otherwise: [] },
};

/** The facts of front matter of any age: today's fields where they have today's form; a value of another form is named as not read. */
function readOldFacts(data: Readonly<Record<string, unknown>>): { readonly facts: ProjectFacts; readonly unread: readonly ChangedFact[] } {
  const found: Partial<Record<Fact, FactValue>> = {};
  const unread: Fact[] = [];
  for (const [fact, { path, read, otherwise }] of Object.entries(facts) as [Fact, (typeof facts)[Fact]][]) {
    const written = path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), data);
    const value = written === undefined ? otherwise : read(written);
    if (value !== undefined) found[fact] = value;
    else if (written !== undefined) unread.push(fact);
  }
  if (found.permanent === true) found.end ??= noEnd;
  return { facts: found, unread };
}
