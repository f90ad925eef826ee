import MiniSearch from 'minisearch';
import type { Locale } from '#catalogue/locale.ts';
import { createAnalysis } from '#search/analysis.ts';
import type { SearchDocument } from '#search/documents.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { judgedLocales, judgedQueries } from '../support/judged-search.ts';
import { quantile } from '../support/quantile.ts';
import { recombinedDocuments } from '../support/recombined-projects.ts';

type Engine = {
  readonly name: string;
  readonly build: (documents: Readonly<Record<Locale, readonly SearchDocument[]>>) => (query: string, locale: Locale) => number;
};

const ours: Engine = {
  name: 'this search',
  build: (documents) => {
    const index = (locale: Locale): Searchable => ({ index: createSearchIndex(documents[locale], createAnalysis(locale)), synonyms: new Map() });
    const built = Object.fromEntries(judgedLocales.map((locale) => [locale, index(locale)])) as Record<Locale, Searchable>;
    const others = (locale: Locale) => judgedLocales.filter((other) => other !== locale).map((other) => built[other]);
    return (query, locale) => search(query, [built[locale], ...others(locale)]).hits.length;
  },
};

const plain: Engine = {
  name: 'plain MiniSearch',
  build: (documents) => {
    const index = (locale: Locale) => {
      const engine = new MiniSearch({ fields: ['title', 'description', 'goals'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } });
      engine.addAll(documents[locale].map(({ id, texts }) => ({ id, ...texts })));
      return engine;
    };
    const built = Object.fromEntries(judgedLocales.map((locale) => [locale, index(locale)])) as Record<Locale, MiniSearch>;
    return (query, locale) => built[locale].search(query).length;
  },
};

/** CPU milliseconds since some moment, of this process. */
function cpu(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Prints what an engine costs with so many projects in each language: CPU and memory of building, CPU of a query. */
function measure(engine: Engine, count: number): void {
  const documents = Object.fromEntries(judgedLocales.map((locale) => [locale, recombinedDocuments(locale, count)])) as Record<
    Locale,
    readonly SearchDocument[]
  >;
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const find = engine.build(documents);
  const build = cpu(start);
  globalThis.gc?.();
  const used = (process.memoryUsage().heapUsed - memory) / 1e6;
  const queries = judgedLocales.flatMap((locale) => judgedQueries(locale).map((query) => ({ text: query.q, locale })));
  for (const { text, locale } of queries) find(text, locale);
  const times = queries
    .map(({ text, locale }) => {
      const from = process.cpuUsage();
      find(text, locale);
      return cpu(from);
    })
    .sort((a, b) => a - b);
  const cells = [count, build, used, quantile(times, 0.5), quantile(times, 0.95), times.at(-1) ?? 0].map((value) => value.toFixed(1).padStart(10));
  process.stdout.write(`${engine.name.padEnd(18)}${cells.join('')}\n`);
}

process.stdout.write('Projects in each language; build (CPU ms) and memory (MB) of both languages; CPU ms of one query\n');
process.stdout.write(`${''.padEnd(18)}${['projects', 'build', 'memory', 'median', 'p95', 'slowest'].map((word) => word.padStart(10)).join('')}\n`);
for (const count of [18, 1000, 10_000]) for (const engine of [plain, ours]) measure(engine, count);
