import { expect, test } from 'vitest';
import { indexDocuments } from '#search/indexing.ts';
import { loadIndex, storeIndex } from '#search/stored-index.ts';
import { analysisOf } from '../../support/analysis.ts';
import { judgedDocuments, judgedLocales } from '../../support/judged-search.ts';

test.each(judgedLocales)('an index in %s comes out of its lines as it was', (locale) => {
  const parts = indexDocuments(judgedDocuments(locale), analysisOf(locale));
  expect(loadIndex(storeIndex(parts))).toEqual(parts);
});

test('so does one without documents, and one whose numbers take many lines', () => {
  const empty = indexDocuments([], analysisOf('fi'));
  expect(loadIndex(storeIndex(empty))).toEqual(empty);
  const documents = new Uint32Array(500_000).map((_, at) => at * 7919);
  const large = { ...empty, postings: { ...empty.postings, documents } };
  const lines = [...storeIndex(large)];
  expect(lines.length).toBeGreaterThan([...storeIndex(empty)].length + 2);
  expect(loadIndex(lines).postings.documents).toEqual(documents);
});

test('lines that end too early are refused', () => {
  const lines = [...storeIndex(indexDocuments(judgedDocuments('fi'), analysisOf('fi')))];
  for (let count = 0; count < lines.length; count += 1) expect(() => loadIndex(lines.slice(0, count))).toThrow(SyntaxError);
  expect(() => loadIndex(lines)).not.toThrow();
});
