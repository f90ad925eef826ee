import { expect, test } from 'vitest';
import { foundFunds, foundTerms, missingWords, search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { analysisOf } from '../../support/analysis.ts';

/** Projects and a fund in two languages: in another order, and some in one language alone. */
const texts = {
  fi: { 'projects/silta': 'Silta rajalle', 'projects/tie': 'Tie', 'funds/raha': 'Rahasto' },
  en: { 'funds/raha': 'A fund of bridges', 'projects/lake': 'A bridge over a lake', 'projects/tie': 'A road', 'projects/silta': 'A bridge to the border' },
} as const;

const [fi, en] = (['fi', 'en'] as const).map((locale) => {
  const documents = Object.entries(texts[locale]).map(([id, title]) => ({ id, texts: { title } }));
  return { index: createSearchIndex(documents, analysisOf(locale)), synonyms: new Map() };
});
if (fi === undefined || en === undefined) throw new Error('a language is missing');

test('what another language holds is found under its own ids, also what only that language has', () => {
  const result = search('bridge', [fi, en]);
  expect(result.hits.map(({ id }) => id).sort()).toEqual(['funds/raha', 'projects/lake', 'projects/silta']);
  expect(foundFunds(result)).toEqual(['raha']);
  expect(foundTerms(result, { id: 'projects/lake' })).toEqual(new Map([['en', new Set(['bridg'])]]));
});

test('words of both languages are found together in one project', () => {
  const result = search('silta border', [fi, en]);
  expect(result.hits).toEqual([{ id: 'projects/silta' }]);
  expect(result.nearest).toBe(false);
  expect(missingWords(result, { id: 'projects/tie' })).toEqual(['silta', 'border']);
  expect(missingWords(result, { id: 'projects/unknown' })).toEqual(['silta', 'border']);
});

test('the same index is numbered anew beside others', () => {
  expect(search('bridge', [fi]).hits).toEqual([]);
  expect(search('bridge', [fi, en]).hits).toHaveLength(3);
});
