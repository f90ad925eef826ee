import type { Locale } from '#catalogue/locale.ts';
import type { FoundText, WordReport } from '#catalogue/search-report.ts';
import { type Analysis, termsOfToken } from '#search/analysis.ts';
import { termsOfTimetable } from '#search/dates.ts';
import type { Field, SearchDocument } from '#search/documents.ts';
import { findPassage, markWords } from '#search/highlight.ts';
import { foundTerms, type Hit, isPartial, missingWords, type SearchResult } from '#search/search.ts';
import { tokenize } from '#search/tokens.ts';
import type { CatalogueSearch } from './state.ts';

const passageFields: readonly Field[] = ['summary', 'description', 'goals', 'results', 'subprojects', 'other'];

/** The words of a query in a project: in the reader's language, or in the one that holds more of them. */
export function findText(hit: Hit, result: SearchResult, engine: CatalogueSearch, locale: Locale): FoundText | undefined {
  const allTerms = foundTerms(result, hit);
  const documents = engine.flatMap(({ index: { analysis, documents: all } }) => {
    const document = all.get(hit.id);
    return document === undefined ? [] : [{ analysis, document, terms: allTerms.get(analysis.locale) ?? new Set<string>() }];
  });
  const inTimetable = documents.some(
    ({ document: { timetable }, terms }) => timetable !== undefined && termsOfTimetable(timetable).some((term) => terms.has(term)),
  );
  const passageIn = ({ analysis, document: { texts }, terms }: (typeof documents)[number]) => {
    const { pieces: passage, found } = findPassage(
      passageFields.flatMap((field) => texts[field] || []),
      terms,
      analysis,
    );
    return { passage, found, locale: analysis.locale };
  };
  const first = documents.find(({ analysis }) => analysis.locale === locale) ?? documents[0];
  if (first === undefined) return undefined;
  const title = markWords(first.document.texts.title ?? '', first.terms, first.analysis);
  const own = passageIn(first);
  // Texts are long: those of other languages are gone through only when the reader's own has nothing to show.
  const hasOwn = own.found > 0 || title.some((piece) => piece.marked);
  const others = hasOwn ? [] : documents.filter((other) => other !== first);
  const best = others.map(passageIn).find(({ found }) => found > 0) ?? own;
  return {
    title,
    passage: best.passage,
    locale: best.locale,
    missing: missingWords(result, hit),
    isPartial: isPartial(result, hit),
    synonyms: documents.flatMap((held) => synonymsIn(held, result.words)),
    inTimetable,
  };
}

/** The synonyms by which a document was found that does not hold the word itself. */
function synonymsIn({ document, analysis }: { readonly document: SearchDocument; readonly analysis: Analysis }, words: readonly WordReport[]) {
  const meant = words.filter(({ locale, synonyms }) => locale === analysis.locale && synonyms.length > 0);
  if (meant.length === 0) return [];
  const termsOf = (text: string) => tokenize(text).flatMap((token) => termsOfToken(token, analysis));
  const held = new Set(Object.values(document.texts).flatMap(termsOf));
  const holds = (words: string) => tokenize(words).every((token) => termsOfToken(token, analysis).some((term) => held.has(term)));
  return meant.flatMap(({ written, also, synonyms }) => {
    const itself = [written, ...also.filter((word) => !synonyms.includes(word))];
    const found = itself.some(holds) ? [] : synonyms.filter(holds);
    return found.length === 0 ? [] : [{ written, found }];
  });
}
