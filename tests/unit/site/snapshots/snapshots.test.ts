import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { manifestName } from '#addresses/snapshots.ts';
import { faultOfSnapshotsDir } from '#site/settings.ts';
import { checkedPieces } from '#site/snapshots/checked-file.ts';
import { parseManifest, writeManifest } from '#site/snapshots/manifest.ts';
import { allSnapshots, findSnapshot, findSnapshotFile, readSnapshots, SnapshotError, snapshotsState } from '#site/snapshots/snapshots.ts';
import { putSnapshot, withSnapshots } from '../../../support/with-snapshots.ts';
import { withFolder } from '../../../support/workspace.ts';

const [old, middle, newest] = ['aaaaaaaaaaaa', 'ffffffffffff', '000000000000'] as const;

describe('the snapshots of a process', () => {
  test('are those of its folder, the newest first, those of one day by their number', () =>
    withSnapshots([old, middle], (dir) => {
      putSnapshot(dir, newest, { day: '2026-09-02', number: 3 }, { 'projects.fi.csv': 'id\r\n' });
      mkdirSync(join(dir, '.111111111111.7.tmp'));
      writeFileSync(join(dir, 'README.md'), '');
      vi.stubEnv('SNAPSHOTS_DIR', dir);
      expect(allSnapshots().map(({ revision }) => revision)).toEqual([newest, middle, old]);
      expect([findSnapshot(old)?.day, findSnapshot('bbbbbbbbbbbb')]).toEqual(['2026-09-01', undefined]);
      expect(findSnapshotFile(old, 'projects.fi.csv')).toMatchObject({ bytes: 18 });
      expect(findSnapshotFile(old, manifestName)).toMatchObject({ mediaType: 'application/json' });
      for (const name of ['constructor', '__proto__', '../package.json', 'projects.sv.csv']) expect(findSnapshotFile(old, name)).toBeUndefined();
    }));

  test('are none where there is no folder, and have a name that is another when they are others', () =>
    withFolder('none-', (empty) => {
      vi.stubEnv('SNAPSHOTS_DIR', join(empty, 'nowhere'));
      const none = snapshotsState();
      expect(allSnapshots()).toEqual([]);
      withSnapshots([old], (dir) => {
        vi.stubEnv('SNAPSHOTS_DIR', dir);
        expect(snapshotsState()).not.toBe(none);
      });
    }));

  test('are looked for where the setting says, and a setting that names no folder is refused in words', () =>
    withFolder('none-', (dir) => {
      vi.stubEnv('SNAPSHOTS_DIR', join(dir, 'nowhere'));
      expect(faultOfSnapshotsDir()).toMatch(/^SNAPSHOTS_DIR=\S+nowhere is no folder\. Give /);
      for (const right of [dir, '']) {
        vi.stubEnv('SNAPSHOTS_DIR', right);
        expect(faultOfSnapshotsDir()).toBeUndefined();
      }
    }));

  test('are refused when a file is missing, cut or listed by nobody, in a sentence that names it and says what to do', () => {
    const spoil = [
      (folder: string) => rmSync(join(folder, 'projects.fi.csv')),
      (folder: string) => writeFileSync(join(folder, 'projects.fi.csv'), 'id'),
      (folder: string) => rmSync(join(folder, manifestName)),
      (folder: string) => writeFileSync(join(folder, manifestName), '[]'),
      (folder: string) => writeFileSync(join(folder, manifestName), 'half'),
    ];
    for (const change of spoil)
      withSnapshots([old], (dir) => {
        change(join(dir, old));
        expect(() => readSnapshots(dir)).toThrow(SnapshotError);
        expect(() => readSnapshots(dir)).toThrow(
          /^The snapshot \S+aaaaaaaaaaaa cannot be served, because (?:projects\.fi\.csv|manifest\.json) .+: copy it again .+ take the folder away$/,
        );
      });
  });
});

describe('a manifest', () => {
  test('is read as it was written, also by software that writes less into it', () =>
    withSnapshots([old], (dir) => {
      const [manifest] = readSnapshots(dir);
      if (manifest === undefined) throw new Error('No snapshot');
      expect(parseManifest(writeManifest(manifest))).toEqual(manifest);
      expect(parseManifest(JSON.stringify({ ...manifest, later: true }))).toEqual(manifest);
      const [file] = manifest.files;
      const bad = [
        { ...manifest, format: 2 },
        { ...manifest, revision: '../../../etc' },
        { ...manifest, day: '2026-13-01' },
        { ...manifest, files: [] },
        { ...manifest, files: [file, file] },
        ...['../a.csv', '.a', 'A.csv', 'a/b.csv', manifestName, ''].map((name) => ({ ...manifest, files: [{ ...file, name }] })),
        { ...manifest, files: [{ ...file, mediaType: 'text/csv\r\nX: y' }] },
        { ...manifest, files: [{ ...file, sha256: 'abc' }] },
      ];
      for (const one of bad) expect(parseManifest(JSON.stringify(one))).toBeUndefined();
    }));
});

describe('a file of a snapshot', () => {
  test('comes whole when it is as the manifest says, and never to its end when it is not', () =>
    withFolder('file-', async (folder) => {
      const text = 'x'.repeat(300_000);
      const { files } = putSnapshot(folder, old, { day: '2026-09-01', number: 1 }, { 'projects.fi.csv': text, 'projects.en.csv': '' });
      const [file, empty] = files as readonly [(typeof files)[number], (typeof files)[number]];
      const read = async (one: typeof file) => {
        const pieces: Buffer[] = [];
        const error = await (async () => {
          for await (const piece of checkedPieces(join(folder, old), one)) pieces.push(Buffer.from(piece));
        })().catch((reason: unknown) => reason);
        return { text: Buffer.concat(pieces).toString(), error };
      };
      expect(await read(file)).toEqual({ text, error: undefined });
      expect(await read(empty)).toEqual({ text: '', error: undefined });
      writeFileSync(join(folder, old, file.name), `${'x'.repeat(299_999)}y`);
      const { text: given, error } = await read(file);
      expect([given.length < 300_000, error]).toEqual([true, expect.any(SnapshotError)]);
    }));
});
