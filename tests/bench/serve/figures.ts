import { quantile } from '../../support/quantile.ts';
import { type Answered, ask, type Load } from './load.ts';
import type { PageKind } from './pages.ts';
import { cpuSeconds, type Measured } from './processes.ts';

/** Where answers come from, in the order of the tables. `made` is without kept answers. */
export const sources = ['made', 'kept', 'bare', 'nginx', 'disk'] as const;

export type Source = (typeof sources)[number];

/** One thing that is measured: a kind of page with so many projects, from one source. */
export type Cell = { readonly count: number; readonly kind: PageKind; readonly source: Source; readonly server: Measured; readonly paths: readonly string[] };

/** What a cell showed: answers per CPU second of each round, latencies of all rounds in milliseconds, sorted. */
export type Figures = { readonly perCpuSecond: readonly number[]; readonly latencies: readonly number[] };

/** At least so many answers a round, however slow they are; the clock of the CPU ticks a hundred times a second. */
const fewest = 24;
const most = 200_000;

/** What part of its answers a server gives before each round, uncounted. */
const wakingShare = 4;

/** Answers that are made come one after another, so that none is made for two; others are asked for by this many visitors at once. */
const visitors = 16;

/**
 * Measures all cells round by round, one after another in each round, so that what disturbs the machine disturbs them alike.
 * @param seconds how long a cell's server is to be busy in a round, about
 */
export async function measure(
  cells: readonly Cell[],
  { rounds, seconds, onRound }: { rounds: number; seconds: number; onRound: (round: number) => void },
): Promise<ReadonlyMap<Cell, Figures>> {
  const loads = new Map<Cell, Load>();
  for (const cell of cells) loads.set(cell, await warmUp(cell, seconds));
  const figures = new Map<Cell, Figures>();
  for (let round = 1; round <= rounds; round += 1) {
    onRound(round);
    for (const [cell, load] of loads) {
      // A server that had nothing to do while others were measured has laid aside what it needs at work.
      await ask({ ...load, amount: Math.ceil(load.amount / wakingShare) });
      const before = figures.get(cell) ?? { perCpuSecond: [], latencies: [] };
      const { answered, cpu } = await costOf(cell.server, load);
      figures.set(cell, { perCpuSecond: [...before.perCpuSecond, answered.answers / cpu], latencies: [...before.latencies, ...answered.latencies] });
    }
  }
  return new Map([...figures].map(([cell, { perCpuSecond, latencies }]) => [cell, { perCpuSecond, latencies: latencies.toSorted((a, b) => a - b) }]));
}

/** How much longer than its server works a load may take, where the load cannot keep the server busy. */
const mostIdle = 3;

/** Asks until the server knows its way, and finds out how many answers keep it busy for the time. */
async function warmUp({ server, source, paths }: Cell, seconds: number): Promise<Load> {
  const load = { port: server.port, paths, connections: source === 'made' ? 1 : visitors };
  let amount = Math.max(fewest, paths.length * load.connections);
  for (let turn = 0; turn < 3; turn += 1) {
    const { answered, cpu } = await costOf(server, { ...load, amount });
    const busy = (answered.answers / cpu) * seconds;
    const inTime = (answered.answers / answered.seconds) * seconds * mostIdle;
    amount = Math.ceil(Math.min(most, Math.max(fewest, Math.min(busy, inTime))));
  }
  return { ...load, amount };
}

async function costOf({ pid }: Measured, load: Load): Promise<{ readonly answered: Answered; readonly cpu: number }> {
  const before = cpuSeconds(pid);
  const answered = await ask(load);
  return { answered, cpu: Math.max(0.01, cpuSeconds(pid) - before) };
}

/** The middle of the rounds. */
export function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
