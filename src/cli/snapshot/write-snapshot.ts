import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFileNames, nameInSnapshot } from '#addresses/offered-files.ts';
import { manifestName, type SnapshotFile } from '#addresses/snapshots.ts';
import { coveredTime } from '#catalogue/last-change.ts';
import { locales } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import type { MeasuredDay } from '#site/data/measure-files.ts';
import { makeFile } from '#site/data/renderers.ts';
import { softwareVersion } from '#site/settings.ts';
import { type Manifest, manifestFormat, writeManifest } from '#site/snapshots/manifest.ts';

/** What a snapshot is made of, and its place among the others. */
export type SnapshotFacts = MeasuredDay & { readonly number: number };

/**
 * Writes a snapshot beside its place; when it is whole it is put there or, if it was made only to compare, taken away. Never is half of one seen, nor left when it cannot be written.
 * @param dir the folder of all snapshots; it is made where there is none
 * @throws the file system's errors, also when there is one in the place meanwhile, or that of a file that cannot be made
 */
export async function writeSnapshot(dir: string, facts: SnapshotFacts, isKept: boolean): Promise<Manifest> {
  // Hidden, so that nobody takes it for a snapshot, and another one's work is not in its way.
  const draft = join(dir, `.${facts.revision}.${process.pid}.tmp`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const manifest = await writeFiles(draft, facts);
    if (isKept) renameSync(draft, join(dir, facts.revision));
    return manifest;
  } finally {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
  }
}

async function writeFiles(draft: string, { number, ...day }: SnapshotFacts): Promise<Manifest> {
  const files: SnapshotFile[] = [];
  for (const locale of locales) {
    for (const offer of keptFileNames) {
      const name = nameInSnapshot(offer, locale);
      const { type, pieces } = await makeFile(offer, { ...day, locale });
      files.push({ name, offer, language: locale, mediaType: type, ...(await writePieces(join(draft, name), pieces)) });
    }
  }
  const manifest: Manifest = {
    format: manifestFormat,
    revision: day.revision,
    number,
    day: day.today,
    schemaVersion: softwareVersion(),
    origin: day.origin,
    licence: contentLicence,
    projects: day.catalogue.projects.length,
    covers: coveredTime(day.catalogue),
    files,
  };
  await writePieces(join(draft, manifestName), [writeManifest(manifest)]);
  return manifest;
}

/** Bytes that are gathered before they are written. */
const chunk = 1 << 18;

/** Writes a file piece by piece, so that no size of it fills the memory, and lets the disk have it before it is told of. */
async function writePieces(file: string, pieces: AsyncIterable<string | Uint8Array> | Iterable<string>): Promise<Pick<SnapshotFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx');
  let bytes = 0;
  let waiting: Buffer[] = [];
  let waits = 0;
  const flush = async (to: FileHandle) => {
    await to.writeFile(Buffer.concat(waiting));
    [waiting, waits] = [[], 0];
  };
  try {
    for await (const piece of pieces) {
      const part = Buffer.from(piece as Uint8Array);
      hash.update(part);
      bytes += part.length;
      waits += part.length;
      waiting.push(part);
      if (waits > chunk) await flush(handle);
    }
    await flush(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
