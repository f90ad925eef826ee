import { spawnSync } from 'node:child_process';
import type { Locale } from '#catalogue/locale.ts';
import { readContentFileName } from '../read/content-file.ts';

/** Why a content folder has no history that could be told. */
export type NoHistoryReason = 'noGit' | 'noRepository' | 'shallow' | 'noCommits' | 'incomplete';

/** What Git sets for its hooks: a build that is started from one must still look at its own folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/** Nothing is asked, locked or fetched. */
const quietly = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };

const maxBytes = 1024 ** 3;

/** Runs Git in a folder, without a shell. Undefined when it refuses, `noGit` when there is none. */
export function runGit(dir: string, args: readonly string[], input = ''): Buffer | 'noGit' | undefined {
  const env: NodeJS.ProcessEnv = { ...process.env, ...quietly };
  for (const name of ofHooks) delete env[name];
  const { error, status, stdout } = spawnSync('git', ['-C', dir, ...args], {
    env,
    input,
    maxBuffer: maxBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return 'noGit';
  return error === undefined && status === 0 ? stdout : undefined;
}

/** A file of a folder as it was last committed; undefined when it was not, or there is no Git. @param path inside the folder */
export function committedText(dir: string, path: string): string | undefined {
  const text = runGit(dir, ['show', `HEAD:./${path}`]);
  return text === undefined || text === 'noGit' ? undefined : text.toString();
}

/** A project's file as a commit left it; without a blob it was removed. */
export type FileVersionOf = { readonly id: string; readonly locale: Locale; readonly blob?: string };

/** When a commit came to be (milliseconds since the epoch), and what it did to the files of projects. */
export type ContentCommit = { readonly instant: number; readonly files: readonly FileVersionOf[] };

/** A merge is one commit, as it came to the branch; names of people and messages are never asked for. */
const logArguments = ['log', '--first-parent', '-m', '--reverse', '--raw', '--no-abbrev', '--no-renames', '--no-color', '--no-ext-diff', '--no-show-signature'];
const logFormat = ['--format=@%ct', '--relative', '--', 'projects'];

/** The commits of the branch that touched projects, oldest first; or why there are none to be told of. */
export function readCommits(dir: string): readonly ContentCommit[] | NoHistoryReason {
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
  const [, mode, blob, status, name = ''] = /^:\d+ (\d+) [\da-f]+ ([\da-f]+) ([A-Z])\d*\tprojects\/([^/]+)$/.exec(line) ?? [];
  const named = readContentFileName(name);
  if (named === undefined || blob === undefined) return undefined;
  if (status === 'D') return named;
  return mode?.startsWith('100') === true ? { ...named, blob } : undefined;
}

/** How many files are in memory at once. */
const atOnce = 500;

/** Reads files of a repository by their ids, each once. Undefined is given for one that is not there. */
export function* readBlobs(dir: string, blobs: readonly string[]): Generator<readonly [blob: string, content: Buffer | undefined]> {
  const wanted = [...new Set(blobs)];
  for (let start = 0; start < wanted.length; start += atOnce) {
    const batch = wanted.slice(start, start + atOnce);
    const output = runGit(dir, ['cat-file', '--batch'], `${batch.join('\n')}\n`);
    yield* output === undefined || output === 'noGit' ? batch.map((blob) => [blob, undefined] as const) : takeApart(batch, output);
  }
}

/** For each file a line `<id> blob <size>`, its bytes and a line break, or one line `<id> missing`. */
function* takeApart(batch: readonly string[], output: Buffer): Generator<readonly [string, Buffer | undefined]> {
  let at = 0;
  for (const blob of batch) {
    const end = output.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    const length = Number(size ?? -1);
    yield [blob, size === undefined ? undefined : output.subarray(end + 1, end + 1 + length)];
    at = end + 2 + length;
  }
}
