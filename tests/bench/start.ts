import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { makeRelease } from '../support/make-release.ts';
import { writeManyProjects } from '../support/many-projects.ts';
import { root } from '../support/workspace.ts';
import { ofRelease } from './serve/servers.ts';

/** How many projects more than the kept catalogue has the releases hold, unless the command line names other numbers. */
const usual = [0, 10_000];

/** Seconds without a request before the memory at rest is read, and of the load. */
const rest = 8;
const load = 10;

/** Different pages of every kind; none is asked for often. */
function* pages(count: number): Iterable<string> {
  const queries = ['', '?fund=amif', '?status=ended&sort=title', '?view=table', '?view=timeline', '?q=turvapaikka', '?q=koulutus&fund=isf', '?page=2'];
  for (let turn = 0; ; turn += 1) {
    yield `/hankkeet${queries[turn % queries.length]}`;
    yield `/en/projects${queries[(turn * 3) % queries.length]}`;
    yield count > 0 ? `/hankkeet/many-${(turn * 37) % count}` : '/hankkeet/move';
    yield ['/rahastot/amif', '/tietosuoja', '/en/about', '/muutokset', '/avoin-data'][turn % 5] ?? '/';
  }
}

/** Of proc(5), in seconds and megabytes; Linux only. */
function figuresOf(pid: number | undefined) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, rss: Math.round(Number(kilobytes) / 1024) };
}

async function firstList(origin: string, ended: () => boolean): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/hankkeet`).catch(() => undefined);
    if (answer?.status === 200 && (await answer.text()).endsWith('</html>')) return;
    if (ended()) throw new Error('The site ended before it answered');
    await sleep(20);
  }
}

async function measure(build: string, count: number): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const start = performance.now();
  const site = spawn(process.execPath, [join(build, 'bin/serve.mjs')], {
    cwd: root,
    env: { ...process.env, ...ofRelease, SITE_BUILD_DIR: build, PORT: String(port), HOST: 'localhost' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await firstList(origin, () => site.exitCode !== null);
    const wall = (performance.now() - start) / 1000;
    const started = figuresOf(site.pid);
    await sleep(rest * 1000);
    const resting = figuresOf(site.pid);
    let peak = 0;
    let answers = 0;
    const end = performance.now() + load * 1000;
    for (const path of pages(count)) {
      if (performance.now() > end) break;
      const answer = await fetch(origin + path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
      answers += 1;
      peak = Math.max(peak, figuresOf(site.pid).rss);
    }
    const shown = [`${18 + count} projects`, `${wall.toFixed(2)} s`, `${started.cpu.toFixed(2)} s CPU`, `${started.rss} MB then`];
    process.stdout.write(`${[...shown, `${resting.rss} MB at rest`, `${peak} MB under load (${answers} answers)`].join('  ')}\n`);
  } finally {
    site.kill('SIGKILL');
    if (site.exitCode === null && site.signalCode === null) await once(site, 'exit');
  }
}

/**
 * `npm run bench:start [-- 0 10000 50000]`: starts the compiled server from releases of so many projects more than the kept catalogue has, each in
 * two languages, and prints the time from the start of the process to the first whole list and its memory. With
 * `--keep` the releases stay, and `--kept` measures those again.
 */
async function main(args: readonly string[]): Promise<void> {
  const counts = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  for (const count of counts.length > 0 ? counts : usual) {
    const build = `.next/bench-${count}`;
    const dir = mkdtempSync(join(tmpdir(), 'bench-start-'));
    try {
      if (!args.includes('--kept')) {
        writeManyProjects(dir, count);
        makeRelease(build, dir, ofRelease);
      }
      for (let round = 0; round < 2; round += 1) await measure(build, count);
    } finally {
      rmSync(dir, { recursive: true, force: true });
      if (!args.includes('--keep') && !args.includes('--kept')) rmSync(join(root, build), { recursive: true, force: true });
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
