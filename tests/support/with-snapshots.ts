import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, type SnapshotFile } from '#addresses/snapshots.ts';
import type { CalendarDay, PartialDate } from '#catalogue/date.ts';
import { type Manifest, manifestFormat, writeManifest } from '#site/snapshots/manifest.ts';
import { withFolder } from './workspace.ts';

/** Writes a snapshot by hand: what is in a file is the text that is given for its name. */
export function putSnapshot(
  dir: string,
  revision: string,
  facts: { readonly day: string; readonly number: number },
  texts: Readonly<Record<string, string>>,
): Manifest {
  const folder = join(dir, revision);
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(texts).map(([name, text]): SnapshotFile => {
    writeFileSync(join(folder, name), text);
    const [, language = 'fi', ending = ''] = name.split('.');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return {
      name,
      offer: ending,
      language,
      mediaType: ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      bytes: Buffer.byteLength(text),
      sha256,
    };
  });
  const manifest: Manifest = {
    format: manifestFormat,
    revision,
    number: facts.number,
    day: facts.day as CalendarDay,
    schemaVersion: '0.2.0',
    origin: 'https://hankkeet.example.fi',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    projects: 2,
    covers: { start: '2023' as PartialDate },
    files,
  };
  writeFileSync(join(folder, manifestName), writeManifest(manifest));
  return manifest;
}

/** A folder with some snapshots of one small file each, the oldest first, a day apart. */
export function withSnapshots<T>(revisions: readonly string[], use: (dir: string) => T): T {
  return withFolder('snapshots-', (dir) => {
    for (const [at, revision] of revisions.entries()) {
      const day = new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10);
      putSnapshot(dir, revision, { day, number: at + 1 }, { 'projects.fi.csv': `id\r\n${revision}\r\n`, 'projects.en.json': `{"meta":"${revision}"}\n` });
    }
    return use(dir);
  });
}
