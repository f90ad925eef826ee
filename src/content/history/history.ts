import { createHash } from 'node:crypto';
import { type ProjectChange, type ProjectState, type TouchedProjects, tellChanges, type UnmarkedChange } from '#catalogue/changes.ts';
import { helsinkiDay, helsinkiTime } from '#catalogue/date.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { type ContentCommit, type FileVersionOf, type NoHistoryReason, readBlobs, readCommits } from './git.ts';
import { believedTimes } from './times.ts';
import { type OldVersion, readOldVersion } from './versions.ts';

export type HistoryOptions = {
  /** What each language calls the section of results. */
  readonly resultsHeadings: Readonly<Record<Locale, string>>;
};

/** What has changed, newest first; or why it cannot be told. */
export type History = { readonly changes: readonly ProjectChange[] } | { readonly reason: NoHistoryReason };

/**
 * Reads what has changed in the published facts of projects from the Git history of a content folder: of the current branch,
 * as it was committed. A history that lacks anything is none.
 */
export function readHistory(dir: string, { resultsHeadings }: HistoryOptions): History {
  const commits = readCommits(dir);
  if (typeof commits === 'string') return { reason: commits };
  const headingOf = new Map(commits.flatMap(({ files }) => files.flatMap(({ blob, locale }) => (blob === undefined ? [] : [[blob, resultsHeadings[locale]]]))));
  const versions = new Map<string, OldVersion>();
  for (const [blob, content] of readBlobs(dir, [...headingOf.keys()])) {
    if (content === undefined) return { reason: 'incomplete' };
    const version = readOldVersion(content, headingOf.get(blob) ?? '');
    if (version !== undefined) versions.set(blob, version);
  }
  return { changes: markChanges(tellChanges(publishedStates(commits, ({ blob = '' }) => versions.get(blob)))) };
}

/** Hex digits of a mark. */
const digits = 8;

/**
 * Gives changes, newest first, their marks: the beginning of a sha256 over what happened. What is told of a project once more on the same day has another
 * mark, and what comes later changes no mark that was given.
 */
export function markChanges(changes: readonly UnmarkedChange[]): readonly ProjectChange[] {
  const times = new Map<string, number>();
  const marked = changes.toReversed().map((change) => {
    const { day, id, kind, formerId, results, facts } = change;
    const said = JSON.stringify([day, id, kind, formerId ?? null, results ?? false, facts]);
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return { ...change, mark: createHash('sha256').update(`${time} ${said}`).digest('hex').slice(0, digits) };
  });
  return marked.reverse();
}

type Versions = Map<string, Map<Locale, OldVersion>>;

/**
 * What was published of the projects that each commit touched, after it.
 * @param versionOf what a file's version says; undefined leaves the file as it was
 */
function* publishedStates(commits: readonly ContentCommit[], versionOf: (file: FileVersionOf) => OldVersion | undefined): Generator<TouchedProjects> {
  const versions: Versions = new Map();
  const times = believedTimes(commits.map(({ instant }) => instant));
  for (const [at, { instant, files }] of commits.entries()) {
    for (const file of files) apply(versions, file, versionOf);
    const time = times[at] ?? instant;
    const states = new Map(files.map(({ id }) => [id, stateOf(versions.get(id))]));
    yield { day: helsinkiDay(time), time: helsinkiTime(time), states };
  }
}

function apply(versions: Versions, file: FileVersionOf, versionOf: (file: FileVersionOf) => OldVersion | undefined): void {
  const { id, locale, blob } = file;
  const own = versions.get(id) ?? new Map<Locale, OldVersion>();
  versions.set(id, own);
  const version = blob === undefined ? undefined : versionOf(file);
  if (version !== undefined) own.set(locale, withFormer(version, own.get(locale)));
  else if (blob === undefined) own.delete(locale);
}

/** A title or a fact that cannot be read is taken to be what it was; what a draft said is never brought back. */
function withFormer(version: OldVersion, former: OldVersion | undefined): OldVersion {
  if (former === undefined || former.draft) return version;
  const kept = version.unread.filter((fact) => !former.unread.includes(fact));
  const facts = Object.fromEntries(Object.entries(former.facts).filter(([fact]) => (kept as readonly string[]).includes(fact)));
  return { ...former, ...version, facts: { ...version.facts, ...facts }, unread: version.unread.filter((fact) => former.unread.includes(fact)) };
}

/** A project as its files say together: facts from the first language, as in the catalogue. Undefined while any file is a draft, or none has a title. */
function stateOf(versions: ReadonlyMap<Locale, OldVersion> | undefined): ProjectState | undefined {
  const written = locales.flatMap((locale) => versions?.get(locale) ?? []);
  const [first] = written;
  if (first === undefined || written.some(({ draft }) => draft)) return undefined;
  const titles = locales.flatMap((locale) => {
    const title = versions?.get(locale)?.title;
    return title === undefined ? [] : [[locale, title]];
  });
  if (titles.length === 0) return undefined;
  const { facts, unread, aliases } = first;
  return { titles: Object.fromEntries(titles) as Localized<string>, facts, unread, aliases, hasResults: written.some(({ hasResults }) => hasResults) };
}
