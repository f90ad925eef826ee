import { type ProjectChange, type ProjectState, type TouchedProjects, tellChanges } from '#catalogue/changes.ts';
import { type CalendarDay, helsinkiDay } from '#catalogue/date.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { type ContentCommit, type FileVersionOf, type NoHistoryReason, readBlobs, readCommits } from './git.ts';
import { type OldVersion, readOldVersion } from './versions.ts';

export type HistoryOptions = {
  readonly today: CalendarDay;
  /** What each language calls the section of results. */
  readonly resultsHeadings: Readonly<Record<Locale, string>>;
};

/** What has changed, newest first; or why it cannot be told. */
export type History = { readonly changes: readonly ProjectChange[] } | { readonly reason: NoHistoryReason };

/**
 * Reads what has changed in the published facts of projects from the Git history of a content folder: of the current branch,
 * as it was committed. A history that lacks anything is none.
 */
export function readHistory(dir: string, { today, resultsHeadings }: HistoryOptions): History {
  const commits = readCommits(dir);
  if (typeof commits === 'string') return { reason: commits };
  const headingOf = new Map(commits.flatMap(({ files }) => files.flatMap(({ blob, locale }) => (blob === undefined ? [] : [[blob, resultsHeadings[locale]]]))));
  const versions = new Map<string, OldVersion>();
  for (const [blob, content] of readBlobs(dir, [...headingOf.keys()])) {
    if (content === undefined) return { reason: 'incomplete' };
    const version = readOldVersion(content, headingOf.get(blob) ?? '');
    if (version !== undefined) versions.set(blob, version);
  }
  return { changes: tellChanges(publishedStates(commits, today, ({ blob = '' }) => versions.get(blob))) };
}

type Versions = Map<string, Map<Locale, OldVersion>>;

/**
 * What was published of the projects each day touched, at the end of that day in Helsinki. A commit belongs to its own day
 * but never to one before its parent's: clocks of computers go wrong. One of a day to come belongs to its parent's, so that a
 * change has the same day whenever it is read.
 * @param versionOf what a file's version says; undefined leaves the file as it was
 */
function* publishedStates(
  commits: readonly ContentCommit[],
  today: CalendarDay,
  versionOf: (file: FileVersionOf) => OldVersion | undefined,
): Generator<TouchedProjects> {
  const versions: Versions = new Map();
  let day: CalendarDay | undefined;
  let touched = new Set<string>();
  const endOfDay = (ended: CalendarDay): TouchedProjects => ({ day: ended, states: new Map([...touched].map((id) => [id, stateOf(versions.get(id))])) });
  for (const { instant, files } of commits) {
    const own = helsinkiDay(instant);
    const believed = own > today ? (day ?? today) : own;
    const next = day !== undefined && believed < day ? day : believed;
    if (day !== undefined && next !== day) {
      yield endOfDay(day);
      touched = new Set();
    }
    day = next;
    for (const file of files) {
      touched.add(file.id);
      apply(versions, file, versionOf);
    }
  }
  if (day !== undefined) yield endOfDay(day);
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
