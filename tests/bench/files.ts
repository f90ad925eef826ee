import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFile } from '#addresses/files.ts';
import { offeredFile, offeredFileNames, pathToOffered } from '#addresses/offered-files.ts';
import type { UnmarkedChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { markChanges } from '#content/history/history.ts';
import { makeRelease } from '../support/make-release.ts';
import { writeManyProjects } from '../support/many-projects.ts';
import { root } from '../support/workspace.ts';
import { cpuSeconds, type Measured } from './serve/processes.ts';
import { ofRelease, startSite } from './serve/servers.ts';

/** How many projects the kept catalogue has. */
const kept = 18;

/** How many there are in each language, unless the command line names other numbers. */
const usual = [kept, 10_000];

/** How many partners each of those beyond the kept ones has, so that their table is the longest. */
const partnersEach = 3;

/** What is asked for, beside the smallest page of the same server for comparison. */
function addresses(): readonly (readonly [name: string, path: string])[] {
  const offered = offeredFileNames.map((name) => {
    const { set, ending, query = '' } = offeredFile(name);
    return [`${set}.${ending}${query}`, pathToOffered(name, 'fi')] as const;
  });
  return [
    ['privacy page', '/tietosuoja'],
    ...offered,
    ['csv of a search', `${pathToFile('projects', 'csv', 'en')}?q=asylum`],
    ['sitemap', '/sitemap.xml'],
    ['API, 100 projects', '/api/v1/projects?limit=100'],
    ['open data page', '/avoin-data'],
  ];
}

/** A history as long as the catalogue: each project is published, then its money is corrected. */
function historyOf(count: number): string {
  const at = (index: number) => ({
    day: '2026-11-24' as CalendarDay,
    time: '2026-11-24T12:00:00+02:00',
    id: `many-${index}`,
    titles: { fi: `Hanke ${index}` },
  });
  const changes = Array.from({ length: count }, (_, index): readonly UnmarkedChange[] => [
    { ...at(index), kind: 'changed', facts: [{ fact: 'euFunding', from: 1000, to: 1000 + index }] },
    { ...at(index), kind: 'published', facts: [] },
  ]);
  return JSON.stringify({ changes: markChanges(changes.flat()) });
}

type Asked = { readonly cpu: number; readonly seconds: number; readonly bytes: number; readonly megabytes: number };

/** The most memory that a process has held since it was last forgotten, in megabytes. Linux only. */
function peak(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Asks once and throws the bytes away as they come. @throws when the answer is not one of success */
async function ask({ port, pid }: Measured, path: string): Promise<Asked> {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const [cpu, start] = [cpuSeconds(pid), performance.now()];
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  return { cpu: cpuSeconds(pid) - cpu, seconds: (performance.now() - start) / 1000, bytes, megabytes: peak(pid) };
}

function row(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
}

async function measure(count: number): Promise<void> {
  const content = mkdtempSync(join(tmpdir(), 'bench-files-'));
  const build = `.next/bench-files-${count}`;
  try {
    const start = performance.now();
    writeManyProjects(content, count - kept, partnersEach);
    writeFileSync(join(content, '.history.json'), historyOf(count));
    makeRelease(build, content, ofRelease, join(content, '.history.json'));
    process.stdout.write(`\n${count} projects in each language; the release was made in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    // Without a place to keep answers each is made anew.
    const site = await startSite([], build, { ANSWERS_MB: '0' });
    try {
      row('', ['CPU first', 'CPU again', 's again', 'MB at most', 'bytes']);
      for (const [name, path] of addresses()) {
        const [first, again] = [await ask(site, path), await ask(site, path)];
        const most = Math.max(first.megabytes, again.megabytes);
        row(name, [first.cpu.toFixed(2), again.cpu.toFixed(2), again.seconds.toFixed(2), most.toFixed(0), again.bytes.toLocaleString('en')]);
      }
    } finally {
      await site.stop();
    }
  } finally {
    for (const folder of [content, join(root, build)]) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench:files [-- 18 10000]`: what each offered file costs the compiled server, made from a release of so many projects in each language with a history as long: CPU
 * seconds of the server from request to last byte, the first time and again, and the memory it held at most. Needs a build and Linux.
 */
async function main(args: readonly string[]): Promise<void> {
  const counts = args.map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < kept)) throw new Error(`A number of projects is a whole number from ${kept} on`);
  for (const count of counts.length > 0 ? counts : usual) await measure(count);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
