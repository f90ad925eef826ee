import { expect, test } from 'vitest';
import { search } from '#search/search.ts';
import { findText } from '#site/found-text.ts';
import { getCatalogue, searchOf } from '#site/state.ts';

/** What is told of the synonyms of each project that a query finds, were all that was looked for besides its words synonyms, or none. */
function told(query: string, areSynonyms: boolean) {
  const engine = searchOf(getCatalogue(), 'fi');
  const result = search(query, engine);
  const words = result.words.map((word) => ({ ...word, synonyms: areSynonyms ? word.also : [] }));
  return result.hits.filter(({ id }) => id.startsWith('projects/')).map((hit) => findText(hit, { ...result, words }, engine, 'fi')?.synonyms);
}

test('a project that holds only a synonym of a word says so', () => {
  const synonyms = told('turvapaikkahaastattelu', true);
  expect(synonyms.length).toBeGreaterThan(0);
  for (const [first] of synonyms.map((found) => found ?? [])) {
    expect(first?.written).toBe('turvapaikkahaastattelu');
    expect(first?.found.join()).toMatch(/puhuttelu/);
  }
});

test('one that holds the word itself, or a word without synonyms, says nothing of them', () => {
  expect(told('turvapaikkapuhuttelu', false).flat()).toEqual([]);
  expect(told('turvapaikkahaastattelu', false).flat()).toEqual([]);
});
