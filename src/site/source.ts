import type { FileMeasures } from '#addresses/offered-files.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { IndexParts } from '#search/indexing.ts';

/** What has changed, newest first, and a name for this state of it; no changes means that the history is not known. */
export type Changes = { readonly changes?: readonly ProjectChange[]; readonly state: string };

/** Where a process has what it shows from: the release that a build has written, or the content folder itself. */
export type Source = {
  /** The checked catalogue, the same object until the content is another. @throws Error when there is none to show */
  readonly catalogue: () => Catalogue;
  readonly changes: () => Changes;
  /** The name of the state of the catalogue, where that is known without looking at all of it. */
  readonly revision?: string;
  /** The search of the catalogue in a language, where it was indexed before. */
  readonly index?: (locale: Locale) => IndexParts | undefined;
  /** The measures of the offered files of a day, where they were taken before. @param origin of the addresses in them @param snapshots names those that they tell of */
  readonly measures?: (day: CalendarDay, origin: string, snapshots: string) => FileMeasures | undefined;
  /** When it was made, in milliseconds since the epoch, where that is known: nothing that is shown is older in this form. */
  readonly made?: number;
  /** Names content, code and settings together, where they belong together: that of a release. */
  readonly fingerprint?: string;
};

const place = Symbol.for('eu-hankkeet.source');

type Holder = { [place]?: Source | undefined };

/**
 * Lets the process show what a source has. The framework loads this file once for each page, so the source hangs on the
 * process and not on the file.
 */
export function registerSource(source: Source): void {
  (globalThis as Holder)[place] = source;
}

/** The source of this process. @throws Error when none was registered */
export function currentSource(): Source {
  const source = registeredSource();
  if (source === undefined) throw new Error('Nothing can be shown: neither a release nor a content folder was opened');
  return source;
}

/** The source of this process, if one was registered. */
export function registeredSource(): Source | undefined {
  return (globalThis as Holder)[place];
}

/** Does something while the process shows what another source has. */
export async function withSource<T>(source: Source, work: () => Promise<T>): Promise<T> {
  const before = registeredSource();
  registerSource(source);
  try {
    return await work();
  } finally {
    (globalThis as Holder)[place] = before;
  }
}
