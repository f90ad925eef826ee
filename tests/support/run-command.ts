import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.ts';

/** What a command of the project did: its exit code and what it wrote. */
export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a command as a process of its own, without a terminal, on a content folder; `npm` settings of the test run are left out. */
export function runCommand(name: string, dir: string, ...args: readonly string[]): Ran {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('npm_config_') && key !== 'INIT_CWD');
  const env = { ...Object.fromEntries(own), CONTENT_DIR: dir } as unknown as NodeJS.ProcessEnv;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join('src/cli', `${name}.ts`), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}
