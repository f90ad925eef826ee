import { z } from 'zod';
import type { FileMeasures } from '#addresses/offered-files.ts';
import type { CalendarDay } from '#catalogue/date.ts';

/** The folder of a release's list and parts in the built site. */
export const releaseFolder = 'release';

/** The number of the form that a release has. It goes up when what is written is read otherwise. */
export const releaseFormat = 8;

/** The file that names the parts and files of a release. */
export const manifestName = 'release.json';

const part = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }).readonly();
const file = z.object({ name: z.string(), sha256: z.string() }).readonly();

/** What a release is made of, and for. */
export const manifestSchema = z
  .object({
    format: z.number(),
    /** Of the software, as `package.json` has it. */
    version: z.string(),
    /** A name for content, code, words and settings together: hex digits of a sha256. */
    fingerprint: z.string(),
    /** The framework's name of the built pages (`BUILD_ID`). */
    build: z.string(),
    /** Of the content: see `revisionOf`. */
    revision: z.string(),
    drafts: z.boolean(),
    /** When it was written. It names nothing: the same content makes the same fingerprint. */
    made: z.iso.datetime(),
    parts: z.array(part).readonly(),
    files: z.array(file).readonly(),
  })
  .readonly();

/** A list of another form says at least of which. */
export const anyManifestSchema = z.object({ format: z.number() });

/** See `manifestSchema`. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A file in the folder of the release that the build has written, and what must be in it. */
export type Part = z.infer<typeof part>;

/** Another file that is served or run, and the sha256 of what must be in it; see `filesOfRelease`. */
export type FileOfRelease = z.infer<typeof file>;

/** The part that holds the catalogue. */
export const cataloguePart = 'catalogue.ndjson';

/** The part that holds the history of changes. */
export const historyPart = 'history.json';

/** The part that holds the measures of the offered files. */
export const measuresPart = 'measures.json';

/** The measures of the offered files on the day of the build, under the origin that it was given and beside the snapshots that there were. */
export type StoredMeasures = { readonly day: CalendarDay; readonly origin: string; readonly snapshots: string; readonly files: FileMeasures };

/** The part that holds the search of a language. */
export function indexPart(locale: string): string {
  return `search.${locale}.ndjson`;
}
