import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A server that is measured: where it listens on 127.0.0.1, and its first process. */
export type Measured = { readonly port: number; readonly pid: number; readonly stop: () => Promise<void> };

/** What is put before a command to keep it on the servers' core; empty where there is one core or no `taskset`. */
export type Launcher = readonly string[];

/**
 * Keeps this process, which asks, off the first core and gives that to the servers.
 * @returns what is put before the command of a server
 */
export function divideCores(): Launcher {
  if (availableParallelism() < 2) return [];
  const { status } = spawnSync('taskset', ['-a', '-c', '-p', `1-${availableParallelism() - 1}`, String(process.pid)]);
  return status === 0 ? ['taskset', '-c', '0'] : [];
}

/** Starts a command on the servers' core. @param listening a part of what it writes when it listens; it is awaited */
export async function startServer(
  launcher: Launcher,
  args: readonly string[],
  { env, cwd, isListening }: { readonly env: NodeJS.ProcessEnv; readonly cwd: string; readonly isListening: (said: string) => boolean },
): Promise<Pick<Measured, 'pid' | 'stop'>> {
  const [program = process.execPath, ...rest] = [...launcher, process.execPath, ...args];
  const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (text: unknown) => {
      // What a server logs of every request is taken away but not kept.
      said = (said + String(text)).slice(-65_536);
      if (isListening(said)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${said}`)));
  });
  return { pid: pidOf(child), stop: () => stop(child) };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('A server has no process');
  return pid;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/**
 * Seconds that a process, all its threads and its children have kept a core busy so far. Of proc(5): the 14th and 15th field, in hundredths of a
 * second; the name, the second field, may hold anything but ends with the last bracket. Linux only.
 */
export function cpuSeconds(pid: number): number {
  return withChildren(pid).reduce((sum, one) => {
    const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / 100;
  }, 0);
}

/** Megabytes that a process and its children hold in memory; what they share is counted in each. Linux only. */
export function residentMegabytes(pid: number): number {
  const kilobytes = withChildren(pid).map((one) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function withChildren(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children === '' ? [] : children.split(' ').map(Number))];
}
