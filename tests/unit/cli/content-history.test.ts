import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { committer, projectFiles, withGitContent } from '../../support/git-content.ts';
import { runCommand } from '../../support/run-command.ts';
import { goodContent } from '../../support/workspace.ts';

let build = '';

beforeEach(() => {
  build = join(mkdtempSync(join(tmpdir(), 'build-')), 'uusi');
  vi.stubEnv('SITE_BUILD_DIR', build);
});

afterEach(() => {
  rmSync(join(build, '..'), { recursive: true });
  vi.unstubAllEnvs();
});

const written = () => readFileSync(join(build, 'changes.json'), 'utf8');

describe('npm run content:history', () => {
  test('leaves the history in the built site, without a trace of who made it', async () => {
    await withGitContent(async ({ dir, commit }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      const { status, stdout, stderr } = await runCommand('content:history', dir);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('2 muutosta.');
      expect(JSON.parse(written()).changes).toHaveLength(2);
      for (const secret of Object.values(committer)) expect(written()).not.toContain(secret);
    });
  });

  test('says why there is none, leaves that in the built site, and is no failure', async () => {
    await withGitContent(async ({ dir, commit, git, repository }) => {
      commit('2026-06-01T12:00:00Z', projectFiles('valo'));
      await runCommand('content:history', dir);
      commit('2026-06-02T12:00:00Z', projectFiles('valo', { euFunding: '1' }));
      git('clone', '--quiet', '--depth=1', `file://${repository}`, join(repository, 'matala'));
      const { status, stdout } = await runCommand('content:history', join(repository, 'matala/sivusto/content'), '--lang', 'en');
      const t = translatorOf('en', 'history');
      expect([status, stdout.trim()]).toEqual([0, t('absent', { reason: t('shallow') })]);
      expect(JSON.parse(written())).toEqual({ reason: 'shallow' });
    });
  });

  test.each(locales)('explains itself, in %s', async (locale) => {
    const { status, stdout } = await runCommand('content:history', goodContent, '--lang', locale, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(messagesOf(locale).history.purpose);
    expect(existsSync(build)).toBe(false);
  });
});
