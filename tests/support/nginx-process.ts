import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRoot } from './find-program.ts';
import { freePort } from './free-port.ts';
import { root } from './workspace.ts';

/** The nginx that is shipped, before replicas on this machine. */
export type NginxProcess = {
  readonly port: number;
  /** Its master; the workers are its children. */
  readonly pid: number;
  /** Lines of its access log so far, as the format `site` writes them. */
  readonly log: () => readonly string[];
  /** Lines of its error log so far. */
  readonly errors: () => string;
  readonly stop: () => Promise<void>;
};

/** Debian's user and group without any right; nginx gets no more, even where the tests are root. */
const nobody = 65534;

const shipped = join(root, 'deploy/nginx');

type Changes = readonly (readonly [RegExp, string])[];

/** `launcher`: what is put before the command; `changes`: what else is another than shipped, by file. */
type NginxOptions = { readonly launcher?: readonly string[]; readonly changes?: Readonly<Record<string, Changes>> };

/**
 * Starts nginx as an unprivileged process from `deploy/nginx`, with a folder of its own for what it keeps. Only replicas, port and folders are the test's.
 * @throws Error with nginx's words when it refuses the configuration
 */
export async function startNginx(program: string, replicaPorts: readonly number[], { launcher, changes = {} }: NginxOptions = {}): Promise<NginxProcess> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  layOut(folder, port, replicaPorts);
  for (const [file, others] of Object.entries(changes)) change(join(folder, file), others);
  return runNginx(program, folder, port, launcher);
}

/**
 * Runs nginx as an unprivileged process with the configuration in `nginx.conf` of a folder, which goes when it is stopped; it runs in the folder's `run`.
 * @throws Error with nginx's words when it refuses the configuration
 */
export async function runNginx(program: string, folder: string, port: number, launcher: readonly string[] = []): Promise<NginxProcess> {
  mkdirSync(join(folder, 'run'));
  if (isRoot) for (const path of [folder, join(folder, 'run')]) chownSync(path, nobody, nobody);
  const identity = isRoot ? { uid: nobody, gid: nobody } : {};
  const args = ['-p', `${folder}/run`, '-c', `${folder}/nginx.conf`];
  const checked = spawnSync(program, [...args, '-t'], { encoding: 'utf8', ...identity });
  if (checked.status !== 0) throw new Error(`nginx refuses its configuration: ${checked.stderr}`);
  const [command = program, ...words] = [...launcher, program, ...args];
  const nginx = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], ...identity });
  let errors = '';
  nginx.stderr?.on('data', (text: unknown) => {
    errors += String(text);
  });
  await listening(nginx, port, () => errors);
  return {
    port,
    pid: nginx.pid ?? 0,
    log: () => readFileSync(join(folder, 'run/access.log'), 'utf8').split('\n').filter(Boolean),
    errors: () => errors,
    async stop() {
      await end(nginx);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The shipped files with what differs from machine to machine in their place. Each change must find what it changes. */
function layOut(folder: string, port: number, replicaPorts: readonly number[]): void {
  for (const name of readdirSync(shipped)) copyFileSync(join(shipped, name), join(folder, name));
  change(join(folder, 'nginx.conf'), [
    [/listen 8080;/, `listen 127.0.0.1:${port};`],
    [/\/dev\/stdout/, 'access.log'],
  ]);
  const servers = replicaPorts.map((replica) => `  server 127.0.0.1:${replica} max_fails=0;\n`).join('');
  change(join(folder, 'machine.conf'), [
    [/(?: {2}server [^;]+;\n)+/, servers],
    [/\/var\/cache\/eu-hankkeet-pages/, 'pages'],
    [/\/var\/cache\/eu-hankkeet-assets/, 'assets'],
  ]);
}

function change(file: string, changes: Changes): void {
  const changed = changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`${file} does not contain ${from}`);
      return text.replace(from, () => to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, changed);
}

async function listening(nginx: ChildProcess, port: number, errors: () => string): Promise<void> {
  const late = Date.now() + 10_000;
  while (!(await accepts(port))) {
    if (nginx.exitCode !== null || Date.now() > late) throw new Error(`nginx does not listen: ${errors()}`);
    await sleep(50);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
