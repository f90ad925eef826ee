import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type GitContent, withGitContent } from './git-content.ts';
import { type Ran, runCommand } from './run-command.ts';
import { edit, goodContent } from './workspace.ts';

/** A good content folder that was committed once, in a repository of its own. */
export type PublishedContent = GitContent & {
  /** Replaces text in a file, and the same in every language where the name has no language. */
  readonly change: (file: string, from: string, to: string) => void;
  readonly run: (name: string, ...args: readonly string[]) => Promise<Ran>;
};

/** Lets a test change what was published and run commands on it; the working copy is as it was committed. */
export function withPublishedContent<T>(use: (content: PublishedContent) => Promise<T>): Promise<T> {
  return withGitContent((content) => {
    cpSync(goodContent, content.dir, { recursive: true });
    content.commit('2026-11-01T12:00:00Z', {});
    return use({
      ...content,
      change: (file, from, to) => edit(content.dir, file, from, to),
      run: (name, ...args) => runCommand(name, content.dir, ...args),
    });
  });
}

/** Moves the files of a project to another id, as an editor would. */
export function renameProject({ dir, git }: Pick<PublishedContent, 'dir' | 'git'>, from: string, to: string): void {
  for (const locale of ['fi', 'en']) git('mv', join(dir, `projects/${from}.${locale}.md`), join(dir, `projects/${to}.${locale}.md`));
}
