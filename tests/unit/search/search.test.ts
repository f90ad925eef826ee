import { describe, expect, test } from 'vitest';
import { createAnalysis } from '#search/analysis.ts';
import type { SearchDocument } from '#search/documents.ts';
import { missingWords, search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';

/** Searches some documents that consist of a title each. */
function searchIn(titles: Readonly<Record<string, string>>) {
  const documents = Object.entries(titles).map(([id, title]): SearchDocument => ({ id, texts: { title } }));
  const searchable = { index: createSearchIndex(documents, createAnalysis('en')), synonyms: new Map() };
  return (text: string, exact = false) => search(text, [searchable], exact);
}

describe('where no project holds all words', () => {
  const find = searchIn({
    'projects/booking': 'A booking calendar for interpreters',
    'projects/training': 'Training of interpreters',
    'projects/border': 'Equipment at the border',
    'funds/fund': 'Equipment, interpreters and a border in one fund',
  });
  const ids = (text: string, exact = false) => find(text, exact).hits.map(({ id }) => id);

  test('those that hold most of them are found, with what each misses', () => {
    const result = find('interpreters zebra training giraffe');
    expect(result.nearest).toBe(true);
    expect(result.hits.map((hit) => [hit.id, missingWords(result, hit)])).toEqual([['projects/training', ['zebra', 'giraffe']]]);
    expect(ids('zebra interpreters').sort()).toEqual(['projects/booking', 'projects/training']);
  });

  test('a fund that holds all of them is found beside the nearest projects', () => {
    const result = find('equipment interpreters');
    expect(result.nearest).toBe(true);
    expect(ids('equipment interpreters').sort()).toEqual(['funds/fund', 'projects/booking', 'projects/border', 'projects/training']);
    expect(result.hits[0]?.id).toBe('funds/fund');
  });

  test('also of three words of which each may be missing alone', () => {
    expect(find('booking calendar zebra').nearest).toBe(true);
    expect(find('booking calendar interpreters').nearest).toBe(false);
  });

  test('nothing is found by a guess beside a word that stands in the texts', () => {
    expect(ids('calendar trainong')).toEqual(['projects/booking']);
    expect(ids('calemdar trainong').sort()).toEqual(['projects/booking', 'projects/training']);
  });

  test('nothing is found when only the words themselves are wished for', () => {
    for (const text of ['equipment training', 'booking calendar zebra']) expect(find(text, true)).toMatchObject({ hits: [], nearest: false });
    expect(ids('equipment border', true).sort()).toEqual(['funds/fund', 'projects/border']);
  });

  test('one word alone has no nearest', () => {
    expect(find('zebra')).toMatchObject({ hits: [], nearest: false });
  });
});
