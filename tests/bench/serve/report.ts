import { markdownTable } from 'markdown-table';
import { quantile } from '../../support/quantile.ts';
import { type Cell, type Figures, median, type Source, sources } from './figures.ts';
import { type PageKind, pages } from './pages.ts';

type Row = { readonly count: number; readonly kind: PageKind; readonly bytes: number; readonly of: ReadonlyMap<Source, Figures> };

/** What was found, ready to be told. */
export type Found = {
  readonly figures: ReadonlyMap<Cell, Figures>;
  /** Bytes of a kind's first page as sent, by `count kind`. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly memory: readonly { readonly name: string; readonly started: number; readonly loaded: number }[];
  readonly meanwhile: readonly {
    readonly count: number;
    readonly workbooks: number;
    readonly seconds: number;
    readonly alone: readonly number[];
    readonly meanwhile: readonly number[];
  }[];
};

type Goal = { readonly goal: string; readonly measured: string; readonly isMet: boolean };

const names: Readonly<Record<Source, string>> = { made: 'made', kept: 'kept', bare: 'node:http', nginx: 'nginx before it', disk: 'nginx from disk' };

/** The goal for the time while a workbook is made is about one with so many rows; a smaller one is made too soon for a share of a hundredth. */
const manyRows = 10_000;

/** The figures as Markdown. */
export function report({ figures, bytes, memory, meanwhile }: Found): string {
  const rows = rowsOf(figures, bytes);
  const shown = sources.filter((source) => rows.some(({ of }) => of.has(source)));
  const heading = ['projects', 'page'];
  const start = ({ count, kind }: Row) => [String(count), kind];
  const costs = rows.map((row) => [...start(row), String(row.bytes), ...shown.map((source) => whole(rate(row, source))), ...ratiosOf(row).map(ratio)]);
  const waits = rows.map((row) => [...start(row), ...shown.map((source) => latencies(row.of.get(source)))]);
  const [latest] = [...figures.values()].map(({ perCpuSecond }) => perCpuSecond.length);
  return [
    `### Answers per CPU second of the server (the middle of ${latest ?? 0} rounds)`,
    table([[...heading, 'bytes (br)', ...shown.map((source) => names[source]), 'kept / node:http', 'kept / made', 'nginx before it / from disk'], ...costs]),
    '### Latency, ms: p50 / p99 (made: one visitor; the others: 16 at once, without pause)',
    table([[...heading, ...shown.map((source) => names[source])], ...waits]),
    '### Memory of the process, MB',
    table([['server', 'after its start', 'after the load'], ...memory.map(({ name, started, loaded }) => [name, String(started), String(loaded)])]),
    ...(meanwhile.length === 0 ? [] : ['### A kept list, asked for 500 times a second, while another client has workbooks made', meanwhileTable(meanwhile)]),
    '### Goals',
    goalTable([
      ...goalsOf(rows),
      ...growthGoals(rows),
      ...meanwhile.filter(({ count }) => count >= manyRows).map(({ count, meanwhile: latencies }) => workbookGoal(count, latencies)),
    ]),
    '',
  ].join('\n\n');
}

function rowsOf(figures: ReadonlyMap<Cell, Figures>, bytes: ReadonlyMap<string, number>): readonly Row[] {
  const rows = new Map<string, { count: number; kind: PageKind; bytes: number; of: Map<Source, Figures> }>();
  for (const [{ count, kind, source }, found] of figures) {
    const name = `${count} ${kind}`;
    const row = rows.get(name) ?? { count, kind, bytes: bytes.get(name) ?? 0, of: new Map<Source, Figures>() };
    row.of.set(source, found);
    rows.set(name, row);
  }
  return [...rows.values()];
}

function rate({ of }: Row, source: Source): number | undefined {
  const found = of.get(source);
  return found && median(found.perCpuSecond);
}

/** The middle of the ratios within each round, so that a disturbed round disturbs both. */
function between({ of }: Row, over: Source, under: Source): number | undefined {
  const [above, below] = [of.get(over), of.get(under)];
  return above && below && median(above.perCpuSecond.map((value, round) => value / (below.perCpuSecond[round] ?? Number.NaN)));
}

function ratiosOf(row: Row): readonly (number | undefined)[] {
  return [between(row, 'kept', 'bare'), between(row, 'kept', 'made'), between(row, 'nginx', 'disk')];
}

function goalsOf(rows: readonly Row[]): readonly Goal[] {
  const least = (goal: string, over: Source, under: Source, limit: number): readonly Goal[] => {
    const found = rows.flatMap((row) => {
      const value = between(row, over, under);
      return value === undefined ? [] : [{ row, value }];
    });
    const [worst] = found.toSorted((a, b) => a.value - b.value);
    if (worst === undefined) return [];
    const [met, at] = [found.filter(({ value }) => value >= limit).length, `${worst.row.kind} of ${worst.row.count}`];
    return [{ goal, measured: `${ratio(worst.value)} at worst (${at}); ${met} of ${found.length} pages reach it`, isMet: worst.value >= limit }];
  };
  return [
    ...least('kept ≥ 0.6 × bare node:http', 'kept', 'bare', 0.6),
    ...keptBeforeGoals(rows),
    ...least('nginx before the site ≥ 0.5 × nginx from disk', 'nginx', 'disk', 0.5),
  ];
}

/** Answers per CPU second of 18 projects before answers were kept and pages were made by tables of the day, each the most of what was measured. */
const before: Readonly<Partial<Record<PageKind, number>>> = { list: 50, project: 45 };

/** How many times as many kept answers there are to be as there were answers then. */
const timesBefore = 200;

function keptBeforeGoals(rows: readonly Row[]): readonly Goal[] {
  return rows.flatMap((row) => {
    const [then, now] = [before[row.kind], rate(row, 'kept')];
    if (then === undefined || now === undefined) return [];
    const goal = `${row.kind} of ${row.count}, kept ≥ ${timesBefore} × the ${then} of before answers were kept`;
    return [{ goal, measured: `${ratio(now / then)} ×`, isMet: now >= timesBefore * then }];
  });
}

/** What a page may cost more where there are more projects. */
function growthGoals(rows: readonly Row[]): readonly Goal[] {
  const smallest = Math.min(...rows.map(({ count }) => count));
  return rows.flatMap((row) => {
    const small = rows.find(({ count, kind }) => count === smallest && kind === row.kind)?.of.get('made')?.perCpuSecond;
    const large = row.of.get('made')?.perCpuSecond;
    if (row.count === smallest || small === undefined || large === undefined) return [];
    const growth = median(large.map((value, round) => (small[round] ?? Number.NaN) / value));
    const limit = pages[row.kind].mostGrowth;
    return [{ goal: `${row.kind}, made: CPU at ${row.count} ≤ ${limit} × CPU at ${smallest}`, measured: `${ratio(growth)} ×`, isMet: growth <= limit }];
  });
}

function workbookGoal(count: number, latencies: readonly number[]): Goal {
  const p99 = quantile(latencies, 0.99);
  return { goal: `p99 of kept answers ≤ 50 ms while a workbook of ${count} projects is made`, measured: `${p99.toFixed(1)} ms`, isMet: p99 <= 50 };
}

function goalTable(goals: readonly Goal[]): string {
  return table([['goal', 'measured', ''], ...goals.map(({ goal, measured, isMet }) => [goal, measured, isMet ? 'met' : '**not met**'])]);
}

function meanwhileTable(found: Found['meanwhile']): string {
  const heading = ['projects', 'workbooks', 's for each', 'answers', 'p50 ms', 'p99 ms', 'worst ms', 'p99 ms without workbooks'];
  const rows = found.map(({ count, workbooks, seconds, alone, meanwhile }) => {
    const shares = [0.5, 0.99, 1].map((share) => quantile(meanwhile, share));
    return [
      String(count),
      String(workbooks),
      seconds.toFixed(2),
      String(meanwhile.length),
      ...[...shares, quantile(alone, 0.99)].map((value) => value.toFixed(1)),
    ];
  });
  return table([heading, ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows, { align: (rows[0] ?? []).map((_, column) => (/^[\d.–-]/.test(rows[1]?.[column] ?? '') ? 'r' : 'l')) });
}

const whole = (value: number | undefined) => (value === undefined ? '–' : String(value < 1000 ? Math.round(value * 10) / 10 : Math.round(value)));
const ratio = (value: number | undefined) => (value === undefined ? '–' : value >= 10 ? value.toFixed(0) : value.toFixed(2));
const latencies = (found: Figures | undefined) => (found ? [0.5, 0.99].map((share) => quantile(found.latencies, share).toFixed(1)).join(' / ') : '–');
