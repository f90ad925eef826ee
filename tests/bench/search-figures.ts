import { helsinkiDay } from '#catalogue/date.ts';
import { catalogueDocuments, parseDocumentId } from '#search/documents.ts';
import { readContent } from '#site/content-source.ts';
import { searchOf } from '#site/state.ts';
import { answeredOffTopic, knownParts, lostParts, offTopic } from '../support/compound-words.ts';
import {
  type Found,
  isNegative,
  type JudgedQuery,
  type JudgedSet,
  judgedDocuments,
  judgedLocales,
  judgedQueries,
  judgedSearchables,
  judgedSets,
  mean,
  type Score,
  scoreQueries,
  searchJudged,
} from '../support/judged-search.ts';
import { plainMiniSearch } from '../support/plain-minisearch.ts';
import { findStale, searchPublished, withoutStale } from '../support/published-search.ts';

type Find = (query: string) => Found;

const measures: readonly (readonly [name: string, of: (scores: readonly Score[]) => number])[] = [
  ['success@1', (scores) => mean(scores.map((score) => score.successAt1))],
  ['recall@5', (scores) => mean(scores.map((score) => score.recallAt5))],
  ['MRR', (scores) => mean(scores.map((score) => score.reciprocalRank))],
  ['P@5', (scores) => mean(scores.map((score) => score.precisionAt5))],
  ['zero', (scores) => mean(scores.map((score) => (score.found.length === 0 ? 1 : 0)))],
  ['FP/q', (scores) => mean(scores.map((score) => score.irrelevant.length))],
];

const head = ['kind'.padEnd(20), '   n', ...measures.map(([name]) => name.padStart(10))].join('');

function line(name: string, scores: readonly Score[]): string {
  return [name.padEnd(20), String(scores.length).padStart(4), ...measures.map(([, of]) => of(scores).toFixed(3).padStart(10))].join('');
}

function negatives(name: string, scores: readonly Score[]): string {
  const hit = scores.filter((score) => score.found.length > 0);
  return `${name.padEnd(20)}${String(scores.length).padStart(4)}  negatives, answered: ${hit.length}, of them without a remark: ${hit.filter((score) => score.unlabelled).length}`;
}

/** One table: all queries of a set by kind, each that is not perfect, and the usual set-up of MiniSearch beside it. */
function table(title: string, queries: readonly JudgedQuery[], find: Find, plain: Find): string {
  const [scores, others] = [find, plain].map((one) => scoreQueries(queries, one)) as [readonly Score[], readonly Score[]];
  const positive = (all: readonly Score[]) => all.filter(({ query }) => !isNegative(query));
  const negative = (all: readonly Score[]) => all.filter(({ query }) => isNegative(query));
  const kinds = [...new Set(positive(scores).map(({ query }) => query.cat))].sort();
  const ofKind = (kind: string) => positive(scores).filter(({ query }) => query.cat === kind);
  const faults = scores.filter((score) => (isNegative(score.query) ? score.unlabelled : score.recallAt5 < 1 || score.successAt1 < 1));
  return [
    `\n${title}`,
    head,
    line('all', positive(scores)),
    ...kinds.map((kind) => line(`  ${kind}`, ofKind(kind))),
    line('plain MiniSearch', positive(others)),
    negatives('', negative(scores)),
    negatives('plain MiniSearch', negative(others)),
    ...faults.map(({ query, found }) => `  ${query.cat}: ${query.q} → ${found.slice(0, 5).join(', ') || '–'}`),
  ].join('\n');
}

type Queries = (set: JudgedSet) => readonly JudgedQuery[];

function show(title: string, queriesOf: Queries, find: Find, plain: (query: string) => readonly string[]): void {
  for (const set of judgedSets)
    process.stdout.write(`${table(`${title}, ${set}`, queriesOf(set), find, (query) => ({ ids: plain(query), nearest: false, corrected: false }))}\n`);
  const all = scoreQueries(judgedSets.flatMap(queriesOf), find).filter(({ query }) => !isNegative(query));
  process.stdout.write(`\n${title}, both sets\n${line('all', all)}\n`);
}

const { catalogue } = readContent();
if (catalogue === undefined) throw new Error('The content has faults: npm run content:check shows them');
const today = helsinkiDay(Date.now());

for (const locale of judgedLocales) {
  const plain = plainMiniSearch(catalogueDocuments(catalogue, locale), locale);
  const projects = (query: string) => plain(query).flatMap((id) => (parseDocumentId(id).kind === 'projects' ? [parseDocumentId(id).id] : []));
  const published = searchPublished(catalogue, today, locale);
  const queries: Queries = (set) => judgedQueries(locale, set);
  show(`published content, all judgments, ${locale}`, queries, published, projects);
  show(`published content, without stale judgments, ${locale}`, (set) => withoutStale(queries(set), catalogue), published, projects);
  const { synonyms } = catalogue;
  show(`first texts, ${locale}`, queries, searchJudged(judgedSearchables(locale, synonyms)), plainMiniSearch(judgedDocuments(locale), locale));
  for (const { query, projects: old } of findStale(
    judgedSets.flatMap((set) => judgedQueries(locale, set)),
    catalogue,
  ))
    process.stdout.write(`stale: ${query.cat}: ${query.q} (${query.lang}): ${old.join(', ')}\n`);
}

const [known, lost] = [knownParts(), lostParts(catalogue, searchOf(catalogue, 'fi'))];
process.stdout.write(`\nparts of compounds that find all projects they stand in: ${known.length - lost.length} of ${known.length}\n`);
for (const { part, forms } of lost) process.stdout.write(`  ${part}: ${forms.join(' ')}\n`);
for (const locale of judgedLocales) {
  const answered = answeredOffTopic(locale, searchOf(catalogue, locale));
  process.stdout.write(`off-topic words that find anything, ${locale}: ${answered.length} of ${offTopic[locale].length}: ${answered.join(', ')}\n`);
}
