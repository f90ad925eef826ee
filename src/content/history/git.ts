import { spawnSync } from 'node:child_process';

/** Why a content folder has no history that could be told. */
export const historyGaps = ['noGit', 'noRepository', 'shallow', 'noCommits', 'incomplete'] as const;
export type HistoryGap = (typeof historyGaps)[number];

/** What Git sets for its hooks: a build that is started from one must still look at its own folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/** Nothing is asked, locked or fetched. */
const quietly = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };

const mostBytes = 1024 ** 3;

/** Runs Git in a folder, without a shell. Undefined when it refuses, `noGit` when there is none. */
export function runGit(dir: string, args: readonly string[], input = ''): Buffer | 'noGit' | undefined {
  const own = Object.entries(process.env).filter(([name]) => !ofHooks.includes(name));
  const env = { ...Object.fromEntries(own), ...quietly } as unknown as NodeJS.ProcessEnv;
  const { error, status, stdout } = spawnSync('git', ['-C', dir, ...args], {
    env,
    input,
    maxBuffer: mostBytes,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return 'noGit';
  return error === undefined && status === 0 ? stdout : undefined;
}
