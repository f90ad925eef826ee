import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaTypeOf } from '#addresses/files.ts';
import { isRevision, manifestName, type Snapshot, type SnapshotFile } from '#addresses/snapshots.ts';
import { machineLocale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { snapshotsDir } from '../settings.ts';
import { type Manifest, parseManifest } from './manifest.ts';

/** What can be wrong with a snapshot: its list is missing, is none or that of another one, or a file is missing or other than the list says. */
const reasons = {
  noList: 'is missing',
  notList: 'is no list of its files',
  otherList: 'is the list of another one',
  missing: 'is missing',
  altered: 'has been altered',
} as const;

export type SnapshotFault = {
  readonly kind: keyof typeof reasons /** The folder of the snapshot. */;
  readonly folder: string /** Of the file at fault. */;
  readonly name: string;
};

/** A snapshot that is not as its manifest says; the message is one sentence that says what to do. */
export class SnapshotError extends Error {
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault) {
    const { kind, folder, name } = fault;
    super(`The snapshot ${folder} cannot be served, because ${name} ${reasons[kind]}: copy it again from where snapshots are kept, or take the folder away`);
    this.fault = fault;
  }
}

/** The snapshots of a folder, newest first; what else lies there is passed over. None where there is no such folder. @throws SnapshotError */
export function readSnapshots(dir: string): readonly Manifest[] {
  return snapshotNames(dir)
    .map((name) => readSnapshot(dir, name))
    .sort(newestFirst);
}

/** The revisions that have a folder among the snapshots, in one order on every machine. */
export function snapshotNames(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isRevision(entry.name));
  return folders.map(({ name }) => name).sort();
}

function newestFirst(a: Snapshot, b: Snapshot): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return b.number - a.number || (a.revision < b.revision ? -1 : 1);
}

/** A snapshot of a folder: its manifest, and that every file is there at its length. What is in the files is compared when they are read. @throws SnapshotError */
export function readSnapshot(dir: string, revision: string): Manifest {
  const folder = join(dir, revision);
  const list = { folder, name: manifestName };
  if (!existsSync(join(folder, manifestName))) throw new SnapshotError({ kind: 'noList', ...list });
  const manifest = parseManifest(readFileSync(join(folder, manifestName), 'utf8'));
  if (manifest === undefined) throw new SnapshotError({ kind: 'notList', ...list });
  if (manifest.revision !== revision) throw new SnapshotError({ kind: 'otherList', ...list });
  for (const { name, bytes } of manifest.files) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!found?.isFile()) throw new SnapshotError({ kind: 'missing', folder, name });
    if (found.size !== bytes) throw new SnapshotError({ kind: 'altered', folder, name });
  }
  return manifest;
}

type Kept = {
  readonly all: readonly Manifest[];
  readonly byRevision: ReadonlyMap<string, Manifest>;
  /** The files of each by their names, its manifest among them. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, SnapshotFile>>;
};

/** The snapshots of this process, read when they are first asked for and not again. @throws SnapshotError */
function keptSnapshots(): Kept {
  return cached('snapshots', [snapshotsDir()], () => {
    const all = readSnapshots(snapshotsDir());
    const filesOf = ({ revision, files }: Manifest) => [revision, new Map([...files, manifestFile(revision)].map((file) => [file.name, file]))] as const;
    return { all, byRevision: new Map(all.map((one) => [one.revision, one])), files: new Map(all.map(filesOf)) };
  });
}

/** The manifest as a file like the others. */
function manifestFile(revision: string): SnapshotFile {
  const text = readFileSync(join(snapshotsDir(), revision, manifestName));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: manifestName, offer: 'manifest', language: machineLocale, mediaType: mediaTypeOf('json'), bytes: text.length, sha256 };
}

/** All snapshots, newest first. @throws SnapshotError */
export function allSnapshots(): readonly Snapshot[] {
  return keptSnapshots().all;
}

/** The snapshot of a revision, if one is kept. */
export function findSnapshot(revision: string): Snapshot | undefined {
  return keptSnapshots().byRevision.get(revision);
}

/** A file of a snapshot, if there is one of these names. */
export function findSnapshotFile(revision: string, name: string): SnapshotFile | undefined {
  return keptSnapshots().files.get(revision)?.get(name);
}

/** Names which snapshots there are: what tells of them is another when they are. */
export function snapshotsState(): string {
  return cached('snapshots state', [allSnapshots()], () => createHash('sha256').update(JSON.stringify(allSnapshots())).digest('hex').slice(0, 12));
}
