import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { precompress } from '#cli/release/precompress.ts';
import { historyOfContent } from '#cli/release.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { committer, projectFiles, withGitContent } from '../../support/git-content.ts';
import { runWith } from '../../support/run-command.ts';
import { withRelease } from '../../support/with-release.ts';
import { goodContent, withFolder } from '../../support/workspace.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('npm run release', () => {
  test('reads the history of the content, without a trace of who made it', async () => {
    await withGitContent(async ({ dir, commit }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      vi.stubEnv('CONTENT_DIR', dir);
      const { text, said } = historyOfContent('fi');
      expect(said).toBe('2 muutosta.');
      expect(JSON.parse(text).changes).toHaveLength(2);
      for (const secret of Object.values(committer)) expect(text).not.toContain(secret);
    });
  });

  test('says why there is no history, and that is no failure', async () => {
    await withGitContent(async ({ commit, git, repository }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      git('clone', '--quiet', '--depth=1', `file://${repository}`, join(repository, 'matala'));
      vi.stubEnv('CONTENT_DIR', join(repository, 'matala/sivusto/content'));
      const t = translatorOf('en', 'history');
      expect(historyOfContent('en')).toEqual({ text: '{"reason":"shallow"}', said: t('absent', { reason: t('shallow') }) });
    });
  });

  test.each(locales)('explains itself and asks for a build where there is none, in %s', async (locale) => {
    await withFolder('no-build-', async (dir) => {
      const { status, stdout } = await runWith({ SITE_BUILD_DIR: dir }, 'release', goodContent, '--lang', locale, '--help');
      expect([status, stdout.includes(messagesOf(locale).release.purpose)]).toEqual([0, true]);
      const refused = await runWith({ SITE_BUILD_DIR: dir }, 'release', goodContent, '--lang', locale);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('npm run build')]);
      expect(readdirSync(dir)).toEqual([]);
    });
  });

  test('leaves nothing half made beside the release', async () => {
    await withRelease((dir) => {
      expect(readdirSync(dir).toSorted()).toEqual(['BUILD_ID', 'bin', 'release', 'required-server-files.json', 'server', 'static']);
    });
  });

  test('compresses texts, where that makes them smaller, and nothing else', async () => {
    await withFolder('static-', (dir) => {
      const sheet = 'a { color: red; }\n'.repeat(100);
      for (const [name, text] of Object.entries({ 'a.css': sheet, 'b.woff2': sheet, 'c.svg': 'x' })) writeFileSync(join(dir, name), text);
      expect([precompress(dir), precompress(dir)]).toEqual([2, 2]);
      expect(readdirSync(dir).toSorted()).toEqual(['a.css', 'a.css.br', 'a.css.gz', 'b.woff2', 'c.svg']);
      expect(String(brotliDecompressSync(readFileSync(join(dir, 'a.css.br'))))).toBe(sheet);
      expect(String(gunzipSync(readFileSync(join(dir, 'a.css.gz'))))).toBe(sheet);
      expect([precompress(join(dir, 'not-there')), existsSync(join(dir, 'not-there'))]).toEqual([0, false]);
    });
  });
});
