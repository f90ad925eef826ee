import { describe, expect, test } from 'vitest';
import { helsinkiDay } from '#catalogue/date.ts';
import { catalogueDocuments, parseDocumentId } from '#search/documents.ts';
import { search } from '#search/search.ts';
import { tokenize } from '#search/tokens.ts';
import { contentSource } from '#site/content-source.ts';
import { searchOf } from '#site/state.ts';
import { analysisOf } from '../../support/analysis.ts';
import { isNegative, judgedLocales, judgedQueries, judgedSets, mean, scoreQueries } from '../../support/judged-search.ts';
import { searchPublished, withoutStale } from '../../support/published-search.ts';

const catalogue = contentSource.catalogue();
const today = helsinkiDay(Date.now());
const engines = { fi: searchOf(catalogue, 'fi'), en: searchOf(catalogue, 'en') };

function projectsFor(query: string, locale: 'fi' | 'en'): readonly string[] {
  const { hits, nearest } = search(query, engines[locale]);
  return nearest ? [] : hits.map(({ id }) => parseDocumentId(id)).flatMap(({ kind, id }) => (kind === 'projects' ? [id] : []));
}

describe.each(judgedLocales)('on the texts that are published, in %s', (locale) => {
  const scoresOf = (set: Parameters<typeof judgedQueries>[1]) =>
    scoreQueries(withoutStale(judgedQueries(locale, set), catalogue), searchPublished(catalogue, today, locale));
  const positive = (scores: ReturnType<typeof scoresOf>) => scores.filter(({ query }) => !isNegative(query));

  test('the first judged queries find what they are about', () => {
    const scores = positive(scoresOf('queries'));
    expect(mean(scores.map((score) => score.recallAt5))).toBeGreaterThanOrEqual({ fi: 0.97, en: 0.96 }[locale]);
  });

  test('what people really type finds it too, without wrong empty pages', () => {
    const scores = positive(scoresOf('queries-2026-11-28'));
    expect(mean(scores.map((score) => score.successAt1))).toBeGreaterThanOrEqual(0.8);
    expect(mean(scores.map((score) => score.recallAt5))).toBeGreaterThanOrEqual(0.85);
    expect(scores.filter((score) => score.found.length === 0).length).toBeLessThanOrEqual(1);
  });

  test('nothing is set aside for what has gone stale: all judgments together reach what they have reached, with hardly a wrong empty page', () => {
    const scores = positive(
      scoreQueries(
        judgedSets.flatMap((set) => judgedQueries(locale, set)),
        searchPublished(catalogue, today, locale),
      ),
    );
    const least = { fi: { success: 0.93, recall: 0.96 }, en: { success: 0.92, recall: 0.92 } }[locale];
    expect(mean(scores.map((score) => score.successAt1))).toBeGreaterThanOrEqual(least.success);
    expect(mean(scores.map((score) => score.recallAt5))).toBeGreaterThanOrEqual(least.recall);
    expect(scores.filter((score) => score.found.length === 0).length).toBeLessThanOrEqual(scores.length / 20);
  });

  test('what the catalogue does not tell of is answered without a remark in one case of ten at most', () => {
    const negative = (['queries', 'queries-2026-11-28'] as const).flatMap((set) => scoresOf(set).filter(({ query }) => isNegative(query)));
    expect(negative.length).toBeGreaterThan(10);
    expect(negative.filter((score) => score.unlabelled).length).toBeLessThanOrEqual(negative.length / 10);
  });

  test('a project is found by every word of its title and acronym, in every inflection that its texts hold', () => {
    const analysis = analysisOf(locale);
    const lost = catalogueDocuments(catalogue, locale).flatMap(({ id, texts }) => {
      const named = parseDocumentId(id);
      if (named.kind !== 'projects') return [];
      const names = tokenize(`${texts.title} ${texts.acronym}`).filter(({ folded }) => folded.length > 2 && !analysis.isStopWord(folded));
      const keys = new Set(names.map(({ folded }) => analysis.keyOf(folded)));
      const forms = tokenize(Object.values(texts).join(' ')).filter(({ folded }) => keys.has(analysis.keyOf(folded)));
      const words = new Set([...names, ...forms].map(({ word }) => word));
      return [...words].filter((word) => !projectsFor(word, locale).includes(named.id)).map((word) => `${word}: ${named.id}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('what once found something else, or nothing', () => {
  test.each([
    ['pakolaiset', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
    ['pakolainen', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
    ['pakolaisia', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
    ['pakolaisten', ['kiintiopakolaiset-uma', 'kulttuuriorientaatio']],
    ['ulkomaalaisasia', ['adere', 'jalkivalvonta', 'kiintiopakolaiset-uma', 'tilda', 'vis-io']],
    ['rekisteri', ['oledigi']],
    ['kumppani', ['kiintiopakolaiset-uma']],
    ['laki', ['oledigi', 'tilda']],
    ['kuva', ['soire', 'tilda']],
    ['jono', ['ipa']],
    ['korkeakoulu', ['kotu']],
    ['viisumijärjestelmä', ['vis-io']],
    ['viisuumi', ['vis-io']],
    ['irakilaiset', ['soire']],
    ['Irak', ['soire']],
    ['Irakin', ['soire']],
    ['avustus', ['oledigi']],
    ['työlupa', ['oledigi', 'jalkivalvonta', 'tehokkaat-oleskelulupaprosessit']],
    ['ukrainalaiset', ['move']],
    ['varausapu2', ['varausapu-2']],
    ['kotou-tuminen', ['soire']],
    ['1 444 708', ['adere']],
    ['1444708', ['adere']],
    ['1,4 miljoonaa', ['adere']],
    ['677 593,62', ['soire']],
  ])('%s finds what it means', (query, ids) => {
    const found = projectsFor(query, 'fi');
    for (const id of ids) expect(found, query).toContain(id);
  });

  test.each([
    ['re-integration', 'soire'],
    ['selfservice', 'ipa'],
    ['212,429', 'kotu'],
    ['EUR 15.8 million', 'oledigi'],
    ['translator', 'kotu'],
    ['Ukrainians', 'move'],
  ])('%s finds what it means in English', (query, id) => {
    expect(projectsFor(query, 'en')).toContain(id);
  });

  test.each(['Iran', 'varasto', 'paljonko', 'kauan', 'auto', 'koirat', 'säilöönotto'])('%s is not answered with another word', (query) => {
    expect(projectsFor(query, 'fi')).toEqual([]);
  });

  test.each(['police', 'detention', 'detention center'])('%s is not answered with another word in English', (query) => {
    expect(projectsFor(query, 'en')).toEqual([]);
  });

  test.each([
    ['asylun', 'asylum'],
    ['recepton', 'reception'],
    ['intergration', 'integration'],
  ])('%s is still taken for %s', (query, meant) => {
    expect(projectsFor(query, 'en')).toEqual(projectsFor(meant, 'en'));
  });

  test('a short acronym is no part of a word: VIS stands in no operatii|vinen', () => {
    expect(projectsFor('VIS', 'fi')).toEqual(['vis-io']);
  });

  test('a word with an error says which word it was taken for, also where that is only a part of compounds', () => {
    for (const locale of ['fi', 'en'] as const) {
      for (const query of ['viisuumi', 'asylun', 'tulkaus', 'hakkemus', 'turvapakka']) {
        for (const { way, also } of search(query, engines[locale]).words) if (way === 'oneError' || way === 'twoErrors') expect(also, query).not.toEqual([]);
      }
    }
  });
});
