import { join } from 'node:path';
import { formatOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { manifestName, pathToManifest, type SnapshotPlace } from '#addresses/snapshots.ts';
import { helsinkiMidnight } from '#catalogue/date.ts';
import { defaultLocale, isLocale } from '#catalogue/locale.ts';
import { snapshotsDir } from '../settings.ts';
import { checkedPieces } from '../snapshots/checked-file.ts';
import { findSnapshot, findSnapshotFile } from '../snapshots/snapshots.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** A file of a snapshot as it was written, byte for byte. Its names are looked up in the list that was read at the start, so no path leads out of it. */
export function snapshotFile({ revision, name }: SnapshotPlace, { origin }: Pick<DataRequest, 'origin'>): DataAnswer {
  const [snapshot, file] = [findSnapshot(revision), findSnapshotFile(revision, name)];
  if (snapshot === undefined || file === undefined) return { problem: { kind: 'notFound' } };
  const list = `<${origin}${pathToManifest(revision)}>; rel="describedby"; type="${formatOf('json').mediaType}"`;
  const versions = `<${origin}${pathTo({ name: 'versions' }, defaultLocale)}>; rel="version-history"; type="text/html"`;
  return {
    type: file.mediaType,
    filename: name.replace('.', `-${revision}.`),
    links: name === manifestName ? [versions] : [list, versions],
    ...(name !== manifestName && isLocale(file.language) && { language: file.language }),
    fixed: { sha256: file.sha256, since: helsinkiMidnight(snapshot.day) },
    body: checkedPieces(join(snapshotsDir(), revision), file),
  };
}
