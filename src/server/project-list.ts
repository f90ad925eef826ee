import { findFund } from '../domain/catalogue';
import { type SelectedPage, selectProjects } from '../domain/listing';
import type { Locale } from '../domain/locale';
import { parameterNames, parseSelection, type Query } from '../domain/parse-selection';
import type { WordReport } from '../domain/search-report';
import { type Selection, selectionQuery } from '../domain/selection';
import { type DocumentKind, documentId, parseDocumentId } from '../search/catalogue-documents';
import { missingWords, type SearchResult, search } from '../search/search';
import type { ListRow, ProjectSearchProps } from '../views/project-search';
import { type CatalogueSearch, listingOf, searchOf } from './catalogue-search';
import { findText } from './found-text';
import type { PageAnswer, PageRequest } from './page';
import { findWaysOn, suggestWords } from './ways-on';

/** Answers the list's address: a page of the selection, or a better address of the same selection. */
export function answerProjectList({ catalogue, locale, today, query }: PageRequest): PageAnswer<ProjectSearchProps> {
  const listing = listingOf(catalogue, today, locale);
  const { selection, notices } = parseSelection(query, listing.fundIds);
  const route = { name: 'projects' } as const;
  if (notices.length === 0 && hasEmptyFields(query)) return { seeOther: route, query: selectionQuery(selection) };
  const engine = searchOf(catalogue, locale);
  const select = (wished: Selection, found = runSearch(wished, engine)) => selectProjects(listing, wished, found && idsOf(found, 'projects'));
  const result = runSearch(selection, engine);
  const selected = select(selection, result);
  if (selection.page > selected.pages) return { seeOther: route, query: selectionQuery({ ...selection, page: 1 }) };
  const { rows, count, pages, counts } = selected;
  return {
    route,
    query: selectionQuery(selection),
    props: {
      selection,
      notices,
      rows: result === undefined ? rows : showRows(selected, result, engine, locale),
      count,
      pages,
      counts,
      funds: catalogue.funds,
      foundFunds: result === undefined ? [] : idsOf(result, 'funds').flatMap((id) => findFund(catalogue, id) ?? []),
      words: reportWords(result),
      waysOn: count > 0 ? [] : findWaysOn(selection, result, (other) => select(other).count),
      suggestions: count > 0 ? [] : suggestWords(result, engine),
      axis: listing.axis,
      today,
    },
  };
}

/** A form sends its empty fields too; the address without them is the one to keep. */
function hasEmptyFields(query: Query): boolean {
  return parameterNames.some((name) => [query[name] ?? []].flat().includes(''));
}

function runSearch({ q, exact }: Selection, engine: CatalogueSearch): SearchResult | undefined {
  return q === '' ? undefined : search(q, engine, exact);
}

function idsOf({ hits }: SearchResult, wished: DocumentKind): readonly string[] {
  return hits.map((hit) => parseDocumentId(hit.id)).flatMap(({ kind, id }) => (kind === wished ? [id] : []));
}

function reportWords(result: SearchResult | undefined): readonly WordReport[] {
  return (result?.words ?? []).map(({ written, way, locale, also }) => ({ written, locale, also, ...(way && { way }) }));
}

function showRows({ rows }: SelectedPage, result: SearchResult, engine: CatalogueSearch, locale: Locale): readonly ListRow[] {
  const hits = new Map(result.hits.map((hit) => [hit.id, hit]));
  return rows.map((row) => {
    const hit = hits.get(documentId('projects', row.project.id));
    const found = hit && findText(hit, engine, locale, missingWords(result, hit));
    return found === undefined ? row : { ...row, found };
  });
}
