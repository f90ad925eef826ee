import { createRssSampler, type RssSampler } from '../support/rss-sampler.ts';
import { withManyProjects } from '../support/with-many-projects.ts';

const rounds = 5;

/** What is asked for, beside the smallest page of the same server for comparison. */
async function addresses(): Promise<Readonly<Record<string, string>>> {
  const { endingsOf, pathToFile } = await import('#addresses/files.ts');
  const files = endingsOf('projects').map((ending) => [ending, pathToFile('projects', ending, 'fi')] as const);
  const sets = ['funds', 'partners', 'article49', 'authorityList'] as const;
  const whole = sets.flatMap((set) => endingsOf(set).map((ending) => [`${set} ${ending}`, pathToFile<typeof set>(set, ending, 'fi')] as const));
  return Object.fromEntries([
    ['privacy page', '/tietosuoja'],
    ...files,
    ['csv, dialect=fi', `${pathToFile('projects', 'csv', 'fi')}?dialect=fi`],
    ['csv of a search', `${pathToFile('projects', 'csv', 'en')}?q=asylum`],
    ...whole,
    ['sitemap', '/sitemap.xml'],
    ['API, 100 projects', '/api/v1/projects?limit=100&page=50'],
    ['open data page', '/avoin-data'],
  ]);
}

type Measured = { readonly cpu: number; readonly extra: number; readonly bytes: number };

/** Asks once; the reader throws the bytes away, so that they are not counted. @throws when the answer is not one of success */
async function measure(address: string, sampler: RssSampler): Promise<Measured> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  await sampler.start();
  const cpu = process.cpuUsage();
  const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, extra: Math.max(0, (await sampler.peak()) - before), bytes };
}

function print(name: string, [first, ...more]: readonly Measured[]): void {
  if (first === undefined) return;
  const cpu = more.map((one) => one.cpu).sort((a, b) => a - b);
  const cells = [first.cpu, cpu[Math.floor(cpu.length / 2)] ?? 0, cpu.at(-1) ?? 0].map((value) => value.toFixed(0));
  const extra = (Math.max(...[first, ...more].map((one) => one.extra)) / 1e6).toFixed(0);
  const size = (first.bytes / 1e6).toFixed(2);
  process.stdout.write(`${name.padEnd(34)}${[...cells, extra, size].map((cell) => cell.padStart(12)).join('')}\n`);
}

/**
 * `npm run bench:files`: what the files of the open data cost with 10,000 projects in each language, from request to last
 * byte. CPU is that of the whole process, reader included; memory is what the process held more at most. Needs a build.
 */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000);
  const sampler = createRssSampler();
  await withManyProjects(count, async (origin) => {
    process.stdout.write(
      `${count} projects in each language; CPU ms of an answer (first, then median and slowest of ${rounds - 1}), extra memory in MB, size in MB\n`,
    );
    process.stdout.write(`${''.padEnd(34)}${['first', 'median', 'slowest', 'memory', 'size'].map((word) => word.padStart(12)).join('')}\n`);
    for (const [name, path] of Object.entries(await addresses())) {
      const measured: Measured[] = [];
      for (let round = 0; round < rounds; round += 1) measured.push(await measure(origin + path, sampler));
      print(name, measured);
    }
  });
  await sampler.end();
}

await main();
process.exit();
