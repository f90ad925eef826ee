import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Locale, locales } from '#catalogue/locale.ts';
import { withFolder } from './workspace.ts';

/** Whoever commits; none of it may be found in anything that is published. */
export const committer = { name: 'Kaisa Kirjoittaja', email: 'kaisa.kirjoittaja@example.fi', message: 'Salainen viesti' };

/** A text of a file, or nothing to remove it. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A content folder in a new Git repository, whose files are committed one state after another. */
export type GitContent = {
  readonly repository: string;
  /** The content folder, below the repository's root. */
  readonly dir: string;
  /** Writes files, relative to the content folder, and commits everything at a time (ISO 8601). */
  readonly commit: (time: string, files: Files) => void;
  readonly git: (...args: readonly string[]) => string;
};

/** Makes a repository, lets a test use it, and removes it. */
export function withGitContent<T>(use: (content: GitContent) => T): T {
  return withFolder('history-', (repository) => {
    const dir = join(repository, 'sivusto/content');
    const git = (...args: readonly string[]) => runGit(repository, args);
    const commit: GitContent['commit'] = (time, files) => {
      for (const [file, text] of Object.entries(files)) writeOrRemove(join(dir, file), text);
      git('add', '--all');
      runGit(repository, ['commit', '--quiet', '--allow-empty', '--message', committer.message], time);
    };
    mkdirSync(join(dir, 'projects'), { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    return use({ repository, dir, commit, git });
  });
}

function writeOrRemove(path: string, text: string | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
}

function runGit(repository: string, args: readonly string[], time = '2026-01-01T12:00:00Z'): string {
  const { name, email } = committer;
  const people = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
  return execFileSync('git', ['-C', repository, ...args], { env: { ...process.env, ...people, ...own }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a project's file says besides its title. */
type Fields = Readonly<Record<string, string>>;

const usual = { fund: 'amif', timetable: '{ start: 2024-01-01, end: 2025-12-31 }' };

/** The files of a project in every language, with the same fields. @param results adds the section of results */
export function projectFiles(
  id: string,
  fields: Fields = {},
  { results = false, titles = {} }: { results?: boolean; titles?: Partial<Record<Locale, string>> } = {},
): Files {
  const headings: Readonly<Record<string, string>> = { fi: 'Tulokset', en: 'Results' };
  return Object.fromEntries(
    locales.map((locale) => {
      const lines = Object.entries({ title: titles[locale] ?? `${id} ${locale}`, ...usual, ...fields }).map(([key, value]) => `${key}: ${value}`);
      const body = results ? `\n## ${headings[locale]}\n\nValmista.\n` : '';
      return [`projects/${id}.${locale}.md`, `---\n${lines.join('\n')}\n---\n\nTeksti.\n${body}`];
    }),
  );
}

/** The options of a history. */
export function historyOptions() {
  return { resultsHeadings: { fi: 'Tulokset', en: 'Results' } as Record<Locale, string> };
}
