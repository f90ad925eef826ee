import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { acronymTerm, otherTermsOfText, termsOfToken } from '#search/analysis.ts';
import { termsOfTimetable } from '#search/dates.ts';
import { type Field, fieldWeights, type SearchDocument } from '#search/documents.ts';
import { indexDocuments } from '#search/indexing.ts';
import { createFinder } from '#search/postings/postings.ts';
import { tokenize } from '#search/tokens.ts';
import { analysisOf } from '../../support/analysis.ts';
import { judgedDocuments, judgedLocales } from '../../support/judged-search.ts';

const fields = [...Object.keys(fieldWeights), 'timetable'] as const;

describe.each(judgedLocales)('the index of the judged texts in %s', (locale) => {
  const analysis = analysisOf(locale);
  const documents = judgedDocuments(locale);
  const { ids, postings, forms } = indexDocuments(documents, analysis);
  const { find } = createFinder(postings, ids.length);
  const termsOf = (text: string) => {
    const tokens = tokenize(text);
    return [...tokens.flatMap((token) => termsOfToken(token, analysis)), ...otherTermsOfText(text, tokens, analysis)];
  };
  const terms = [...new Set(documents.flatMap(({ texts }) => Object.values(texts).flatMap(termsOf)))];

  test('ranks documents as MiniSearch does: the same scores for every term', () => {
    const engine = new MiniSearch<SearchDocument>({
      fields: [...fields],
      extractField: (document, field) => {
        if (field === 'id') return document.id;
        if (field === 'timetable') return document.timetable === undefined ? '' : termsOfTimetable(document.timetable).join(' ');
        return termsOf(document.texts[field as Field] ?? '').join(' ');
      },
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: fieldWeights },
    });
    engine.addAll(documents);
    expect(terms.length).toBeGreaterThan(500);
    for (const term of terms) {
      const scores = new Map(engine.search(term).map(({ id, score }) => [String(id), score]));
      const own = find(new Map([[term, 1]]));
      expect(
        Array.from(own.documents, (number) => ids[number]),
        term,
      ).toEqual(ids.filter((id) => scores.has(id)));
      for (const [at, number] of own.documents.entries()) expect(own.scores[at], term).toBeCloseTo(scores.get(ids[number] ?? '') ?? 0, 4);
    }
  });

  test('knows each word of the texts once, with how often it stands there, and neither numbers nor acronyms', () => {
    const tokens = documents.flatMap(({ texts }) => Object.values(texts).flatMap((text) => tokenize(text)));
    expect(new Set(forms.map(({ folded }) => folded)).size).toBe(forms.length);
    for (const { folded, key, count } of forms) {
      expect(tokens.filter((token) => token.folded === folded && !token.acronym)).toHaveLength(count);
      expect(key).toBe(analysis.keyOf(folded));
    }
    expect(forms.filter(({ folded }) => /\d/.test(folded))).toEqual([]);
    expect(terms.some((term) => term.startsWith(acronymTerm('')))).toBe(true);
  });
});

test('an index of no documents finds nothing', () => {
  const { ids, postings } = indexDocuments([], analysisOf('fi'));
  expect(createFinder(postings, ids.length).find(new Map([['hakemus', 1]])).documents).toHaveLength(0);
});
