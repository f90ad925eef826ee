import { setTimeout as sleep } from 'node:timers/promises';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import { locales } from '#catalogue/locale.ts';
import { findNginx } from './support/find-nginx.ts';
import { freePort } from './support/free-port.ts';
import { buildNextRelease, damageRelease, nextMark } from './support/next-release.ts';
import { faultsOfNginx } from './support/nginx-checks.ts';
import { type NginxProcess, startNginx } from './support/nginx-process.ts';
import { type Answer, ask, isPage, type Load, type LoadCounts, startLoad, styleSheetsOf } from './support/steady-load.ts';
import { type Place, supervise } from './support/supervisor.ts';
import { root, withFolder } from './support/workspace.ts';

/** Clients beside each other, all with a connection of their own. */
const clients = 24;

/** A phase lasts at least as long as it takes to see this many answers in it, at most the given time. */
const enough = { answers: 400, milliseconds: 60_000 };

/** The site's deadline for stopping, in seconds, and what a loaded machine may add to it. */
const stopSeconds = 10;
const patience = 5;

/** What the test found, for the table at its end. */
type Phase = { readonly name: string; readonly counts: LoadCounts; readonly failed: number };

const standing: readonly RouteName[] = ['home', 'projects', 'funds', 'changes', 'about', 'dataQuality', 'openData'];
const files = ['/hankkeet.csv', '/en/projects.json', '/sitemap.xml', '/api/v1/projects', '/icon.svg'];

/**
 * `npm run test:rollout`: the built site behind the real nginx with the shipped configuration, two replicas, asked without pause while one is killed, one is stopped,
 * a new release is rolled out and one that is damaged is not. Ends with 1 when a single request fails or a page mixes two releases. Needs `npm run build`.
 */
async function main(): Promise<void> {
  const program = await findNginx();
  const faults = await faultsOfNginx(program);
  expect(faults.length === 0, `nginx ${faults.join('; ')}`);
  await withFolder('release-next-', (next) =>
    withFolder('release-damaged-', async (damaged) => {
      buildNextRelease(next);
      const part = damageRelease(next, damaged);
      await withSite(program, (places, nginx) => rollOut(places, nginx, { next, damaged, part }));
    }),
  );
}

/** Two replicas of the built site that are ready, behind nginx; all are gone afterwards. */
async function withSite(program: string, use: (places: Pair, nginx: NginxProcess) => Promise<void>): Promise<void> {
  const ports = [await freePort(), await freePort()];
  const settings = { SITE_ORIGIN: 'https://hankkeet.example.fi', STOP_SECONDS: String(stopSeconds) };
  const places: Pair = [await supervised(ports[0] ?? 0), await supervised(ports[1] ?? 0)];
  async function supervised(port: number): Promise<Place> {
    return supervise(root, port, { ...settings, METRICS_PORT: String(await freePort()) });
  }
  try {
    await Promise.all(places.map((place) => place.ready()));
    const nginx = await startNginx(program, ports);
    try {
      await use(places, nginx);
    } finally {
      await nginx.stop();
    }
  } finally {
    await Promise.all(places.map((place) => place.close()));
  }
}

type Pair = readonly [Place, Place];

async function rollOut(places: Pair, nginx: NginxProcess, { next, damaged, part }: { next: string; damaged: string; part: string }): Promise<void> {
  const [first, second] = places;
  const listOf = (port: number) => ask(undefined, port, pathTo({ name: 'projects' }, 'fi'));
  const before = await listOf(first.port);
  const releases = [releaseOf(before)];
  const oldStyles = styleSheetsOf(before.body);
  expect(oldStyles.length > 0, 'pages have style sheets');
  const load = startLoad({ port: nginx.port, clients, pages: pagesOf(before.body), files, faultOf: (answer) => mixed(answer, releases) });
  const phases: Phase[] = [];
  const phase = async (name: string, act: () => Promise<void>) => {
    phases.push(await measured(name, load, act));
  };
  try {
    await phase('both run', async () => undefined);
    await phase('one is killed (SIGKILL)', () => killed(first));
    await phase('one is stopped (SIGTERM)', async () => stoppedWell(await second.replace(root), second));
    await phase('the next release on one', async () => {
      stoppedWell(await first.replace(next), first);
      releases.push(releaseOf(await listOf(first.port)));
      expect(releases[0] !== releases[1], 'the next release has another fingerprint');
      await stylesAreServed(nginx.port, oldStyles, 'both');
    });
    await phase('the next release on both', async () => {
      stoppedWell(await second.replace(next), second);
      await stylesAreServed(nginx.port, oldStyles, 'kept');
    });
    await phase('a damaged release', () => refused(places, damaged, part));
    await contentIsNew(nginx.port);
  } finally {
    await load.stop();
    report(phases, load, nginx, releases);
  }
  const last = phases.at(-1)?.counts.byRelease;
  expect(
    releases.every((release) => phases.some(({ counts }) => (counts.byRelease.get(release) ?? 0) > 0)),
    'both releases have answered',
  );
  expect((last?.get(releases[1] ?? '') ?? 0) > 0, 'the next release answers in the end');
  expect(load.failures.length === 0, `${load.failures.length} requests failed`);
}

async function measured(name: string, load: Load, act: () => Promise<void>): Promise<Phase> {
  load.takeCounts();
  const [failedBefore, late] = [load.failures.length, Date.now() + enough.milliseconds];
  const seen = { answers: 0, styles: 0, connections: 0, worst: 0, byRelease: new Map<string, number>() };
  await act();
  do {
    await sleep(200);
    const { worst, byRelease, ...sums } = load.takeCounts();
    seen.answers += sums.answers;
    seen.styles += sums.styles;
    seen.connections += sums.connections;
    seen.worst = Math.max(seen.worst, worst);
    for (const [release, count] of byRelease) seen.byRelease.set(release, (seen.byRelease.get(release) ?? 0) + count);
  } while (seen.answers < enough.answers && Date.now() < late);
  expect(seen.answers >= enough.answers, `${name}: only ${seen.answers} answers`);
  return { name, counts: seen, failed: load.failures.length - failedBefore };
}

async function killed(place: Place): Promise<void> {
  const victim = place.replica();
  victim.kill('SIGKILL');
  const { signal } = await victim.ended;
  expect(signal === 'SIGKILL', 'the replica was killed');
  await place.ready();
  expect(place.restarts() === 1 && place.replica() !== victim, 'another replica has taken the place of the one that was killed');
}

function stoppedWell({ old, failed }: Awaited<ReturnType<Place['replace']>>, { port }: Place): void {
  expect(old.code === 0, `the replica on ${port} ended with ${old.code ?? old.signal} on SIGTERM`);
  expect(old.seconds <= stopSeconds + patience, `the replica on ${port} took ${old.seconds} s to end`);
  expect(failed === undefined, `the new replica on ${port} ended with ${failed?.code}: ${failed?.said}`);
}

/** The pages of both languages that always are, and those of the first projects of a list. */
function pagesOf(list: string): readonly string[] {
  const projects = [...new Set([...list.matchAll(/href="(\/hankkeet\/[a-z0-9-]+)"/g)].map(([, path = '']) => path))].slice(0, 6);
  expect(projects.length > 0, 'the list leads to projects');
  return [...locales.flatMap((locale) => standing.map((name) => pathTo({ name }, locale))), ...projects];
}

const releaseOf = ({ headers }: Answer) => String(headers['x-release'] ?? '');

/** What tells that a page is not wholly of the release it names: the mark of the next one, where there is one, stands in all of its pages and in no other. */
function mixed(answer: Answer, [before = '']: readonly string[]): string | undefined {
  if (!isPage(answer)) return undefined;
  const release = releaseOf(answer);
  if (release === '') return 'names no release';
  const isNext = release !== before;
  return answer.body.includes(nextMark) === isNext ? undefined : `says it is of release ${release}, but its text is of the other one`;
}

/** @param from `both` asks addresses that nginx has not kept, so that a replica must have the file; `kept` the address itself */
async function stylesAreServed(port: number, styles: readonly string[], from: 'both' | 'kept'): Promise<void> {
  for (let at = 0; at < 10; at += 1) {
    for (const style of styles) {
      const { status } = await ask(undefined, port, from === 'both' ? `${style}?probe=${at}` : style, 'br');
      expect(status === 200, `the old style ${style} was answered with ${status}`);
    }
  }
}

async function refused([first, second]: Pair, damaged: string, part: string): Promise<void> {
  const other = second.replica();
  const { old, failed } = await first.replace(damaged);
  expect(old.code === 0, `the old release ended with ${old.code ?? old.signal}`);
  expect(
    failed?.code === 1,
    `a release with a damaged ${part} ended with ${failed === undefined ? 'nothing: it became ready' : (failed.code ?? failed.signal)}`,
  );
  expect(second.replica() === other && first.restarts() === 1, 'the old release goes on');
  process.stdout.write(`A release with a damaged ${part} says:\n${failed?.said.trim()}\n`);
}

/** The words of the content are new too, once what was kept of the old page is past its time or never was asked for. */
async function contentIsNew(port: number): Promise<void> {
  const { body } = await ask(undefined, port, `${pathTo({ name: 'about' }, 'fi')}?visit=last`);
  expect(body.split(nextMark).length > 2, 'the text of the next release has its new words');
}

function report(phases: readonly Phase[], load: Load, nginx: NginxProcess, releases: readonly string[]): void {
  const hits = nginx.log().filter((line) => line.includes('"cache":"HIT"')).length;
  const retried = nginx.log().filter((line) => /"replicas":"\d+, \d+/.test(line)).length;
  const of = ({ counts }: Phase, at: number) => String(counts.byRelease.get(releases[at] ?? '') ?? 0);
  const rows = phases.map((one) => {
    const { name, counts, failed } = one;
    return [name, counts.answers, counts.styles, failed, of(one, 0), of(one, 1), `${Math.round(counts.worst)} ms`].map(String);
  });
  const table = [['phase', 'answers', 'styles', 'failed', 'old release', 'new release', 'slowest'], ...rows];
  process.stdout.write(`\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`);
  process.stdout.write(`${clients} clients; nginx answered ${hits} from what it kept, and asked the other replica ${retried} times.\n`);
  for (const line of load.failures.slice(0, 20)) process.stdout.write(`failed: ${line}\n`);
  if (load.failures.length > 0) process.stdout.write(`nginx says:\n${nginx.errors().slice(-4_000)}\n`);
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}

main().then(
  () => process.stdout.write('The rollout lost no request.\n'),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
