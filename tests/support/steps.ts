import { spawn } from 'node:child_process';

/** A check of the project: an `npm` command, and what must have passed before it. */
export type Step = { readonly name: string; readonly needs?: string };

/** Every check of the project, the long ones first as far as they can be. */
export const steps: readonly Step[] = [
  { name: 'build' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'test:unit' },
  { name: 'test:e2e', needs: 'build' },
  { name: 'test:office' },
];

/** How a step ended, with all it wrote. */
export type Ended = { readonly passed: boolean; readonly output: string };

/** Runs a step's command as a process of its own and keeps what it writes until it ends. */
export function runStep({ name }: Step, env: NodeJS.ProcessEnv): Promise<Ended> {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', ['run', name], { stdio: ['ignore', 'pipe', 'pipe'], env, shell: windows });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** What has passed and what has failed; a step that is in neither was not begun, because another had failed. */
export type Outcome = { readonly passed: readonly string[]; readonly failed: readonly string[] };

/**
 * Runs steps in some lanes beside each other: a lane that is free takes the first step whose need has passed. After a failure no step
 * begins, and those that run are let end.
 * @param run must not reject: then the lanes would go on without whoever waits for them
 */
export async function runSteps(all: readonly Step[], lanes: number, run: (step: Step) => Promise<boolean>): Promise<Outcome> {
  const waiting = [...all];
  const running = new Set<Promise<void>>();
  const passed: string[] = [];
  const failed: string[] = [];
  const next = () => waiting.findIndex(({ needs }) => needs === undefined || passed.includes(needs));
  for (;;) {
    while (running.size < lanes && failed.length === 0 && next() >= 0) {
      const [step] = waiting.splice(next(), 1);
      if (step === undefined) break;
      const done: Promise<void> = run(step).then((good) => {
        (good ? passed : failed).push(step.name);
        running.delete(done);
      });
      running.add(done);
    }
    if (running.size === 0) return { passed, failed };
    await Promise.race(running);
  }
}
