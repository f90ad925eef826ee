import { describe, expect, test } from 'vitest';
import { createForeignWords } from '#search/language/foreign-words.ts';
import { foundFunds, search } from '#search/search.ts';
import { readMeanings } from '#search/synonyms.ts';
import { contentSource } from '#site/content-source.ts';
import { searchOf } from '#site/state.ts';
import { judgedLocales } from '../../support/judged-search.ts';

const catalogue = contentSource.catalogue();

describe('the words of languages the service is not in', () => {
  const wordOf = createForeignWords(
    new Map([
      ['sv', { tillstånd: ['lupa'], flykting: ['pakolainen'] }],
      ['xx', { flykting: ['muu'], ord: ['sana'] }],
    ]),
  );

  test.each(['flykting', 'flyktingar', 'flyktingarna', 'flyktings'])('are found in their forms: %s', (form) => {
    expect(wordOf(form)).toEqual({ language: 'sv', meant: readMeanings(['pakolainen']) });
  });

  test('are found without marks, and in any language, also one without rules', () => {
    expect(wordOf('tillstandet')).toEqual({ language: 'sv', meant: readMeanings(['lupa']) });
    expect(wordOf('ord')).toEqual({ language: 'xx', meant: readMeanings(['sana']) });
    for (const word of ['constructor', '__proto__', 'lupa', '']) expect(wordOf(word)).toBeUndefined();
  });
});

describe.each(judgedLocales)('a query in Swedish on the pages in %s', (locale) => {
  const ask = (query: string, exact = false) => search(query, searchOf(catalogue, locale), exact);
  const projects = (query: string) => ask(query).hits.flatMap(({ id }) => (id.startsWith('projects/') ? [id.slice('projects/'.length)] : []));

  test.each([
    ['kvotflyktingar', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
    ['människohandel', ['tilda']],
    ['manniskohandel', ['tilda']],
    ['uppehållstillstånd', ['oledigi', 'jalkivalvonta', 'tehokkaat-oleskelulupaprosessit']],
    ['frivillig återvandring', ['vapaaehtoinen-paluu']],
    ['vad är kvotflyktingar?', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
  ])('%s finds the topics it names', (query, ids) => {
    expect(projects(query)).toEqual(expect.arrayContaining(ids));
    expect(ask(query).foreign).toBe('sv');
  });

  test.each([
    ['asyl-, migrations- och integrationsfonden', 'amif'],
    ['fonden för inre säkerhet', 'isf'],
    ['instrumentet för ekonomiskt stöd för gränsförvaltning och viseringspolitik', 'bmvi'],
    ['faciliteten för återhämtning och resiliens', 'rrf'],
  ])('%s finds the fund of that name first', (query, id) => {
    expect(foundFunds(ask(query))[0]).toBe(id);
    expect(ask(query).nearest).toBe(false);
  });

  test('is recognised although no text tells of it, and its words are not taken for others', () => {
    expect(ask('medborgarskap')).toMatchObject({ foreign: 'sv', hits: [], words: [{ written: 'medborgarskap' }] });
  });

  test('is not seen in the words of the texts, nor where only the words as they are are wanted', () => {
    for (const query of ['AMIF', 'turvapaikka', 'asylum', 'integration', '']) expect(ask(query).foreign, query).toBeUndefined();
    expect(ask('kvotflyktingar', true)).toMatchObject({ hits: [] });
    expect(ask('kvotflyktingar', true).foreign).toBeUndefined();
  });
});
