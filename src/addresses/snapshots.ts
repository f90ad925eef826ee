import type { CalendarDay } from '#catalogue/date.ts';
import type { CoveredTime } from '#catalogue/last-change.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { type PathRule, pathTo, segmentsOf } from './pages.ts';

/** A file that a snapshot keeps. */
export type SnapshotFile = {
  /** Its name in the folder and in its address: `projects.fi.csv`. */
  readonly name: string;
  /** Which of the offered files it was when it was written (`csv`, `article49Xlsx`). Later software may offer others. */
  readonly offer: string;
  /** The language of its address, by its code. */
  readonly language: string;
  /** With its parameters. */
  readonly mediaType: string;
  readonly bytes: number;
  /** In hex digits. */
  readonly sha256: string;
};

/** The whole data as files, as it was on a day: what is told of it without opening one. */
export type Snapshot = {
  /** Names the content that the files hold. */
  readonly revision: string;
  /** Its place among all that were ever kept, from 1: tells those of one day apart. */
  readonly number: number;
  /** The day in Helsinki whose statuses the files show. */
  readonly day: CalendarDay;
  readonly projects: number;
  /** The time that the projects cover, as far as it is known. */
  readonly covers: CoveredTime;
  readonly files: readonly SnapshotFile[];
};

/** The file in a snapshot that lists the others. */
export const manifestName = 'manifest.json';

/** Whether a text has the form of a revision: twelve hex digits. */
export function isRevision(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}

/** Whether a text may be the name of a file in a snapshot: small letters, digits, points and hyphens, beginning with a letter, so that it leads nowhere else. */
export function isFileName(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/.test(text);
}

/** A file of a snapshot, whether or not there is one. */
export type SnapshotPlace = { readonly revision: string; readonly name: string };

/** The one path of a file of a snapshot, in whatever language it is asked for: below the page of its version in the default language. */
export function pathToSnapshotFile(revision: string, name: string): string {
  return `${pathTo({ name: 'versions', id: revision }, defaultLocale)}/${name}`;
}

/** The path of the list of what a snapshot holds. */
export function pathToManifest(revision: string): string {
  return pathToSnapshotFile(revision, manifestName);
}

/** The file of a snapshot that a path is the address of. @param path as it stands in the address */
export function readSnapshotPath(path: string): SnapshotPlace | undefined {
  const segments = segmentsOf(path);
  const [revision = '', name = ''] = segments.slice(-2);
  // A slash that was written as %2F is part of a name, which then is none.
  return isRevision(revision) && isFileName(name) && segments.join('/') === pathToSnapshotFile(revision, name) ? { revision, name } : undefined;
}

/** The addresses of the files onto the route of all files; the framework names the default language too. */
export function snapshotRule(destination: string): PathRule {
  return { source: `/${defaultLocale}${pathTo({ name: 'versions' }, defaultLocale)}/:id/:file`, destination, locale: false };
}
