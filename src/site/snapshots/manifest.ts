import { z } from 'zod';
import { isFileName, isRevision, manifestName, type Snapshot } from '#addresses/snapshots.ts';

/** The number of the form that a manifest has. It goes up when what is written is read otherwise; those of earlier forms stay readable. */
export const manifestFormat = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const partialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const file = z
  .object({
    name: z.string().refine((name) => isFileName(name) && name !== manifestName),
    offer: z.string(),
    // One that the site no longer has stays readable.
    language: z.string().regex(/^[a-z]{2,8}$/),
    mediaType: z.string().regex(/^[\x20-\x7e]+$/),
    bytes: count,
    sha256: hash,
  })
  .readonly();

/** What `manifest.json` of a snapshot says. */
const manifestSchema = z
  .object({
    format: z.literal(manifestFormat),
    revision: z.string().refine(isRevision),
    number: z.int().min(1),
    day: z.iso.date(),
    /** Of the software that wrote the files: it goes up when they take another form. */
    schemaVersion: z.string(),
    /** Scheme and host of the addresses in the files. */
    origin: z.url(),
    licence: z.url(),
    projects: count,
    covers: z.object({ start: partialDate.optional(), end: partialDate.optional() }).readonly(),
    files: z.array(file).min(1).readonly(),
  })
  .readonly();

/** See `manifestSchema`. */
export type Manifest = z.infer<typeof manifestSchema> & Snapshot;

/** Reads the text of a manifest. @returns undefined when it is none, or names a file twice */
export function parseManifest(text: string): Manifest | undefined {
  const { data } = manifestSchema.safeParse(parseJson(text));
  const isEachOnce = data !== undefined && new Set(data.files.map(({ name }) => name)).size === data.files.length;
  return isEachOnce ? (data as Manifest) : undefined;
}

/** The text of a manifest. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
