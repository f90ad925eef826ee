import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { catalogueDocuments, documentId } from '#search/documents.ts';
import { fold } from '#search/tokens.ts';
import { selectProjects } from '#site/select-projects.ts';
import { type Found, isCorrected, type JudgedQuery, judgedDocuments } from './judged-search.ts';

/** Searches a catalogue as the list's page does when somebody types a query and sends it. */
export function searchPublished(catalogue: Catalogue, today: CalendarDay, locale: Locale): (query: string) => Found {
  return (query) => {
    const { rows, searched } = selectProjects({ catalogue, today, locale, query: { q: query } });
    return {
      ids: rows.slice().map(({ project }) => project.id),
      nearest: searched?.result.nearest ?? false,
      corrected: isCorrected(searched?.result.words ?? []),
    };
  };
}

/** Kinds of queries whose letters are not those of the texts, or not meant to be: what the texts hold says nothing of their age. */
const otherLetters: ReadonlySet<string> = new Set(['syn', 'xlang', 'sv', 'date', 'amount', 'question', 'typo', 'neg']);

/** So many letters at the beginning of a word are compared with the texts, and at least so many, since endings change the last ones. */
const comparedLetters = { most: 5, least: 4, ending: 2 } as const;

/** A judgment that has gone stale: projects were judged relevant in whose texts no word holds the beginning of the one that was asked for. */
export type Stale = { readonly query: JudgedQuery; readonly projects: readonly string[] };

/** The stale judgments among queries of one word. What is compared is the letters of the texts, never what our search makes of them. */
export function findStale(queries: readonly JudgedQuery[], catalogue: Catalogue): readonly Stale[] {
  return queries.flatMap((query) => {
    const word = fold(query.q);
    const letters = Math.min(comparedLetters.most, word.length - comparedLetters.ending);
    if (otherLetters.has(query.cat) || !/^\p{L}+$/u.test(word) || letters < comparedLetters.least) return [];
    const texts = new Map(catalogueDocuments(catalogue, query.lang).map((document) => [document.id, fold(Object.values(document.texts).join(' '))]));
    const holds = (id: string) => texts.get(documentId('projects', id))?.includes(word.slice(0, letters)) ?? false;
    const projects = Object.keys(query.rel).filter((id) => !holds(id));
    return projects.length === 0 ? [] : [{ query, projects }];
  });
}

/** The queries without their stale judgments; those of which nothing is left are left out. Projects that nobody has judged count neither way. */
export function withoutStale(queries: readonly JudgedQuery[], catalogue: Catalogue): readonly JudgedQuery[] {
  const stale = new Map(findStale(queries, catalogue).map(({ query, projects }) => [query, new Set(projects)]));
  const first = queries.slice(0, 1).flatMap(({ lang }) => judgedDocuments(lang).map(({ id }) => id));
  const judged = new Set([...first, ...queries.flatMap(({ rel }) => Object.keys(rel))]);
  const unjudged = catalogue.projects.flatMap(({ id }) => (judged.has(id) ? [] : [id]));
  return queries.flatMap((query) => {
    const old = stale.get(query) ?? new Set<string>();
    const rel = Object.fromEntries(Object.entries(query.rel).filter(([id]) => !old.has(id)));
    const isAllStale = old.size > 0 && Object.keys(rel).length === 0;
    return isAllStale ? [] : [{ ...query, rel, neutral: [...query.neutral, ...old, ...unjudged] }];
  });
}
