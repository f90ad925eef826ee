import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '#search/documents.ts';
import { missingWords, search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { analysisOf } from '../../support/analysis.ts';

/** Searches some documents that consist of a title each. */
function searchIn(titles: Readonly<Record<string, string>>) {
  const documents = Object.entries(titles).map(([id, title]): SearchDocument => ({ id, texts: { title } }));
  const searchable = { index: createSearchIndex(documents, analysisOf('en')), synonyms: new Map() };
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

describe('the order of what is found', () => {
  const filler = 'Other things that a long text about the work of an office holds besides what matters here.';
  const ids = (locale: 'fi' | 'en', texts: Readonly<Record<string, SearchDocument['texts']>>, query: string) => {
    const documents = Object.entries(texts).map(([id, own]): SearchDocument => ({ id, texts: own }));
    const searchable = { index: createSearchIndex(documents, analysisOf(locale)), synonyms: new Map() };
    return search(query, [searchable]).hits.map((hit) => hit.id);
  };

  test('puts words that stand side by side before the same words apart, also with a small word between them', () => {
    const apart = { title: 'One', description: `Return is one thing. ${filler} Support is another.` };
    const close = { title: 'Two', description: `Support for return is one thing. ${filler} It is another.` };
    expect(ids('en', { apart, close }, 'support for return')).toEqual(['close', 'apart']);
    expect(ids('en', { close, apart }, 'support for return')).toEqual(['close', 'apart']);
  });

  test('puts words in the title first', () => {
    const inText = { title: 'A project', description: 'Interpreter and training, training and interpreter.' };
    const inTitle = { title: 'Interpreter of training', description: filler };
    expect(ids('en', { inText, inTitle }, 'interpreter training')[0]).toBe('inTitle');
  });

  test('puts the word itself before compounds of it, however many they are and however rare', () => {
    const itself = { title: 'Yksi', description: 'Lupa haetaan virastosta.' };
    const another = { title: 'Toinen', description: 'Lupa annetaan hakijalle.' };
    const compounds = { title: 'Kaksi', description: 'Lupaprosessi, lupakäsittely, lupajärjestelmä ja lupaharkinta.' };
    const known = { title: 'Kolme', description: 'Prosessi, käsittely, järjestelmä ja harkinta.' };
    expect(ids('fi', { compounds, itself, another, known }, 'lupa')).toEqual(['itself', 'another', 'compounds']);
  });

  test('lets a word with many compounds not drown the others', () => {
    const both = { title: 'Yksi', description: `Lupa ja viisumi. Viisumi on viisumi.` };
    const compounds = { title: 'Kaksi', description: 'Lupaprosessi, lupakäsittely, lupajärjestelmä ja lupaharkinta. Viisumi mainitaan.' };
    const known = { title: 'Kolme', description: 'Prosessi, käsittely, järjestelmä ja harkinta.' };
    expect(ids('fi', { compounds, both, known }, 'lupa viisumi')).toEqual(['both', 'compounds']);
  });
});

test('a misspelt word means a word that resembles it, and no acronym that is spelt like that', () => {
  const find = searchIn({ 'projects/verb': 'People move to Finland', 'projects/acronym': 'MOVE' });
  expect(find('movie').hits.map(({ id }) => id)).toEqual(['projects/verb']);
  expect(
    find('move')
      .hits.map(({ id }) => id)
      .sort(),
  ).toEqual(['projects/acronym', 'projects/verb']);
});
