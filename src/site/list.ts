import { pathTo } from '#addresses/pages.ts';
import { type Catalogue, findFund } from '#catalogue/catalogue.ts';
import { codeNames } from '#catalogue/code-names.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { WordReport } from '#catalogue/search-report.ts';
import { listData } from '#data/schema-org/pages.ts';
import { documentId, parseDocumentId } from '#search/documents.ts';
import { foundFunds, holdersOf, type SearchResult } from '#search/search.ts';
import type { Selection } from '#selection/parameters.ts';
import { cleanQuery, hasEmptyFields } from '#selection/parse.ts';
import { pageOf, pageSize, type SelectedPage } from '#selection/select.ts';
import { activeFilters, changeSelection, everything, selectionQuery } from '#selection/selection.ts';
import type { EmptyReason, ListRow, ProjectSearchProps } from '#views/list/list-props.ts';
import { linksToList } from './data/list-files.ts';
import { findText } from './found-text.ts';
import type { PageAnswer, PageRequest } from './page.ts';
import { type FoundProjects, type Searched, selectProjects } from './select-projects.ts';
import { siteOrigin } from './settings.ts';
import { findOffers, findSuggestions } from './suggestions.ts';
import { countTopics } from './topics.ts';

/** Answers the list's address: a page of the selection, or a better address of the same selection. */
export function answerProjectList(request: PageRequest): PageAnswer<ProjectSearchProps> {
  const { catalogue, locale, today, query } = request;
  const found = selectProjects(request);
  const { parsed, asked, filterWords, listing, searched, wordNotices, countOf } = found;
  const result = searched?.result;
  const { selection, notices } = parsed;
  const route = { name: 'projects' } as const;
  const selected = pageOf(found, selection);
  const page = selection.page > selected.pages ? 1 : selection.page;
  if (page !== selection.page || hasEmptyFields(query)) {
    return { seeOther: route, query: cleanQuery(query, { selection: { ...asked.selection, page }, notices }) };
  }
  const { rows, count, pages, counts, grants } = selected;
  const readAs = findReading(found);
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
      grants,
      names: codeNames(catalogue),
      foundFunds: (result === undefined ? (readAs?.changes.fund ?? []) : foundFunds(result)).flatMap((id) => findFund(catalogue, id) ?? []),
      words: reportWords(result),
      unsearched: searched?.unsearched ?? [],
      nearest: result?.nearest ?? false,
      ...foreignNotice(result?.foreign ?? filterWords?.language, catalogue),
      total: catalogue.projects.length,
      ...(readAs && { readAs }),
      offers: readAs ? [] : findOffers(selection, filterWords, countOf),
      ...(count > 0 ? { suggestions: [], topics: [] } : helpOn(found, catalogue)),
      axis: listing.axis,
      today,
    },
  };
}

/** The words of the query that became filters, and the search for them as words. */
function findReading({ parsed, asked, filterWords }: FoundProjects): ProjectSearchProps['readAs'] {
  const { q } = asked.selection;
  if (q === parsed.selection.q) return undefined;
  return { written: q, changes: filterWords?.together ?? {}, instead: changeSelection(asked.selection, { exact: true }) };
}

/** Why there is nothing, and what there is instead. */
function helpOn({ parsed: { selection }, filterWords, listing, searched, countOf }: FoundProjects, catalogue: Catalogue) {
  const { q, exact } = selection;
  const isOnlyFault = filterWords !== undefined && filterWords.faults.length > 0 && filterWords.withoutFaults === '';
  return {
    suggestions: findSuggestions(selection, searched, countOf),
    topics: countTopics(catalogue, listing),
    nothing: q !== '' && isOnlyFault ? ({ kind: 'noDate' } as const) : findEmptyReason(selection, searched?.result, countOf({ ...everything, q, exact })),
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
  return (result?.words ?? []).map(({ matches: _, ...report }) => report);
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
  if (found > 0) return { kind: result.nearest ? 'filteredNearest' : 'filtered', count: found, filters };
  const lost = words.filter((word) => word.matches.documents.length === 0);
  if (lost.length > 0) return { kind: 'lost', words: lost.map((word) => word.written) };
  const inFunds = words.filter((word) => holdersOf(word, result).every((id) => parseDocumentId(id).kind === 'funds'));
  return inFunds.length > 0 ? { kind: 'onlyFunds', words: inFunds.map((word) => word.written) } : { kind: 'apart' };
}
