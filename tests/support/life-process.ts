import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compileServer } from '#cli/release/compile.ts';
import { freePort } from './free-port.ts';
import { startOfRelease } from './run-command.ts';
import { root } from './workspace.ts';

/** What is in a line of the server's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** How a process ended, and what it said. */
export type Ended = { readonly code: number | null; readonly signal: string | null; readonly seconds: number; readonly log: readonly LogLine[] };

/** A process with the site's life. */
export type LifeProcess = {
  readonly port: number;
  readonly process: ChildProcess;
  /** Opens a connection and sends what is given, if anything. */
  readonly say: (text?: string) => Promise<Socket>;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly log: () => readonly LogLine[];
  /** Sends a signal, to the whole group if asked, and waits for the end. */
  readonly end: (signal?: NodeJS.Signals, group?: boolean) => Promise<Ended>;
  readonly ended: Promise<Ended>;
};

/** The site without a page, compiled: the arguments of Node.js for it, and what removes it. */
export type TinySite = { readonly args: readonly string[]; readonly remove: () => void };

/** Compiles the site without a page as the site is compiled, so that each of its processes begins at once. */
export async function compileTinySite(): Promise<TinySite> {
  const dir = mkdtempSync(join(tmpdir(), 'tiny-site-'));
  await compileServer(dir, 'tests/support/tiny-site.ts');
  return { args: startOfRelease(dir), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * Starts a server on a free port, as the leader of a process group, and waits until it says that it listens.
 * @param before what starts Node.js, if it is not started directly
 * @throws Error with what it said when it ends instead
 */
export async function startLife(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  before: readonly string[] = [],
): Promise<LifeProcess> {
  const life = await spawnLife(args, settings, before);
  return until(life, new Promise((resolve) => life.process.stdout?.on('data', () => life.log().some(({ msg }) => msg === 'listening') && resolve())));
}

/**
 * The same with a log that the tests do not read: waits until the server is ready.
 * @param redirection where its output goes, in the words of a shell: `>/dev/full`
 */
export async function startUnheard(args: readonly string[], redirection: string, settings: Readonly<Record<string, string>> = {}): Promise<LifeProcess> {
  const life = await spawnLife(args, settings, ['sh', '-c', `exec "$@" ${redirection}`, 'sh']);
  const isReady = () =>
    life.ask('/readyz').then(
      ({ ok }) => ok,
      () => false,
    );
  const ready = async () => {
    while (life.process.exitCode === null && !(await isReady())) await wait(50);
  };
  return until(life, ready());
}

async function until(life: LifeProcess, ready: Promise<void>): Promise<LifeProcess> {
  let words = '';
  life.process.stderr?.on('data', (text) => {
    words += String(text);
  });
  const ended = life.ended.then(({ code, log }) => Promise.reject(new Error(`The server ended with ${code}: ${JSON.stringify(log)}${words}`)));
  await Promise.race([ready, ended]);
  ended.catch(() => undefined);
  return life;
}

async function spawnLife(args: readonly string[], settings: Readonly<Record<string, string>>, before: readonly string[]): Promise<LifeProcess> {
  const port = await freePort();
  const env = { ...process.env, STOP_DELAY_SECONDS: '0', ...settings, HOST: '127.0.0.1', PORT: String(port) };
  const [command = process.execPath, ...rest] = [...before, process.execPath, ...args];
  const child = spawn(command, rest, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (text) => {
    out += String(text);
  });
  const whole = () => out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
  const log = () => whole().flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LogLine]));
  let signalled = performance.now();
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, seconds: (performance.now() - signalled) / 1000, log: log() }));
  return {
    port,
    process: child,
    ask: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    async say(text) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      if (text !== undefined) socket.write(text);
      return socket;
    },
    log,
    end(signal = 'SIGTERM', group = false) {
      signalled = performance.now();
      if (child.pid !== undefined) process.kill(group ? -child.pid : child.pid, signal);
      return ended;
    },
    ended,
  };
}

/** Ends a process that is still there. */
export async function kill({ process: child, ended }: LifeProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}
