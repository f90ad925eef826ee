import type { Locale } from '#catalogue/locale.ts';
import type { FoundText } from '#catalogue/search-report.ts';
import { termsOfTimetable } from '#search/dates.ts';
import { findPassage, markWords } from '#search/highlight.ts';
import { foundTerms, type Hit, missingWords, type SearchResult } from '#search/search.ts';
import type { Field } from '#search/search-document.ts';
import type { CatalogueSearch } from './catalogue-search.ts';

const passageFields: readonly Field[] = ['summary', 'description', 'goals', 'results', 'subprojects', 'other'];

/** The words of a query in a project: in the reader's language, or in the one that holds more of them. */
export function findText(hit: Hit, result: SearchResult, engine: CatalogueSearch, locale: Locale): FoundText | undefined {
  const allTerms = foundTerms(result, hit);
  const passages = engine.flatMap(({ index: { analysis, documents } }) => {
    const document = documents.get(hit.id);
    if (document === undefined) return [];
    const terms = allTerms.get(analysis.locale) ?? new Set();
    const texts = passageFields.flatMap((field) => document.texts[field] || []);
    const { pieces, found } = findPassage(texts, terms, analysis);
    const inTimetable = document.timetable !== undefined && termsOfTimetable(document.timetable).some((term) => terms.has(term));
    return [{ title: markWords(document.texts.title ?? '', terms, analysis), passage: pieces, locale: analysis.locale, found, inTimetable }];
  });
  const own = passages.find((passage) => passage.locale === locale) ?? passages[0];
  if (own === undefined) return undefined;
  const inTitle = own.title.some((piece) => piece.marked);
  const best = own.found > 0 || inTitle ? own : (passages.find((passage) => passage.found > 0) ?? own);
  const inTimetable = passages.some((passage) => passage.inTimetable);
  return { title: own.title, passage: best.passage, locale: best.locale, missing: missingWords(result, hit), inTimetable };
}
