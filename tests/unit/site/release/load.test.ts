import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { search } from '#search/search.ts';
import { contentSource } from '#site/content-source.ts';
import { currentRelease } from '#site/release/current.ts';
import { cataloguePart, historyPart, indexPart, manifestName, measuresPart, releaseFormat } from '#site/release/format.ts';
import { loadRelease, ReleaseError } from '#site/release/load.ts';
import { snapshotsState } from '#site/snapshots/snapshots.ts';
import { registerSource } from '#site/source.ts';
import { getCatalogue, prepareState, revisionOf, searchOf } from '#site/state.ts';
import { judgedQueries } from '../../../support/judged-search.ts';
import { day } from '../../../support/make-file.ts';
import { asBuilt, everyChange } from '../../../support/with-history.ts';
import { withRelease } from '../../../support/with-release.ts';
import { goodContent, withFolder } from '../../../support/workspace.ts';

afterEach(() => {
  registerSource(contentSource);
  vi.unstubAllEnvs();
});

describe('a release', () => {
  test('holds the whole catalogue, frozen, under the same revision', async () => {
    const catalogue = contentSource.catalogue();
    await withRelease((dir) => {
      registerSource(loadRelease(dir));
      expect(getCatalogue()).toEqual(catalogue);
      expect(Object.isFrozen(getCatalogue().projects[0]?.timetable)).toBe(true);
      expect(revisionOf(getCatalogue())).toBe(revisionOf({ ...catalogue }));
    });
  });

  test('finds what the content finds, in every language, with the same scores', async () => {
    // Another object, so that it is indexed here.
    const fresh = { ...contentSource.catalogue() };
    await withRelease((dir) => {
      registerSource(loadRelease(dir));
      prepareState(day);
      for (const locale of locales) {
        const [loaded, indexed] = [searchOf(getCatalogue(), locale), searchOf(fresh, locale)];
        for (const { q } of [...judgedQueries(locale), { q: '"Maahanmuuttoviraston hankkeessa"' }, { q: '"the Finnish Immigration Service"' }]) {
          const [{ numbering, ...found }, { numbering: others, ...expected }] = [search(q, loaded), search(q, indexed)];
          expect(found, q).toEqual(expected);
          expect(numbering.ids, q).toEqual(others.ids);
        }
      }
    });
  });

  test('tells the history, and why there is none', async () => {
    const changes = asBuilt(everyChange);
    await withRelease((dir) => expect(loadRelease(dir).changes().changes).toEqual(changes), JSON.stringify({ changes }));
    await withRelease((dir) => expect(loadRelease(dir).changes().changes).toBeUndefined(), '{"reason":"shallow"}');
  });

  test('knows the measures of the files on its day, under its origin and beside its snapshots, and of no others', async () => {
    const origin = 'https://a.example.fi';
    vi.stubEnv('SITE_ORIGIN', origin);
    vi.stubEnv('CATALOGUE_TODAY', day);
    await withRelease((dir) => {
      const { measures } = loadRelease(dir);
      for (const locale of locales) {
        expect(measures?.(day, origin, snapshotsState())?.[locale]?.xlsx).toEqual({
          bytes: expect.any(Number),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        });
      }
      const others = [measures?.('2026-11-25' as typeof day, origin, snapshotsState()), measures?.(day, 'https://b.example.fi', snapshotsState())];
      expect([...others, measures?.(day, origin, '0123456789ab')]).toEqual([undefined, undefined, undefined]);
    });
  });

  test('knows when it was made', async () => {
    const before = Date.now();
    await withRelease((dir) => {
      const { made = 0 } = loadRelease(dir);
      expect(made).toBeGreaterThanOrEqual(before);
      expect(made).toBeLessThanOrEqual(Date.now());
    });
  });

  test('has a name of its own, which another content changes', async () => {
    expect(currentRelease()).toBeUndefined();
    const names = new Set<string | undefined>();
    for (const history of ['{"changes":[]}', '{"changes":[]}', '{"reason":"shallow"}']) {
      await withRelease((dir) => names.add(loadRelease(dir).fingerprint), history);
    }
    vi.stubEnv('CONTENT_DIR', goodContent);
    await withRelease((dir) => {
      registerSource(loadRelease(dir));
      names.add(currentRelease()?.fingerprint);
    });
    expect([...names]).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^[0-9a-f]{16}$/)));
  });
});

const part = (name: string) => (dir: string) => join(dir, 'release', name);
const setManifest = (dir: string, change: object) => {
  const file = part(manifestName)(dir);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
};

type Spoilt = readonly [what: string, spoil: (dir: string) => void, reason: string];

const spoilt: readonly Spoilt[] = [
  ['no release', (dir) => rmSync(join(dir, 'release'), { recursive: true }), 'there is none'],
  ...['{"format"', 'null', '{}', '[]', '{"format":"3"}'].map((text): Spoilt => {
    return [`a list that is only ${text}`, (dir) => writeFileSync(part(manifestName)(dir), text), 'release.json is no list of its parts and files'];
  }),
  ...(['parts', 'files', 'version', 'drafts'] as const).map((name): Spoilt => {
    return [`a list without ${name}`, (dir) => setManifest(dir, { [name]: null }), 'release.json is no list of its parts and files'];
  }),
  [
    'another format',
    (dir) => setManifest(dir, { format: releaseFormat - 1, files: undefined }),
    `its format is ${releaseFormat - 1}, this software reads ${releaseFormat}`,
  ],
  ['another version', (dir) => setManifest(dir, { version: '0.0.9' }), 'it is of version 0.0.9, this software is '],
  ['pages of another build', (dir) => writeFileSync(join(dir, 'BUILD_ID'), 'build-2'), 'the pages beside it are of another build'],
  ['no pages', (dir) => rmSync(join(dir, 'BUILD_ID')), 'the pages beside it are of another build'],
  ['half a server', (dir) => truncateSync(join(dir, 'bin/serve.mjs'), 4), 'bin/serve.mjs has been altered'],
  ['no code of a page', (dir) => rmSync(join(dir, 'server'), { recursive: true }), 'server/pages/index.js is missing'],
  ['a folder in place of code', (dir) => toFolder(join(dir, 'server/pages/index.js')), 'server/pages/index.js is missing'],
  ['half a style', (dir) => truncateSync(join(dir, 'static/a.css'), 4), 'static/a.css has been altered'],
  ['no settings of the framework', (dir) => rmSync(join(dir, 'required-server-files.json')), 'required-server-files.json is missing'],
  ['drafts', (dir) => setManifest(dir, { drafts: true }), 'it was made with drafts, and CONTENT_DRAFTS says otherwise'],
  ...[cataloguePart, historyPart, measuresPart, ...locales.map(indexPart)].flatMap((name): readonly Spoilt[] => [
    [`no ${name}`, (dir) => rmSync(part(name)(dir)), `${name} is missing`],
    [`more in ${name}`, (dir) => appendFileSync(part(name)(dir), '\n'), `${name} has been altered`],
    [`another letter in ${name}`, (dir) => alterLetter(part(name)(dir)), `${name} has been altered`],
  ]),
];

function toFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

function alterLetter(file: string): void {
  const content = readFileSync(file);
  content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, content);
}

describe('a release whose parts do not belong together is refused in one sentence that says what to do', () => {
  const good = mkdtempSync(join(tmpdir(), 'good-release-'));
  beforeAll(async () => {
    vi.stubEnv('CONTENT_DIR', goodContent);
    await withRelease((dir) => cpSync(dir, good, { recursive: true }));
  });
  afterAll(() => rmSync(good, { recursive: true, force: true }));

  test('and one that is not spoilt is not refused', () => expect(loadRelease(good).fingerprint).toMatch(/^[0-9a-f]{16}$/));

  test.each(spoilt)('%s', (_, spoil, reason) =>
    withFolder('spoilt-release-', (dir) => {
      cpSync(good, dir, { recursive: true });
      spoil(dir);
      const message = refusalOf(dir);
      expect(message).toMatch(/^The release in .* cannot be served, because .*: copy the whole release again, or run npm run build$/);
      expect(message).toContain(`because ${reason}`);
    }),
  );
});

function refusalOf(dir: string): string {
  try {
    loadRelease(dir);
  } catch (error) {
    if (error instanceof ReleaseError) return error.message;
    throw error;
  }
  throw new Error('The release was not refused');
}
