import { expect, test } from 'vitest';
import { analyseDocuments } from '#search/indexing.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { createSynonyms } from '#search/synonyms.ts';
import { analysisOf } from '../../support/analysis.ts';

const english = analysisOf('en');

/** An analysis that has a fault with one word. */
const faulty = {
  ...english,
  keyOf: (word: string) => {
    if (word === 'building') throw new TypeError('no key');
    return english.keyOf(word);
  },
};

test.each([
  ['indexed', createSearchIndex],
  ['only taken apart', analyseDocuments],
])('a text that cannot be %s is named with its language, and the fault is kept', (_, make) => {
  const documents = ['move', 'soire'].map((id) => ({ id: `projects/${id}`, texts: { title: id === 'soire' ? 'A building' : 'A bridge' } }));
  expect(() => make(documents, english)).not.toThrow();
  expect(() => make(documents, faulty)).toThrow(
    expect.objectContaining({ message: 'The text projects/soire (en) cannot be searched: TypeError: no key', cause: new TypeError('no key') }),
  );
});

test('a search word that has no key is named with its language', () => {
  expect(() => createSynonyms({ bridge: ['road'], building: ['house'] }, faulty)).toThrow(
    'The search word building (en) cannot be searched: TypeError: no key',
  );
});
