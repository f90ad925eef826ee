import { readContent } from '#site/content-source.ts';
import { judgedLocales, judgedSearchables, mean, type Score, scoreQueries } from '../support/judged-search.ts';

const measures: readonly (readonly [name: string, of: (scores: readonly Score[]) => number])[] = [
  ['recall@5', (scores) => mean(scores.map((score) => score.recallAt5))],
  ['MRR', (scores) => mean(scores.map((score) => score.reciprocalRank))],
  ['P@5', (scores) => mean(scores.map((score) => score.precisionAt5))],
  ['zero', (scores) => mean(scores.map((score) => (score.found.length === 0 ? 1 : 0)))],
  ['FP/q', (scores) => mean(scores.map((score) => score.irrelevant.length))],
];

function line(name: string, scores: readonly Score[]): string {
  return [name.padEnd(10), String(scores.length).padStart(4), ...measures.map(([, of]) => of(scores).toFixed(3).padStart(10))].join('');
}

/** The judged queries by category, without synonyms and with those of the content folder; then each query that is not perfect. */
for (const withSynonyms of [false, true]) {
  const synonyms = withSynonyms ? (readContent().catalogue?.synonyms ?? {}) : {};
  for (const locale of judgedLocales) {
    const scores = scoreQueries(locale, judgedSearchables(locale, synonyms));
    const positive = scores.filter(({ query }) => query.cat !== 'neg');
    const categories = [...new Set(positive.map(({ query }) => query.cat))].sort();
    const lines = [
      `\n${locale}, ${withSynonyms ? 'synonyms of the content folder' : 'no synonyms'}`,
      ['category'.padEnd(10), '   n', ...measures.map(([name]) => name.padStart(10))].join(''),
      line('all', positive),
      ...categories.map((category) =>
        line(
          category,
          positive.filter(({ query }) => query.cat === category),
        ),
      ),
      ...scores
        .filter((score) => (score.query.cat === 'neg' ? score.found.length > 0 : score.recallAt5 < 1))
        .map((score) => `  ${score.query.cat}: ${score.query.q} → ${score.found.slice(0, 5).join(', ') || '–'}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
