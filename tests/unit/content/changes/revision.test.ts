import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRevision, publishedRevision, readChangedFiles } from '#content/changes/revision.ts';
import { type GitContent, withGitContent } from '../../../support/git-content.ts';
import { withFolder } from '../../../support/workspace.ts';

const day = (number: number) => `2026-06-0${number}T12:00:00Z`;

/** The subject of a test by its place, from the first commit: `HEAD` is the last one. */
function published({ dir, git }: GitContent): string | undefined {
  const revision = publishedRevision(dir);
  return revision && git('rev-parse', revision.commit).trim();
}

const commitOf = ({ git }: GitContent, name: string) => git('rev-parse', name).trim();

describe('the revision that is published', () => {
  test('is the last commit while the working copy differs, otherwise the one before it', () => {
    withGitContent((content) => {
      content.commit(day(1), { 'projects/a.fi.md': 'a' });
      expect(published(content)).toBeUndefined();
      content.commit(day(2), { 'projects/a.fi.md': 'b' });
      expect(published(content)).toBe(commitOf(content, 'HEAD^1'));
      writeFileSync(join(content.dir, 'projects/uusi.fi.md'), 'c');
      expect(published(content)).toBe(commitOf(content, 'HEAD'));
    });
  });

  test('is where the work has left the branch that everything is published from, however much was committed since', () => {
    withGitContent((content) => {
      content.commit(day(1), { 'projects/a.fi.md': 'a' });
      const left = commitOf(content, 'HEAD');
      content.git('checkout', '--quiet', '-b', 'ehdotus');
      content.commit(day(2), { 'projects/a.fi.md': 'b' });
      content.commit(day(3), { 'projects/a.fi.md': 'c' });
      expect(published(content)).toBe(left);
      writeFileSync(join(content.dir, 'projects/a.fi.md'), 'd');
      expect(published(content)).toBe(left);
    });
  });

  test('is the first parent of the merge commit that a host checks out, in a clone that has no more than it', () => {
    withGitContent((content) => {
      content.commit(day(1), { 'projects/a.fi.md': 'a' });
      content.git('checkout', '--quiet', '-b', 'ehdotus');
      content.commit(day(2), { 'projects/a.fi.md': 'b' });
      content.git('checkout', '--quiet', 'main');
      content.commit(day(3), { 'projects/b.fi.md': 'b' });
      content.git('merge', '--quiet', '--no-ff', '--no-edit', 'ehdotus');
      const base = commitOf(content, 'HEAD^1');
      content.git('update-ref', 'refs/pull/1/merge', 'HEAD');
      withFolder('clone-', (clone) => {
        content.git('init', '--quiet', clone);
        content.git('-C', clone, 'fetch', '--quiet', '--depth=2', `file://${content.repository}`, '+refs/pull/1/merge:refs/remotes/pull/1/merge');
        content.git('-C', clone, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/1/merge');
        const dir = join(clone, 'sivusto/content');
        expect(publishedRevision(dir)?.commit).toBe(base);
        const revision = findRevision(dir, 'HEAD^1');
        if (typeof revision === 'string') throw new Error(revision);
        expect(readChangedFiles(dir, revision)).toEqual([{ path: 'projects/a.fi.md', before: Buffer.from('a'), after: Buffer.from('b') }]);
      });
    });
  });

  test('is compared where the work has left it, so that what others have done since is not told as a loss', () => {
    withGitContent((content) => {
      content.commit(day(1), { 'projects/a.fi.md': 'a' });
      const left = commitOf(content, 'HEAD');
      content.git('checkout', '--quiet', '-b', 'ehdotus');
      content.commit(day(2), { 'projects/a.fi.md': 'b' });
      content.git('checkout', '--quiet', 'main');
      content.commit(day(3), { 'projects/muiden.fi.md': 'c' });
      content.git('checkout', '--quiet', 'ehdotus');
      expect(findRevision(content.dir, 'main')).toEqual({ name: 'main', commit: left, hasGoneOn: true });
      expect(findRevision(content.dir, 'ehdotus')).toEqual({ name: 'ehdotus', commit: commitOf(content, 'HEAD') });
    });
  });

  test('is said to be beyond a clone that has only the last commits', () => {
    withGitContent((content) => {
      content.commit(day(1), { 'projects/a.fi.md': 'a' });
      content.commit(day(2), { 'projects/a.fi.md': 'b' });
      withFolder('clone-', (clone) => {
        content.git('clone', '--quiet', '--depth=1', `file://${content.repository}`, clone);
        expect(findRevision(join(clone, 'sivusto/content'), 'HEAD^1')).toBe('shallow');
      });
    });
  });

  test('is not known outside a repository, and a name that is none is said to be so', () => {
    withFolder('plain-', (dir) => {
      expect(publishedRevision(dir)).toBeUndefined();
      expect(findRevision(dir, 'HEAD')).toBe('noRepository');
    });
    withGitContent(({ dir, commit }) => {
      commit(day(1), { 'projects/a.fi.md': 'a' });
      for (const name of ['nope', '--help', '-', '', 'HEAD^1', 'HEAD:sivusto', '$(touch x)'])
        expect([name, findRevision(dir, name)]).toEqual([name, 'unknownRevision']);
      expect(findRevision(dir, 'main')).toMatchObject({ name: 'main' });
    });
  });
});

test('files that differ are told by their content, with names of any kind, and what a revision has in other folders is not', () => {
  withGitContent(({ dir, repository, commit, git }) => {
    commit(day(1), { 'projects/a.fi.md': 'a\n', 'projects/b.fi.md': 'b', 'projects/c.fi.md': 'c', 'pages/ä "1"\t.md': 'x' });
    const revision = findRevision(dir, 'HEAD');
    if (typeof revision === 'string') throw new Error(revision);
    writeFileSync(join(dir, 'projects/a.fi.md'), 'a2\n');
    rmSync(join(dir, 'projects/b.fi.md'));
    rmSync(join(dir, 'pages/ä "1"\t.md'));
    mkdirSync(join(dir, 'funds'));
    writeFileSync(join(dir, 'funds/uusi.fi.md'), 'u');
    writeFileSync(join(repository, 'muu.md'), 'm');
    git('rm', '--quiet', '--cached', join(dir, 'projects/c.fi.md'));
    const files = readChangedFiles(dir, revision);
    if (typeof files === 'string') throw new Error(files);
    expect(files.map(({ path, before, after }) => [path, before?.toString(), after?.toString()])).toEqual([
      ['funds/uusi.fi.md', undefined, 'u'],
      ['pages/ä "1"\t.md', 'x', undefined],
      ['projects/a.fi.md', 'a\n', 'a2\n'],
      ['projects/b.fi.md', 'b', undefined],
    ]);
  });
});
