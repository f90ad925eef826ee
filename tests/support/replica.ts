import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a process ended: its exit code, or the signal that ended it; when it was stopped, how many seconds that took. */
export type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly seconds: number };

/** A process of the site as production starts it. */
export type Replica = {
  readonly port: number;
  /** Settled when it has ended, however that came. */
  readonly ended: Promise<End>;
  /** What it wrote, the last 64 kB. */
  readonly said: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
};

/** Where a release lies: a folder of the project that is built. */
export type ReleaseFolder = string;

/** Starts a process of a release, exactly as the unit of systemd and the container do. It is not ready yet. */
export function startReplica(release: ReleaseFolder, port: number, settings: Readonly<Record<string, string>> = {}): Replica {
  const { CONTENT_DIR: _content, CONTENT_DRAFTS: _drafts, CATALOGUE_TODAY: _today, SITE_BUILD_DIR: _build, ...env } = process.env;
  const child = spawn(process.execPath, ['.next/bin/serve.mjs'], {
    cwd: release,
    env: { ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (text: unknown) => {
    said = (said + String(text)).slice(-65_536);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  let askedAt: number | undefined;
  const ended = new Promise<End>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve({ code, signal, seconds: askedAt === undefined ? 0 : (performance.now() - askedAt) / 1000 });
    child.once('error', (error) => {
      hear(error.message);
      end(null, null);
    });
    child.once('close', end);
  });
  const kill = (signal: NodeJS.Signals) => {
    askedAt ??= performance.now();
    child.kill(signal);
  };
  return { port, ended, said: () => said, kill };
}

/** Whether a replica says that it is ready, which it never does while it starts or ends. */
export async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Waits until a replica is ready. @throws Error with its words when it ends instead, or is not ready after `patience` milliseconds */
export async function whenReady(replica: Replica, patience = 120_000): Promise<void> {
  const ended = replica.ended.then(({ code, signal }) => `ended with ${code ?? signal}`);
  const late = Date.now() + patience;
  while (!(await isReady(replica.port))) {
    const end = await Promise.race([ended, sleep(100, undefined)]);
    if (end !== undefined) throw new Error(`The replica on ${replica.port} ${end}: ${replica.said()}`);
    if (Date.now() > late) throw new Error(`The replica on ${replica.port} is not ready after ${patience} ms: ${replica.said()}`);
  }
}

/** Stops a replica and waits for its end. @throws Error when it is still there after `patience` milliseconds */
export async function stopReplica(replica: Replica, signal: NodeJS.Signals, patience = 30_000): Promise<End> {
  replica.kill(signal);
  const end = await Promise.race([replica.ended, sleep(patience, undefined, { ref: false })]);
  if (end !== undefined) return end;
  replica.kill('SIGKILL');
  throw new Error(`The replica on ${replica.port} has not ended ${patience} ms after ${signal}: ${replica.said()}`);
}
