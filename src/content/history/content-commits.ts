import { isLocale, type Locale } from '#catalogue/locale.ts';
import { type HistoryGap, runGit } from './git.ts';

/** A project's file as a commit left it; without a blob it was removed. */
export type FileVersionOf = { readonly id: string; readonly locale: Locale; readonly blob?: string };

/** When a commit came to be (milliseconds since the epoch), and what it did to the files of projects. */
export type ContentCommit = { readonly instant: number; readonly files: readonly FileVersionOf[] };

/** A merge is one commit, as it came to the branch; names of people and messages are never asked for. */
const logArguments = ['log', '--first-parent', '-m', '--reverse', '--raw', '--no-abbrev', '--no-renames', '--no-color', '--no-ext-diff', '--no-show-signature'];
const logFormat = ['--format=@%ct', '--relative', '--', 'projects'];

/** The commits of the branch that touched projects, oldest first; or why there are none to be told of. */
export function readCommits(dir: string): readonly ContentCommit[] | HistoryGap {
  const shallow = runGit(dir, ['rev-parse', '--is-shallow-repository']);
  if (shallow === 'noGit') return 'noGit';
  if (shallow === undefined) return 'noRepository';
  if (shallow.toString().trim() !== 'false') return 'shallow';
  const log = runGit(dir, [...logArguments, ...logFormat]);
  const commits = log === undefined || log === 'noGit' ? [] : parseLog(log.toString());
  return commits.length === 0 ? 'noCommits' : commits;
}

function parseLog(log: string): readonly ContentCommit[] {
  return log
    .split(/^@/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [instant = '', ...lines] = part.split('\n');
      return { instant: Number(instant) * 1000, files: lines.flatMap((line) => parseLine(line) ?? []) };
    });
}

/** Reads `:100644 100644 <old> <new> M<tab>projects/move.fi.md`; other files and links are no files of projects. */
function parseLine(line: string): FileVersionOf | undefined {
  const [, mode, blob, status, id, code] = /^:\d+ (\d+) [\da-f]+ ([\da-f]+) ([A-Z])\d*\tprojects\/([a-z0-9-]+)\.([a-z]+)\.md$/.exec(line) ?? [];
  if (id === undefined || blob === undefined || !isLocale(code)) return undefined;
  if (status === 'D') return { id, locale: code };
  return mode?.startsWith('100') === true ? { id, locale: code, blob } : undefined;
}
