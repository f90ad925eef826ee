import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage, markWords } from '#search/highlight.ts';
import { foundTerms, missingWords, search } from '#search/search.ts';
import { offTopic } from '../../support/compound-words.ts';
import { runs } from '../../support/depth.ts';
import { judgedDocuments, judgedLocales, judgedQueries, judgedSearchables, mean, scoreQueries, searchJudged } from '../../support/judged-search.ts';

/** The figures the design sets, without synonyms. */
const figures = { fi: { recall: 0.94, rank: 0.94 }, en: { recall: 0.93, rank: 0.93 } };
const byCategory = { infl: 0.95, comp: 0.95, fold: 0.95, typo: 0.9, acr: 1, date: 1, xlang: 0.9, multi: 0.9, brit: 1 };

describe.each(judgedLocales)('the judged queries in %s', (locale) => {
  const searchables = judgedSearchables(locale);
  const scores = scoreQueries(judgedQueries(locale), searchJudged(searchables));
  const positive = scores.filter(({ query }) => query.cat !== 'neg');

  test('reach the figures over all categories', () => {
    expect(mean(positive.map((score) => score.recallAt5))).toBeGreaterThanOrEqual(figures[locale].recall);
    expect(mean(positive.map((score) => score.reciprocalRank))).toBeGreaterThanOrEqual(figures[locale].rank);
    expect(mean(positive.map((score) => (score.found.length === 0 ? 1 : 0)))).toBeLessThanOrEqual(0.04);
    expect(mean(positive.map((score) => score.precisionAt5))).toBeGreaterThanOrEqual(0.92);
    expect(mean(positive.map((score) => score.irrelevant.length))).toBeLessThanOrEqual(0.3);
  });

  test('find nothing where there is nothing, but for two at most', () => {
    expect(scores.filter(({ query, found }) => query.cat === 'neg' && found.length > 0).length).toBeLessThanOrEqual(2);
  });

  test('mark a word in nearly every relevant hit', () => {
    const [{ index }] = searchables;
    const marked = positive
      .filter(({ query }) => query.cat !== 'date' && query.cat !== 'xlang')
      .map(({ query }) => ({ query, result: search(query.q, searchables) }))
      .flatMap(({ query, result }) =>
        result.hits
          .filter((hit) => hit.id in query.rel)
          .map((hit) => {
            const document = index.documents.get(hit.id);
            const terms = foundTerms(result, hit).get(locale) ?? new Set<string>();
            const title = markWords(document?.texts.title ?? '', terms, index.analysis);
            const { pieces } = findPassage([document?.texts.description ?? '', document?.texts.goals ?? ''], terms, index.analysis);
            return [...title, ...pieces].some((piece) => piece.marked) ? 1 : 0;
          }),
      );
    expect(marked.length).toBeGreaterThan(50);
    expect(mean(marked)).toBeGreaterThanOrEqual(0.97);
  });

  test('are not drowned in guesses: an everyday word that no text holds finds a project by resemblance in at most one case of ten', () => {
    const guessed = offTopic[locale].filter((word) => {
      const { hits, words } = search(word, searchables);
      return hits.length > 0 && words.some(({ way }) => way === 'oneError' || way === 'twoErrors' || way === 'parts');
    });
    expect(offTopic[locale].length).toBeGreaterThanOrEqual(45);
    expect(guessed.length / offTopic[locale].length, guessed.join(', ')).toBeLessThanOrEqual(0.1);
  });

  test("a project's own title finds it first", () => {
    for (const { id, texts } of judgedDocuments(locale)) expect(search(texts.title ?? '', searchables).hits[0]?.id, texts.title).toBe(id);
  });

  test('no text makes the search throw, and doubled spaces change nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const ids = (query: string) => search(query, searchables).hits.map((hit) => hit.id);
        expect(ids(text.replaceAll(' ', '  '))).toEqual(ids(text));
      }),
      runs(100),
    );
  });
});

describe('the judged queries of both languages', () => {
  const scores = judgedLocales.flatMap((locale) => scoreQueries(judgedQueries(locale), searchJudged(judgedSearchables(locale))));

  test.each(Object.entries(byCategory))('reach the figure of %s', (category, least) => {
    const own = scores.filter(({ query }) => query.cat === category);
    expect(own.length).toBeGreaterThan(0);
    expect(mean(own.map((score) => score.recallAt5))).toBeGreaterThanOrEqual(least);
  });
});

test('Finnish letters without their dots find the same first project', () => {
  const searchables = judgedSearchables('fi');
  const first = (query: string) => search(query, searchables).hits[0]?.id;
  const dotted = scoreQueries(judgedQueries('fi'), searchJudged(searchables)).filter(({ query }) => /[äö]/.test(query.q));
  const same = dotted.filter(({ query }) => first(query.q) === first(query.q.replaceAll('ä', 'a').replaceAll('ö', 'o')));
  expect(dotted.length).toBeGreaterThanOrEqual(20);
  expect(same.length / dotted.length).toBeGreaterThanOrEqual(0.98);
});

describe('a query', () => {
  const searchables = judgedSearchables('fi', { fi: { palautus: ['paluu'] } });
  const found = (query: string, exact = false) => search(query, searchables, exact).hits.map((hit) => hit.id);
  const ways = (query: string) => search(query, searchables).words.map((word) => word.way);

  test('says how each word was found', () => {
    expect(ways('hakemus')).toEqual(['itself']);
    expect(ways('visa')).toEqual(['otherLanguage']);
    expect(ways('pakolaisett')).toEqual(['oneError']);
    expect(ways('jalkapallo')).toEqual([undefined]);
  });

  test('finds what editors gave as synonyms, in one direction', () => {
    expect(found('palautus')).toContain('soire');
    expect(search('paluu', searchables).words[0]?.also).not.toContain('palautus');
  });

  test('in quotes finds only words that follow one another', () => {
    expect(found('"ihmiskaupan uhrien"')).toContain('tilda');
    expect(found('"uhrien ihmiskaupan"')).toEqual([]);
  });

  test('taken exactly finds only forms of the word itself', () => {
    expect(found('hakemus', true).length).toBeLessThan(found('hakemus').length);
    expect(found('pakolaisett', true)).toEqual([]);
  });

  test('of three words may miss one, and such projects come last', () => {
    const result = search('ihmiskauppa uhri jalkapallo', searchables);
    const [best] = result.hits;
    expect(best && missingWords(result, best)).toEqual(['jalkapallo']);
  });
});

describe('a question in everyday words', () => {
  const fi = judgedSearchables('fi');
  const en = judgedSearchables('en');
  const ids = (query: string, searchables = fi) => search(query, searchables).hits.map((hit) => hit.id);
  const written = (query: string, searchables = fi) => search(query, searchables).words.map((word) => word.written);

  test('about money finds the projects it is about, whether their texts speak of money or not', () => {
    expect(ids('mihin turvapaikkahakemusten rahat menivät?').sort()).toEqual(ids('turvapaikkahakemusten').sort());
    expect(ids('kulttuuriorientaatio').length).toBeGreaterThan(0);
    expect(ids('kuinka paljon rahaa kulttuuriorientaatio sai').sort()).toEqual(ids('kulttuuriorientaatio').sort());
    expect(ids('rahoitus')).toEqual(ids('rahoitus ja rahoitus'));
  });

  test('about a year finds what ran in it', () => {
    expect(ids('vuonna 2025')).toEqual(ids('2025'));
    expect(ids('in the year 2025', en)).toEqual(ids('2025', en));
    expect(ids('interpreter training 2023', en)).toContain('kotu');
  });

  test('in the other language does not bring its small words along', () => {
    expect(written('what is voluntary return')).toEqual(['voluntary', 'return']);
    expect(written('mihin rahat menivät', en)).toEqual(['rahat']);
    expect(written('what')).toEqual(['what']);
  });

  test('says which words beyond the tenth were not searched', () => {
    const { words, leftOut } = search('tulkki paluu lupa laite kunta tieto työ maa asiakas viisumi pakolainen hakija', fi);
    expect(words).toHaveLength(10);
    expect(leftOut).toEqual(['pakolainen', 'hakija']);
  });

  test('does not find a word in the ending of another', () => {
    expect(search('silta', fi).words[0]?.also).toEqual([]);
    expect(search('passi', fi).words[0]?.also).toEqual([]);
  });
});

test('markup in a text or a query stays text', () => {
  const [{ index }] = judgedSearchables('fi');
  const text = 'Ennen <script>alert(1)</script> hakemusten jälkeen';
  const pieces = markWords(text, new Set([index.analysis.keyOf('hakemus')]), index.analysis);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: 'hakemusten', marked: true }]);
});
