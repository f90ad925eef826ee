import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findNginx } from '../support/find-nginx.ts';
import { makeRelease } from '../support/make-release.ts';
import { writeManyProjects } from '../support/many-projects.ts';
import { root } from '../support/workspace.ts';
import { type Cell, measure, type Source } from './serve/figures.ts';
import { type Captured, capture } from './serve/kept-answers.ts';
import { askMeanwhile } from './serve/load.ts';
import { pathOnDisk, startNginxBefore, startNginxFromDisk } from './serve/nginx.ts';
import { type PageKind, pageKinds, pages, workbooks } from './serve/pages.ts';
import { divideCores, type Launcher, type Measured, residentMegabytes } from './serve/processes.ts';
import { type Found, report } from './serve/report.ts';
import { ofRelease, startBare, startSite } from './serve/servers.ts';

/** How many projects the kept catalogue has; more are added to it. */
const kept = 18;

/** How many workbooks are made while a kept page is asked for, and how often it is, a second. */
const workbookCount = 5;
const pace = 500;

type Wishes = {
  readonly counts: readonly number[];
  readonly kinds: readonly PageKind[];
  readonly hasWorkbooks: boolean;
  readonly seconds: number;
  readonly rounds: number;
};

/** The servers of a catalogue of so many projects. */
type Site = { readonly count: number; readonly kept: Measured; readonly made: Measured; readonly nginx: Measured | undefined };

type Named = { readonly name: string; readonly server: Measured; readonly started: number };

type Usual = { readonly projects: string; readonly seconds: string; readonly rounds: string; readonly only?: string };

/** What is measured when nothing else is wished: in under ten minutes on two cores; and what with `--quick`, in about one. */
const wholly: Usual = { projects: '18,10000', seconds: '0.5', rounds: '3' };
const quickly: Usual = { projects: '18', seconds: '0.3', rounds: '3', only: 'list,text' };

/** @throws Error in words when an option is none */
function readWishes(): Wishes {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      projects: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const usual = values.quick ? quickly : wholly;
  const numbers = (name: string, text: string, least: number) =>
    text.split(',').map((part) => {
      if (!(Number(part) >= least)) throw new Error(`--${name} ${part}: not a number from ${least} on`);
      return Number(part);
    });
  const only = (values.only ?? usual.only)?.split(',') ?? [...pageKinds, 'workbook'];
  const known: ReadonlySet<string> = new Set([...pageKinds, 'workbook']);
  const unknown = only.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: not one of ${[...known].join(', ')}`);
  return {
    counts: numbers('projects', values.projects ?? usual.projects, kept),
    kinds: pageKinds.filter((kind) => only.includes(kind)),
    hasWorkbooks: only.includes('workbook'),
    seconds: numbers('seconds', values.seconds ?? usual.seconds, 0.1)[0] ?? 1,
    rounds: numbers('rounds', values.rounds ?? usual.rounds, 1)[0] ?? 3,
  };
}

/** What this run starts and writes, undone in the end whatever happens. */
class Workplace {
  #launcher: Launcher | undefined;
  readonly folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  readonly named: Named[] = [];
  readonly #ends: (() => unknown)[] = [() => rmSync(this.folder, { recursive: true, force: true })];

  /** From now on this process is off the servers' core. */
  get launcher(): Launcher {
    this.#launcher ??= divideCores();
    return this.#launcher;
  }

  async start(name: string, starting: Promise<Measured>): Promise<Measured> {
    const server = await starting;
    this.#ends.push(server.stop);
    this.named.push({ name, server, started: residentMegabytes(server.pid) });
    return server;
  }

  release(count: number): string {
    say(`Making a release of ${count} projects in each language`);
    const [build, content] = [`.next/bench-serve-${count}`, join(this.folder, String(count))];
    this.#ends.push(() => rmSync(join(root, build), { recursive: true, force: true }));
    writeManyProjects(content, count - kept);
    makeRelease(build, content, ofRelease);
    return build;
  }

  async end(): Promise<void> {
    for (const end of this.#ends.toReversed()) await end();
  }
}

/** The nginx there is; none is installed for a measurement. */
async function installedNginx(): Promise<string | undefined> {
  process.env.E2E_NO_INSTALL = '1';
  return findNginx().catch(() => {
    say('No nginx is installed, so it is not measured: sudo apt-get install --no-install-recommends nginx-light');
    return undefined;
  });
}

async function startSites({ counts }: Wishes, place: Workplace, nginx: string | undefined): Promise<readonly Site[]> {
  const sites: Site[] = [];
  // All are made before the first server starts: making takes every core there is.
  const builds = counts.map((count) => [count, place.release(count)] as const);
  if (place.launcher.length === 0) say('Servers and the load share their cores: there is one, or no taskset');
  for (const [count, build] of builds) {
    const keeping = await place.start(`${count} projects, kept`, startSite(place.launcher, build, {}));
    const made = await place.start(`${count} projects, made`, startSite(place.launcher, build, { ANSWERS_MB: '0' }));
    const before = nginx === undefined ? undefined : await place.start(`nginx before ${count} projects`, startNginxBefore(place.launcher, nginx, keeping));
    sites.push({ count, kept: keeping, made, nginx: before });
  }
  return sites;
}

/** Everything that is measured, in the order of a round. */
async function cellsOf(wishes: Wishes, sites: readonly Site[], place: Workplace, nginx: string | undefined) {
  const captured = new Map<string, Captured>();
  for (const { count, kept: server } of sites) {
    for (const kind of wishes.kinds) for (const path of pages[kind].paths) captured.set(`/${count}${path}`, await capture(server.port, path));
  }
  const bare = await place.start('bare node:http', startBare(place.launcher, place.folder, captured));
  const disk = nginx === undefined ? undefined : await place.start('nginx from disk', startNginxFromDisk(place.launcher, nginx, captured));
  const cells = wishes.kinds.flatMap((kind) =>
    sites.flatMap(({ count, ...servers }): readonly Cell[] => {
      const paths = pages[kind].paths;
      const repeated = paths.map((path) => `/${count}${path}`);
      const cell = (source: Source, server: Measured | undefined, asked: readonly string[]): readonly Cell[] =>
        server === undefined ? [] : [{ count, kind, source, server, paths: asked }];
      return [
        ...cell('made', servers.made, paths),
        ...cell('kept', servers.kept, paths),
        ...cell('bare', bare, repeated),
        ...cell('nginx', servers.nginx, paths),
        ...cell('disk', disk, repeated.map(pathOnDisk)),
      ];
    }),
  );
  const bytes = wishes.kinds.flatMap((kind) =>
    sites.map(({ count }) => [`${count} ${kind}`, captured.get(`/${count}${pages[kind].paths[0]}`)?.body.length ?? 0] as const),
  );
  return { cells, bytes: new Map(bytes) };
}

async function whileWorkbooksAreMade({ count, kept: { port } }: Site): Promise<Found['meanwhile'][number]> {
  const load = { port, path: pages.list.paths[0], pace };
  const alone = await askMeanwhile(load, () => sleep(3000));
  let seconds = 0;
  const meanwhile = await askMeanwhile(load, async () => {
    const addresses = workbooks();
    for (let made = 0; made < workbookCount; made += 1) {
      const start = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}${addresses.next().value}`);
      if (!answer.ok) throw new Error(`A workbook answered ${answer.status}`);
      for await (const _part of answer.body ?? []);
      seconds += (performance.now() - start) / 1000;
    }
  });
  return { count, workbooks: workbookCount, seconds: seconds / workbookCount, alone, meanwhile };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * `npm run bench:serve [-- --quick] [--projects 18,10000,50000] [--seconds 0.5] [--rounds 3] [--only list,workbook]`: what an answer costs the server, made and kept, beside bare
 * `node:http` with the same bytes and behind nginx; prints tables with the goals. Ends with 0 whether they are met or not. Needs a build and Linux.
 */
async function main(): Promise<void> {
  const wishes = readWishes();
  const place = new Workplace();
  try {
    const nginx = await installedNginx();
    const sites = await startSites(wishes, place, nginx);
    const { cells, bytes } = await cellsOf(wishes, sites, place, nginx);
    const figures = await measure(cells, { ...wishes, onRound: (round) => say(`Round ${round} of ${wishes.rounds}`) });
    const meanwhile: Found['meanwhile'][number][] = [];
    if (wishes.hasWorkbooks) for (const site of sites) meanwhile.push(await whileWorkbooksAreMade(site));
    const memory = place.named.map(({ name, server, started }) => ({ name, started, loaded: residentMegabytes(server.pid) }));
    process.stdout.write(report({ figures, bytes, memory, meanwhile }));
  } finally {
    await place.end();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
