import { fetchCompressed } from '../support/fetch-compressed.ts';
import { judgedQueries } from '../support/judged-search.ts';
import { quantile } from '../support/quantile.ts';
import { withManyProjects } from '../support/with-many-projects.ts';

/** Each kind of list, beside the smallest page of the same server for comparison. */
function addresses(): Readonly<Record<string, readonly string[]>> {
  const paths = { fi: '/hankkeet', en: '/en/projects' } as const;
  const both = (queries: readonly string[]) => Object.values(paths).flatMap((path) => queries.map((query) => path + query));
  const searches = (['fi', 'en'] as const).flatMap((locale) => judgedQueries(locale).map(({ q }) => `${paths[locale]}?q=${encodeURIComponent(q)}`));
  return {
    'privacy page': ['/tietosuoja', '/en/privacy'],
    filtered: both(['', '?fund=amif', '?status=ended&fund=isf&fund=bmvi', '?from=2024&to=2025', '?programme=eusa&sort=amount-desc', '?sort=title&page=7']),
    timeline: both(['?view=timeline', '?view=timeline&fund=amif&page=3']),
    table: both(['?view=table', '?view=table&sort=end&status=ongoing']),
    searched: searches,
    'searched and filtered': searches.map((address) => `${address}&fund=amif&status=ended`),
    'API, 100 a page': ['', '&page=50', '&fund=amif&sort=title', '&gap=noAmount&status=ended', '&q=turvapaikka&lang=fi'].map(
      (query) => `/api/v1/projects?limit=100${query}`,
    ),
    'API, the rest': ['/api/v1/projects', '/api/v1/projects/move', '/api/v1/funds', '/api/v1/openapi.json', '/avoin-data/rajapinta'],
  };
}

type Measured = { readonly cpu: number; readonly bytes: number };

/** Asks for pages one after another; the CPU time of the whole process is the server's, since asking is a small part of it. @throws when an answer is not a page. */
async function measure(origin: string, paths: readonly string[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const path of paths) {
    const start = process.cpuUsage();
    const { status, bytes } = await fetchCompressed(origin + path);
    const { user, system } = process.cpuUsage(start);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    measured.push({ cpu: (user + system) / 1000, bytes });
  }
  return measured;
}

function print(name: string, measured: readonly Measured[]): void {
  const cpu = measured.map((one) => one.cpu).sort((a, b) => a - b);
  const largest = Math.max(...measured.map((one) => one.bytes));
  const cells = [...[0.5, 0.95, 0.99].map((share) => quantile(cpu, share).toFixed(1)), (cpu.at(-1) ?? 0).toFixed(1), String(largest)];
  process.stdout.write(`${name.padEnd(24)}${String(measured.length).padStart(6)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}

/** `npm run bench:list`: what a page of the list costs with 10,000 projects in each language, from request to last byte. Needs a build. */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000);
  await withManyProjects(count, async (origin) => {
    process.stdout.write(`${count} projects in each language; CPU ms of a page, largest page in bytes (gzip)\n`);
    process.stdout.write(
      `${''.padEnd(24)}${['pages', 'median', 'p95', 'p99', 'slowest', 'bytes'].map((word, at) => word.padStart(at === 0 ? 6 : 10)).join('')}\n`,
    );
    for (const [name, paths] of Object.entries(addresses())) {
      const warmUp = await measure(origin, paths.slice(0, 40));
      const rounds = Math.max(1, Math.ceil(60 / Math.max(1, warmUp.length)));
      const measured: Measured[] = [];
      for (let round = 0; round < rounds; round += 1) measured.push(...(await measure(origin, paths)));
      print(name, measured);
    }
  });
}

await main();
process.exit();
