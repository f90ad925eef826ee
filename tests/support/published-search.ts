import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments, documentId } from '#search/documents.ts';
import { search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { selectProjects } from '#site/select-projects.ts';
import type { Found, JudgedQuery } from './judged-search.ts';

/** Searches a catalogue as the list's page does when somebody types a query and sends it. */
export function searchPublished(catalogue: Catalogue, today: CalendarDay, locale: Locale): (query: string) => Found {
  return (query) => {
    const { rows, searched } = selectProjects({ catalogue, today, locale, query: { q: query } });
    return { ids: rows.slice().map(({ project }) => project.id), nearest: searched?.result.nearest ?? false };
  };
}

/** Kinds of queries whose words are not those of the texts: what they find says nothing of age. */
const otherWords: ReadonlySet<string> = new Set(['syn', 'xlang', 'sv', 'date', 'amount', 'question', 'neg']);

/** A judgment that has gone stale: projects were judged relevant whose texts no longer hold any form of the words, alone or in a compound. */
export type Stale = { readonly query: JudgedQuery; readonly projects: readonly string[] };

/** The stale judgments among queries: each judged project is searched as if it were the only one, errors mended where the query was meant to have some. */
export function findStale(queries: readonly JudgedQuery[], catalogue: Catalogue): readonly Stale[] {
  return queries.flatMap((query) => {
    if (otherWords.has(query.cat)) return [];
    const analysis = createAnalysis(query.lang);
    const holds = (id: string) => {
      const documents = catalogueDocuments(catalogue, query.lang).filter((document) => document.id === documentId('projects', id));
      const { words } = search(query.q, [{ index: createSearchIndex(documents, analysis), synonyms: new Map() }]);
      return words.some(({ matches, way }) => matches.documents.length > 0 && (way === 'itself' || query.cat === 'typo'));
    };
    const projects = Object.keys(query.rel).filter((id) => !holds(id));
    return projects.length === 0 ? [] : [{ query, projects }];
  });
}

/** The queries without their stale judgments; those of which nothing is left are left out. */
export function withoutStale(queries: readonly JudgedQuery[], catalogue: Catalogue): readonly JudgedQuery[] {
  const stale = new Map(findStale(queries, catalogue).map(({ query, projects }) => [query, new Set(projects)]));
  return queries.flatMap((query) => {
    const old = stale.get(query);
    if (old === undefined) return [query];
    const rel = Object.fromEntries(Object.entries(query.rel).filter(([id]) => !old.has(id)));
    return Object.keys(rel).length === 0 ? [] : [{ ...query, rel, neutral: [...query.neutral, ...old] }];
  });
}
