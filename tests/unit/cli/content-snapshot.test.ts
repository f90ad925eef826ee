import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { keptFileNames, nameInSnapshot } from '#addresses/offered-files.ts';
import { manifestName } from '#addresses/snapshots.ts';
import { locales } from '#catalogue/locale.ts';
import * as renderers from '#site/data/renderers.ts';
import { setErrorSink } from '#site/log.ts';
import { parseManifest } from '#site/snapshots/manifest.ts';
import { translatorOf } from '#words/messages.ts';
import { type Ran, runWith } from '../../support/run-command.ts';
import { edit, goodContent, withFolder, withWorkspace } from '../../support/workspace.ts';

const settings = { SITE_ORIGIN: 'https://hankkeet.example.fi', CATALOGUE_TODAY: '2026-11-24' };

function snapshot(out: string, args: readonly string[] = [], { dir = goodContent, ...others }: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runWith({ ...settings, ...others }, 'content:snapshot', dir, '--output', out, ...args);
}

/** The names of all that lies in a folder, hidden things too, and the sha256 of each file. */
function sumsOf(folder: string): Readonly<Record<string, string>> {
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? []) : [];
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

/** The only snapshot of a folder. */
function only(out: string): string {
  const [revision, ...others] = readdirSync(out);
  expect(others).toEqual([]);
  return join(out, revision as string);
}

const say = translatorOf('fi', 'contentSnapshot');

describe('content:snapshot', () => {
  test('keeps every whole file in each language, with their checksums in a list', () =>
    withFolder('snapshots-', async (out) => {
      expect(await snapshot(out)).toMatchObject({ status: 0, stderr: '' });
      const folder = only(out);
      const manifest = parseManifest(readFileSync(join(folder, manifestName), 'utf8'));
      expect(manifest).toMatchObject({ revision: folder.slice(out.length + 1), day: '2026-11-24', number: 1, origin: settings.SITE_ORIGIN });
      expect(manifest?.files.map(({ name }) => name)).toEqual(locales.flatMap((locale) => keptFileNames.map((name) => nameInSnapshot(name, locale))));
      const sums = Object.fromEntries(manifest?.files.map(({ name, sha256 }) => [name, sha256]) ?? []);
      const { [manifestName]: _, ...found } = sumsOf(folder);
      expect(found).toEqual(sums);
    }));

  test('makes the same bytes of the same content, at any hour, in any time zone and in another folder', () =>
    withFolder('snapshots-', async (out) => {
      const [one, other] = [join(out, 'one'), join(out, 'other')];
      await snapshot(one);
      await withWorkspace(async (dir) => {
        vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T21:59:00Z') });
        expect((await snapshot(other, [], { dir, TZ: 'Pacific/Auckland' })).status).toBe(0);
        vi.useRealTimers();
      });
      expect(Object.keys(sumsOf(one)).length).toBeGreaterThan(8);
      expect(sumsOf(other)).toEqual(sumsOf(one));
    }));

  test('says of the same content on a later day that it is kept, and writes nothing', () =>
    withFolder('snapshots-', async (out) => {
      await snapshot(out);
      const before = sumsOf(out);
      const later = await snapshot(out, [], { CATALOGUE_TODAY: '2027-02-03' });
      expect([later.status, later.stdout.includes('samat')]).toEqual([0, true]);
      expect(sumsOf(out)).toEqual(before);
    }));

  test('keeps another revision beside it, numbered after it', () =>
    withFolder('snapshots-', async (out) => {
      await snapshot(out);
      await withWorkspace(async (dir) => {
        edit(dir, 'site.yml', 'Test unit', 'Another unit');
        expect((await snapshot(out, [], { dir })).status).toBe(0);
      });
      const manifests = readdirSync(out).map((revision) => parseManifest(readFileSync(join(out, revision, manifestName), 'utf8')));
      expect(manifests.map((manifest) => manifest?.number).sort()).toEqual([1, 2]);
    }));

  test('never writes other bytes over what is kept: it says which files would differ and what to do', () =>
    withFolder('snapshots-', async (out) => {
      await snapshot(out);
      const before = sumsOf(out);
      const moved = await snapshot(out, [], { SITE_ORIGIN: 'https://other.example.fi' });
      expect([moved.status, moved.stdout.includes('projects.fi.json')]).toEqual([1, true]);
      expect(moved.stdout).toContain('--keep');
      const enough = await snapshot(out, ['--keep'], { SITE_ORIGIN: 'https://other.example.fi' });
      expect([enough.status, enough.stdout.includes('ehjä')]).toEqual([0, true]);
      expect(sumsOf(out)).toEqual(before);
    }));

  test('finds what has been altered, cut, taken away or is no snapshot, and mends nothing by itself', () =>
    withFolder('snapshots-', async (out) => {
      await snapshot(join(out, 'whole'));
      const name = nameInSnapshot('json', 'fi');
      const spoil: readonly (readonly [string, 'altered' | 'missing' | 'noList' | 'notList' | 'otherList', (folder: string) => void])[] = [
        [name, 'altered', (folder) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace('"id"', '"iD"'))],
        [name, 'altered', (folder) => appendFileSync(join(folder, name), ' ')],
        [name, 'missing', (folder) => rmSync(join(folder, name))],
        [manifestName, 'noList', (folder) => rmSync(join(folder, manifestName))],
        [manifestName, 'notList', (folder) => writeFileSync(join(folder, manifestName), '{"files": [{"name": "../../etc/passwd"}]}')],
        [
          manifestName,
          'otherList',
          (folder) =>
            writeFileSync(
              join(folder, manifestName),
              readFileSync(join(folder, manifestName), 'utf8').replace(/"revision": "\w+"/, '"revision": "0123456789ab"'),
            ),
        ],
      ];
      for (const [at, [file, kind, change]] of spoil.entries()) {
        const copy = join(out, String(at));
        cpSync(join(out, 'whole'), copy, { recursive: true });
        change(only(copy));
        const before = sumsOf(copy);
        for (const args of [['--check'], ['--keep'], []]) {
          const { status, stdout } = await snapshot(copy, args);
          expect([kind, args, status, stdout.includes(say(`fault.${kind}`, { path: '', name: file }).replace(/^: /, ''))]).toEqual([kind, args, 1, true]);
          expect(stdout).toContain(say('mend'));
        }
        expect(sumsOf(copy)).toEqual(before);
      }
      expect(await snapshot(join(out, 'whole'), ['--check'])).toMatchObject({ status: 0 });
      expect((await snapshot(join(out, 'nothing'), ['--check'])).stdout).toContain('ei ole säilytettyjä versioita');
    }));

  test('leaves nothing behind when a file cannot be made', () =>
    withFolder('snapshots-', async (out) => {
      const make = renderers.makeFile;
      vi.spyOn(renderers, 'makeFile').mockImplementation(async (name, request) => {
        const made = await make(name, request);
        if (name !== keptFileNames.at(-1)) return made;
        async function* broken() {
          yield 'begun';
          throw new Error('broken');
        }
        return { ...made, pieces: broken() };
      });
      setErrorSink(() => undefined);
      const { status } = await snapshot(out);
      setErrorSink(undefined);
      vi.restoreAllMocks();
      expect([status, readdirSync(out)]).toEqual([2, []]);
    }));

  test('says what stands in the way, and writes nothing', () =>
    withFolder('snapshots-', async (out) => {
      const place = join(out, 'none');
      expect(await snapshot(place, [], { SITE_ORIGIN: '' })).toMatchObject({ status: 2, stderr: `${say('noOrigin')}\n` });
      expect((await snapshot(place, [], { SITE_ORIGIN: 'hankkeet.example.fi' })).stderr).toContain('SITE_ORIGIN=hankkeet.example.fi is not an address');
      expect(await snapshot(place, [], { CONTENT_DRAFTS: '1' })).toMatchObject({ status: 2, stderr: `${say('drafts')}\n` });
      await withWorkspace(async (dir) => {
        rmSync(join(dir, 'site.yml'));
        const { status, stderr } = await snapshot(place, ['--lang', 'en'], { dir });
        expect([status, stderr.includes('npm run content:check')]).toEqual([2, true]);
      });
      expect((await snapshot(place, ['--kep'])).stderr).toContain('--keep');
      expect(existsSync(place)).toBe(false);
      writeFileSync(join(out, 'file'), '');
      expect((await snapshot(join(out, 'file'))).status).toBe(2);
    }));

  test('passes over whatever else lies beside the snapshots', () =>
    withFolder('snapshots-', async (out) => {
      mkdirSync(join(out, '.0123456789ab.1.tmp'), { recursive: true });
      mkdirSync(join(out, 'notes'));
      writeFileSync(join(out, 'README.md'), 'x');
      expect((await snapshot(out)).status).toBe(0);
      expect((await snapshot(out, ['--check'])).stdout).toMatch(/^1 /);
    }));
});
