import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOfToken } from '#search/analysis.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { tokenize } from '#search/tokens.ts';
import { analysisOf } from '../../support/analysis.ts';
import { runs } from '../../support/depth.ts';
import { judgedDocuments, judgedLocales } from '../../support/judged-search.ts';

test.each(judgedLocales)('a phrase in %s finds the texts that hold its words one after another, in any of their forms', (locale) => {
  const analysis = analysisOf(locale);
  const documents = judgedDocuments(locale);
  const index = createSearchIndex(documents, analysis);
  const texts = documents.flatMap((document) => Object.values(document.texts));
  const termsIn = (text: string) => tokenize(text).map((token) => termsOfToken(token, analysis));
  const known = documents.map((document) => ({ id: document.id, texts: Object.values(document.texts).map(termsIn) }));
  const holds = (text: readonly (readonly string[])[], phrase: readonly (readonly string[])[]) =>
    text.some((_, at) => phrase.every((terms, offset) => terms.some((term) => text[at + offset]?.includes(term))));
  const phrases = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([text, start, length, turned]) => {
    const tokens = tokenize(text);
    const first = start % Math.max(1, tokens.length - length);
    const some = tokens.slice(first, first + length);
    return turned ? some.toReversed() : some;
  });
  fc.assert(
    fc.property(phrases, (tokens) => {
      const phrase = tokens.map((token) => termsOfToken(token, analysis));
      const expected = known.filter(({ texts: all }) => all.some((text) => holds(text, phrase))).map(({ id }) => id);
      const found = index.findPhrase(tokens);
      expect(Array.from(found.documents, (number) => index.ids[number])).toEqual(expected);
    }),
    runs(300),
  );
});
