import { pathTo } from '#addresses/pages.ts';
import { findFund } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { WordReport } from '#catalogue/search-report.ts';
import { listData } from '#data/schema-org/list-data.ts';
import { documentId, idsAmong } from '#search/documents.ts';
import type { FoundWord } from '#search/match-strategies.ts';
import { type SearchResult, search } from '#search/search.ts';
import { cleanQuery, hasEmptyFields } from '#selection/clean-query.ts';
import { type Notice, parseSelection } from '#selection/parse.ts';
import { pageOf, pageSize, type SelectedPage, selectAll } from '#selection/select.ts';
import { everything, type Selection, selectionQuery } from '#selection/selection.ts';
import type { ListRow, ProjectSearchProps } from '#views/list/list-props.ts';
import { type CatalogueSearch, listingOf, searchOf } from './catalogue-search.ts';
import { linksToList } from './data/list-links.ts';
import { sizeRequest } from './data/size-request.ts';
import { findText } from './found-text.ts';
import { findReason } from './nothing-reason.ts';
import type { PageAnswer, PageRequest } from './page.ts';
import { siteOrigin } from './settings.ts';
import { findRunning, findWaysOn } from './suggestions.ts';

/** Answers the list's address: a page of the selection, or a better address of the same selection. */
export async function answerProjectList(request: PageRequest): Promise<PageAnswer<ProjectSearchProps>> {
  const { catalogue, locale, today, query } = request;
  const listing = listingOf(catalogue, today, locale);
  const { selection, notices } = parseSelection(query, listing.fundIds);
  const route = { name: 'projects' } as const;
  const engine = searchOf(catalogue, locale);
  const select = (wished: Selection, found: SearchResult | undefined) => selectAll(listing, wished, found && idsAmong(found.hits, 'projects'));
  const known = new Map<string, FoundWord>();
  const runSearch = ({ q, exact }: Selection) => (q === '' ? undefined : search(q, engine, exact, known));
  const result = runSearch(selection);
  const all = select(selection, result);
  const selected = pageOf(all, selection);
  const page = selection.page > selected.pages ? 1 : selection.page;
  if (page !== selection.page || hasEmptyFields(query)) {
    return { seeOther: route, query: cleanQuery(query, { selection: { ...selection, page }, notices }) };
  }
  const { rows, count, pages, counts } = selected;
  const sameSearch = ({ q, exact }: Selection) => q === selection.q && exact === selection.exact;
  const countOf = (other: Selection) => select(other, sameSearch(other) ? result : runSearch(other)).rows.length;
  return {
    route,
    query: selectionQuery(selection),
    ...(rows.length > 0 && { structuredData: structuredList(selection, selected, locale) }),
    props: {
      selection,
      notices: [...notices, ...noticeWords(result)],
      files: noticeWords(result).length > 0 ? [] : await linksToList(selection, all.rows, sizeRequest(request)),
      rows: result === undefined ? rows : showRows(selected, result, engine, locale),
      count,
      pages,
      counts,
      funds: catalogue.funds,
      foundFunds: result === undefined ? [] : idsAmong(result.hits, 'funds').flatMap((id) => findFund(catalogue, id) ?? []),
      words: reportWords(result),
      total: catalogue.projects.length,
      running: findRunning(selection, engine, countOf),
      waysOn: count > 0 ? [] : findWaysOn(selection, result, engine, countOf),
      ...(count > 0 ? {} : { nothing: findReason(selection, result, select({ ...everything, q: selection.q }, result).rows.length) }),
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

/** The words of a long query that were not searched. */
function noticeWords(result: SearchResult | undefined): readonly Notice[] {
  const leftOut = result?.leftOut ?? [];
  return leftOut.length === 0 ? [] : [{ kind: 'manyWords', parameter: 'q', value: leftOut.join(' ') }];
}

function reportWords(result: SearchResult | undefined): readonly WordReport[] {
  return (result?.words ?? []).map(({ written, way, locale, also }) => ({ written, locale, also, ...(way && { way }) }));
}

function showRows({ rows }: Pick<SelectedPage, 'rows'>, result: SearchResult, engine: CatalogueSearch, locale: Locale): readonly ListRow[] {
  const hits = new Map(result.hits.map((hit) => [hit.id, hit]));
  return rows.map((row) => {
    const hit = hits.get(documentId('projects', row.project.id));
    const found = hit && findText(hit, result, engine, locale);
    return found === undefined ? row : { ...row, found };
  });
}
