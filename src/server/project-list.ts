import type { Catalogue } from '../domain/catalogue';
import type { Fund } from '../domain/fund';
import { type Listing, type SelectedPage, selectProjects } from '../domain/listing';
import type { Locale } from '../domain/locale';
import { parameterNames, parseSelection, type Query } from '../domain/parse-selection';
import type { FoundText, WordReport } from '../domain/search-report';
import { activeFilters, changeSelection, type Selection, selectionQuery } from '../domain/selection';
import { fold } from '../search/fold';
import { foundTerms, type Hit, missingWords, type SearchResult, search } from '../search/search';
import type { Field } from '../search/search-document';
import { findPassage, markWords } from '../search/snippet';
import type { ListRow, ProjectSearchProps, WayOn } from '../views/project-search';
import { type CatalogueSearch, listingOf, searchOf } from './catalogue-search';
import type { PageAnswer, PageRequest } from './page';

/** Most words offered when nothing is found, and the shortest word that others may resemble. */
const mostSuggestions = 5;
const shortestResembled = 7;

/** Answers the list's address: a page of the selection, or a better address of the same selection. */
export function answerProjectList({ catalogue, locale, today, query }: PageRequest): PageAnswer<ProjectSearchProps> {
  const listing = listingOf(catalogue, today, locale);
  const { selection, notices } = parseSelection(query, listing.fundIds);
  const route = { name: 'projects' } as const;
  if (notices.length === 0 && hasEmptyFields(query)) return { seeOther: route, query: selectionQuery(selection) };
  const engine = searchOf(catalogue, locale);
  const result = runSearch(selection, engine);
  const selected = selectProjects(listing, selection, idsOf(result));
  if (selection.page > selected.pages) return { seeOther: route, query: selectionQuery({ ...selection, page: 1 }) };
  return {
    route,
    query: selectionQuery(selection),
    props: {
      selection,
      notices,
      rows: result === undefined ? selected.rows : showRows(selected, result, engine, locale),
      count: selected.count,
      pages: selected.pages,
      counts: selected.counts,
      funds: catalogue.funds,
      foundFunds: findFunds(catalogue, selection, engine),
      words: reportWords(result),
      waysOn: selected.count > 0 ? [] : findWaysOn(selection, listing, engine),
      suggestions: selected.count > 0 ? [] : suggestWords(result, engine),
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
  return q === '' ? undefined : search(q, engine.projects, exact);
}

function idsOf(result: SearchResult | undefined): readonly string[] | undefined {
  return result?.hits.map((hit) => hit.id);
}

function reportWords(result: SearchResult | undefined): readonly WordReport[] {
  return (result?.words ?? []).map(({ written, way, locale, also }) => ({ written, locale, also, ...(way && { way }) }));
}

function showRows({ rows }: SelectedPage, result: SearchResult, engine: CatalogueSearch, locale: Locale): readonly ListRow[] {
  const hits = new Map(result.hits.map((hit) => [hit.id, hit]));
  return rows.map((row) => {
    const hit = hits.get(row.project.id);
    const found = hit && showFound(hit, engine, locale, missingWords(result, hit));
    return found === undefined ? row : { ...row, found };
  });
}

const passageFields: readonly Field[] = ['summary', 'description', 'goals', 'results', 'subprojects', 'other'];

/** The words of a query in a project: in the reader's language, or in the one that holds more of them. */
function showFound(hit: Hit, engine: CatalogueSearch, locale: Locale, missing: readonly string[]): FoundText | undefined {
  const allTerms = foundTerms(hit);
  const passages = engine.projects.flatMap(({ index: { analysis, documents } }) => {
    const document = documents.get(hit.id);
    if (document === undefined) return [];
    const terms = allTerms.get(analysis.locale) ?? new Set();
    const texts = passageFields.flatMap((field) => document.texts[field] || []);
    const { pieces, found } = findPassage(texts, terms, analysis);
    return [{ title: markWords(document.texts.title ?? '', terms, analysis), passage: pieces, locale: analysis.locale, found }];
  });
  const own = passages.find((passage) => passage.locale === locale) ?? passages[0];
  if (own === undefined) return undefined;
  const inTitle = own.title.some((piece) => piece.marked);
  const best = own.found > 0 || inTitle ? own : (passages.find((passage) => passage.found > 0) ?? own);
  return { title: own.title, passage: best.passage, locale: best.locale, missing };
}

function findFunds(catalogue: Catalogue, { q, exact }: Selection, engine: CatalogueSearch): readonly Fund[] {
  if (q === '') return [];
  const ids = search(q, engine.funds, exact).hits.map((hit) => hit.id);
  return ids.flatMap((id) => catalogue.funds.find((fund) => fund.id === id) ?? []);
}

/** What would be found with one filter less, or with one word less. */
function findWaysOn(selection: Selection, listing: Listing, engine: CatalogueSearch): readonly WayOn[] {
  const count = (other: Selection) => selectProjects(listing, other, idsOf(runSearch(other, engine))).count;
  const words = selection.q.split(' ');
  const fewer = words.length < 2 ? [] : words.map((word, index) => withoutWord(selection, word, words.toSpliced(index, 1)));
  const ways: readonly Omit<WayOn, 'count'>[] = [...fewer, ...activeFilters(selection)];
  return ways.map((way) => ({ ...way, count: count(way.without) })).filter((way) => way.count > 0);
}

function withoutWord(selection: Selection, word: string, others: readonly string[]): Omit<WayOn, 'count'> {
  return { parameter: 'word', value: word, without: changeSelection(selection, { q: others.join(' ') }) };
}

/** Words of the texts that resemble those that were not found. */
function suggestWords(result: SearchResult | undefined, { projects: [own] }: CatalogueSearch): readonly string[] {
  const { vocabulary, analysis } = own.index;
  const lost = (result?.words ?? []).filter((word) => word.way === undefined && word.written.length >= shortestResembled);
  const near = lost.flatMap(({ written }) => vocabulary.near(fold(written), 2)).map((word) => vocabulary.display(analysis.keyOf(word)));
  return [...new Set(near)].slice(0, mostSuggestions);
}
