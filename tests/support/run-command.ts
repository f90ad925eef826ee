import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Run } from '#cli/command.ts';
import { root } from './workspace.ts';

/** What a command of the project did: its exit code and what it wrote. */
export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

type Settings = Readonly<Record<string, string>>;

/** Runs a command in this process, without a terminal, on a content folder. @param name as it is typed: `content:check` */
export function runCommand(name: string, dir: string, ...args: readonly string[]): Promise<Ran> {
  return runWith({}, name, dir, ...args);
}

/** The same with settings in the environment. What this process has there is put back afterwards. */
export async function runWith(settings: Settings, name: string, dir: string, ...args: readonly string[]): Promise<Ran> {
  const { run } = (await import(`../../src/cli/${name.replace(':', '-')}.ts`)) as { readonly run: Run };
  const [stdout, stderr] = [new Written(), new Written()];
  const before = process.env;
  process.env = environmentOf(dir, settings);
  try {
    const status = await run(args, { stdin: Readable.from([]), stdout, stderr });
    return { status, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.env = before;
  }
}

/** Keeps what is written to it. */
class Written extends Writable {
  text = '';

  override _write(part: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += part.toString();
    done();
  }
}

/** What Node.js runs for a command, before its own arguments; for `serve` the server as it is compiled from. */
export const startOf = (name: string): readonly string[] => ['--import', 'tsx', ...(name === 'serve' ? ['src/cli/server/main.ts'] : ['src/cli/main.ts', name])];

/** What Node.js runs for the compiled server of a built site. @param dir from the project's root */
export const startOfRelease = (dir = '.next'): readonly string[] => [join(dir, 'bin/serve.mjs')];

/** Runs a command as npm does, as a process of its own, its output in pipes. */
export function startCommand(name: string, dir: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...startOf(name), ...args], {
    cwd: root,
    env: environmentOf(dir),
    encoding: 'utf8',
    input: '',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

const ofReports: readonly string[] = ['INIT_CWD', 'GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY', 'GITHUB_WORKSPACE', 'NO_COLOR', 'FORCE_COLOR'];

/**
 * The environment of this process without what changes a report or comes from the npm that runs the tests, on a content folder. What somebody has
 * committed or not is nothing to a fixture: for Git it is in no repository.
 */
export function environmentOf(dir: string, settings: Settings = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_config_') && !ofReports.includes(name));
  return Object.assign(Object.fromEntries(own), {
    NODE_ENV: process.env.NODE_ENV,
    CONTENT_DIR: dir,
    GIT_CEILING_DIRECTORIES: join(root, 'tests'),
    ...settings,
  });
}
