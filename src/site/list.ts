import { pathTo } from '#addresses/pages.ts';
import { type Catalogue, findFund } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { FoundText, WordReport } from '#catalogue/search-report.ts';
import { listData } from '#data/schema-org/pages.ts';
import { termsOfTimetable } from '#search/dates.ts';
import { documentId, type Field, parseDocumentId } from '#search/documents.ts';
import { findPassage, markWords } from '#search/highlight.ts';
import { foundFunds, foundTerms, type Hit, holdersOf, missingWords, type SearchResult } from '#search/search.ts';
import type { Selection } from '#selection/parameters.ts';
import { cleanQuery, hasEmptyFields } from '#selection/parse.ts';
import { pageOf, pageSize, type SelectedPage } from '#selection/select.ts';
import { activeFilters, everything, selectionQuery } from '#selection/selection.ts';
import type { EmptyReason, ListRow, ProjectSearchProps } from '#views/list/list-props.ts';
import { linksToList } from './data/list-files.ts';
import type { PageAnswer, PageRequest } from './page.ts';
import { type Searched, selectProjects } from './select-projects.ts';
import { siteOrigin } from './settings.ts';
import type { CatalogueSearch } from './state.ts';
import { findRunning, findSuggestions } from './suggestions.ts';

/** Answers the list's address: a page of the selection, or a better address of the same selection. */
export function answerProjectList(request: PageRequest): PageAnswer<ProjectSearchProps> {
  const { catalogue, locale, today, query } = request;
  const found = selectProjects(request);
  const { parsed, listing, searched, wordNotices, countOf } = found;
  const result = searched?.result;
  const { selection, notices } = parsed;
  const route = { name: 'projects' } as const;
  const selected = pageOf(found, selection);
  const page = selection.page > selected.pages ? 1 : selection.page;
  if (page !== selection.page || hasEmptyFields(query)) {
    return { seeOther: route, query: cleanQuery(query, { selection: { ...selection, page }, notices }) };
  }
  const { rows, count, pages, counts } = selected;
  return {
    route,
    query: selectionQuery(selection),
    ...(rows.length > 0 && { structuredData: structuredList(selection, selected, locale) }),
    props: {
      selection,
      notices: [...notices, ...wordNotices],
      files: wordNotices.length > 0 ? [] : linksToList(selection, found.rows.length, locale),
      rows: searched === undefined ? rows : showRows(rows, searched, locale),
      count,
      pages,
      counts,
      funds: catalogue.funds,
      foundFunds: result === undefined ? [] : foundFunds(result).flatMap((id) => findFund(catalogue, id) ?? []),
      words: reportWords(result),
      ...foreignNotice(result?.foreign, catalogue),
      total: catalogue.projects.length,
      running: searched === undefined ? [] : findRunning(selection, searched.engine, countOf),
      suggestions: count > 0 ? [] : findSuggestions(selection, searched, countOf),
      ...(count > 0 ? {} : { nothing: findEmptyReason(selection, result, countOf({ ...everything, q: selection.q, exact: selection.exact })) }),
      axis: listing.axis,
      today,
    },
  };
}

/** The projects of this page for machines. */
function structuredList(selection: Selection, { rows, count }: SelectedPage, locale: Locale) {
  const origin = siteOrigin();
  const first = (selection.page - 1) * pageSize(selection) + 1;
  const url = origin + pathTo({ name: 'projects' }, locale) + selectionQuery(selection);
  return listData({ projects: rows.map(({ project }) => project), count, first, url }, { locale, origin });
}

/** The sentence for those who search in a language the service is not in. */
function foreignNotice(language: string | undefined, { languages }: Catalogue): Pick<ProjectSearchProps, 'foreign'> {
  const own = language === undefined ? undefined : new Map(Object.entries(languages)).get(language);
  return language === undefined || own === undefined ? {} : { foreign: { language, notice: own.notice } };
}

function reportWords(result: SearchResult | undefined): readonly WordReport[] {
  return (result?.words ?? []).map(({ written, way, locale, also, synonyms }) => ({ written, locale, also, synonyms, ...(way && { way }) }));
}

function showRows(rows: SelectedPage['rows'], { result, engine }: Searched, locale: Locale): readonly ListRow[] {
  return rows.map((row) => {
    const found = findText({ id: documentId('projects', row.project.id) }, result, engine, locale);
    return found === undefined ? row : { ...row, found };
  });
}

/**
 * Why a selection finds no project.
 * @param found how many projects the search finds when no filter is applied
 */
function findEmptyReason(selection: Selection, result: SearchResult | undefined, found: number): EmptyReason {
  const filters = activeFilters(selection).filter(({ parameter }) => parameter !== 'q' && parameter !== 'exact').length;
  if (result === undefined) return { kind: 'filters', filters };
  const { words } = result;
  if (words.length === 0) return { kind: 'noWords' };
  if (found > 0) return { kind: 'filtered', count: found, filters };
  const lost = words.filter((word) => word.matches.documents.length === 0);
  if (lost.length > 0) return { kind: 'lost', words: lost.map((word) => word.written) };
  const inFunds = words.filter((word) => holdersOf(word, result).every((id) => parseDocumentId(id).kind === 'funds'));
  return inFunds.length > 0 ? { kind: 'onlyFunds', words: inFunds.map((word) => word.written) } : { kind: 'apart' };
}

const passageFields: readonly Field[] = ['summary', 'description', 'goals', 'results', 'subprojects', 'other'];

/** The words of a query in a project: in the reader's language, or in the one that holds more of them. */
function findText(hit: Hit, result: SearchResult, engine: CatalogueSearch, locale: Locale): FoundText | undefined {
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
  return { title, passage: best.passage, locale: best.locale, missing: missingWords(result, hit), inTimetable };
}
