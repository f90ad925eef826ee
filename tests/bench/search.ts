import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { byLocale, type Locale } from '#catalogue/locale.ts';
import { writePart } from '#cli/release/parts.ts';
import { createAnalysis } from '#search/analysis.ts';
import type { SearchDocument } from '#search/documents.ts';
import { indexDocuments } from '#search/indexing.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { bestFirst } from '#search/postings/ranking.ts';
import { search } from '#search/search.ts';
import { openIndex } from '#search/search-index.ts';
import { loadIndex, storeIndex } from '#search/stored-index.ts';
import type { Part } from '#site/release/format.ts';
import { linesOfPart } from '#site/release/part-lines.ts';
import { amountWordsOf } from '#words/amount-words.ts';
import { judgedDocuments, judgedLocales, judgedQueries } from '../support/judged-search.ts';
import { quantile } from '../support/quantile.ts';
import { recombinedDocuments } from '../support/recombined-projects.ts';
import { createRssSampler } from '../support/rss-sampler.ts';

/** Finds the first page of a query and says how many there are. */
type Ask = (query: string, locale: Locale) => number;

type Engine = {
  /** Indexes documents and writes the index into a folder. */
  readonly build: (documents: readonly SearchDocument[], locale: Locale, folder: string) => void;
  /** Opens the indexes of the languages that a folder holds. */
  readonly load: (folder: string) => Ask;
};

const page = 20;

const ours: Engine = {
  build: (documents, locale, folder) => {
    const part = writePart(folder, `search.${locale}`, storeIndex(indexDocuments(documents, createAnalysis(locale, amountWordsOf(locale)))));
    writeFileSync(join(folder, `${locale}.json`), JSON.stringify(part));
  },
  load: (folder) => {
    const open = (locale: Locale): Searchable => {
      const part = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as Part;
      const parts = loadIndex(linesOfPart(join(folder, part.name), part));
      return { index: openIndex(parts, createAnalysis(locale, amountWordsOf(locale)), { get: () => undefined, size: parts.ids.length }), synonyms: new Map() };
    };
    const indexes = byLocale(open);
    const others = byLocale((locale) => judgedLocales.filter((other) => other !== locale).map((other) => indexes[other]));
    return (query, locale) => {
      const { ranking } = search(query, [indexes[locale], ...others[locale]]);
      const order = bestFirst(ranking);
      for (let at = 0; at < page; at += 1) order.next();
      return ranking.documents.length;
    };
  },
};

const options = { fields: ['title', 'description', 'goals'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' as const } };

const plain: Engine = {
  build: (documents, locale, folder) => {
    const engine = new MiniSearch(options);
    engine.addAll(documents.map(({ id, texts }) => ({ id, ...texts })));
    writeFileSync(join(folder, `${locale}.json`), JSON.stringify(engine));
  },
  load: (folder) => {
    const engines = byLocale((locale) => MiniSearch.loadJSON(readFileSync(join(folder, `${locale}.json`), 'utf8'), options));
    return (query, locale) => engines[locale].search(query).length;
  },
};

const engines = { 'this search': ours, 'plain MiniSearch': plain } as const;

/** CPU milliseconds of this process since some moment. */
function cpuSince(moment: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(moment);
  return (user + system) / 1000;
}

/** Milliseconds of CPU for building both languages. */
function build(engine: Engine, count: number, folder: string): readonly number[] {
  const documents = byLocale((locale) => [...recombinedDocuments(locale, count)]);
  const start = process.cpuUsage();
  for (const locale of judgedLocales) engine.build(documents[locale], locale, folder);
  return [cpuSince(start)];
}

/** Words of the texts that no query has: asked for first, so that what is measured is a word that is new and not a program that is. */
function otherWords(queries: readonly string[]): readonly { readonly word: string; readonly locale: Locale }[] {
  const asked = queries.join(' ').toLowerCase();
  return judgedLocales.flatMap((locale) => {
    const words = judgedDocuments(locale).flatMap(({ texts }) => texts.goals?.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
    const others = [...new Set(words)].filter((word) => !asked.includes(word.slice(0, 4)));
    return others.slice(0, 100).map((word) => ({ word, locale }));
  });
}

/** What loading both languages and asking costs: CPU, memory, then CPU of queries that are asked first and again. */
async function ask(engine: Engine, folder: string): Promise<readonly number[]> {
  const start = process.cpuUsage();
  const find = engine.load(folder);
  const load = cpuSince(start);
  const queries = judgedLocales.flatMap((locale) => judgedQueries(locale).map(({ q }) => ({ q, locale })));
  const sampler = createRssSampler();
  // The thread of the sampler takes memory too, and no query does.
  await sampler.start();
  globalThis.gc?.();
  const rest = process.memoryUsage.rss();
  for (const { word, locale } of otherWords(queries.map(({ q }) => q))) find(word, locale);
  const time = ({ q, locale }: (typeof queries)[number]) => {
    const from = process.cpuUsage();
    find(q, locale);
    return cpuSince(from);
  };
  const round = () => queries.map(time).sort((a, b) => a - b);
  const [first, again] = [round(), round()];
  const peak = await sampler.peak();
  await sampler.end();
  const quantiles = (times: readonly number[]) => [quantile(times, 0.5), quantile(times, 0.95), times.at(-1) ?? 0];
  return [load, rest / 1e6, peak / 1e6, ...quantiles(first), ...quantiles(again)];
}

const columns = ['build', 'load', 'MB at rest', 'MB asked', 'median', 'p95', 'slowest', 'again', 'p95', 'slowest'];
const usual = [18, 1000, 10_000, 50_000];

/** Has a process of its own do one step, so that no memory of another counts. */
function inProcess(...step: readonly string[]): readonly number[] {
  const flags = ['--expose-gc', '--max-old-space-size=6144', '--import', 'tsx'];
  const { stdout, status } = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), ...step], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`${step.join(' ')} ended with ${status}`);
  return JSON.parse(stdout.toString()) as readonly number[];
}

/**
 * `npm run bench:search`: what the search costs beside plain MiniSearch. Its index is written and loaded as in a release, the
 * vocabulary included; other numbers of projects may be named.
 */
async function main([step, name, count, folder]: readonly string[]): Promise<void> {
  const engine = new Map<string, Engine>(Object.entries(engines)).get(name ?? '');
  if (engine !== undefined && folder !== undefined) {
    const figures = step === 'build' ? build(engine, Number(count), folder) : await ask(engine, folder);
    return void process.stdout.write(JSON.stringify(figures));
  }
  process.stdout.write('Projects in each language. CPU ms of building and loading both languages; memory of the process; CPU ms of a query, first and again\n');
  process.stdout.write(`${''.padEnd(18)}${['projects', ...columns].map((word) => word.padStart(11)).join('')}\n`);
  const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : usual;
  for (const many of counts) {
    for (const other of Object.keys(engines)) {
      const dir = mkdtempSync(join(tmpdir(), 'bench-search-'));
      try {
        const figures = [...inProcess('build', other, String(many), dir), ...inProcess('ask', other, String(many), dir)];
        process.stdout.write(`${other.padEnd(18)}${[many, ...figures].map((figure) => figure.toFixed(1).padStart(11)).join('')}\n`);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    }
  }
}

await main(process.argv.slice(2));
