import type { CalendarDay, PartialDate } from './date.ts';

/** From when to when, as precisely as it is known; without an end while something goes on. */
export type CoveredTime = { readonly start?: PartialDate | undefined; readonly end?: PartialDate | undefined };

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
