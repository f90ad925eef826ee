import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartialDate } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { WordReport } from '#catalogue/search-report.ts';
import type { SearchDocument } from '#search/documents.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { search } from '#search/search.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { createSynonyms, type SynonymList } from '#search/synonyms.ts';
import { analysisOf } from './analysis.ts';
import { root } from './workspace.ts';

/** A query and what people judged relevant: 2 clearly, 1 partly; `neutral` counts neither way. */
export type JudgedQuery = {
  readonly id: string;
  readonly lang: Locale;
  readonly cat: string;
  readonly q: string;
  readonly rel: Readonly<Record<string, 1 | 2>>;
  readonly neutral: readonly string[];
};

/** The files of judged queries: those of the first texts, by difficulty; then what people really type, by what they want. */
export const judgedSets = ['queries', 'queries-2026-11-28'] as const;

export type JudgedSet = (typeof judgedSets)[number];

type FixtureProject = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly goals: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly option: string | null;
};

/** The languages whose searches people have judged. */
export const judgedLocales = ['fi', 'en'] as const satisfies readonly Locale[];

const folder = join(root, 'tests/fixtures/search');

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** The judged queries of one language. */
export function judgedQueries(locale: Locale, set: JudgedSet = 'queries'): readonly JudgedQuery[] {
  return readJson<readonly JudgedQuery[]>(`${set}.json`).filter((query) => query.lang === locale);
}

/** The texts the queries were judged on. */
export function judgedDocuments(locale: Locale): readonly SearchDocument[] {
  return readJson<readonly FixtureProject[]>(`projects.${locale}.json`).map(({ id, title, description, goals, start, end, option }) => ({
    id,
    texts: { title, description, goals },
    timetable: {
      kind: 'period',
      ...(start && { start: start as PartialDate }),
      ...(end && { end: end as PartialDate }),
      ...(option && { optionUntil: option as PartialDate }),
    },
  }));
}

/** The judged texts, ready to be searched by a reader of a language. */
export function judgedSearchables(locale: Locale, synonyms: Partial<Record<Locale, SynonymList>> = {}): readonly [Searchable, ...Searchable[]] {
  const searchable = (other: Locale): Searchable => {
    const analysis = analysisOf(other);
    return { index: createSearchIndex(judgedDocuments(other), analysis), synonyms: createSynonyms(synonyms[other] ?? {}, analysis) };
  };
  return [searchable(locale), ...judgedLocales.filter((other) => other !== locale).map(searchable)];
}

/** What a search shows for a query: ids of projects, best first, and whether it says that none of them holds all words, or that it looked for other words than those that were typed. */
export type Found = { readonly ids: readonly string[]; readonly nearest: boolean; readonly corrected: boolean };

/** Whether the page says that it looked for something else: what words of a query resemble. */
export function isCorrected(words: readonly WordReport[]): boolean {
  return words.some(({ way }) => way !== undefined && way !== 'itself' && way !== 'otherLanguage');
}

/** Searches the first texts. */
export function searchJudged(searchables: readonly [Searchable, ...Searchable[]]): (query: string) => Found {
  return (query) => {
    const { hits, nearest, words } = search(query, searchables);
    return { ids: hits.map((hit) => hit.id), nearest, corrected: isCorrected(words) };
  };
}

/** What one query found against what was judged. */
export type Score = {
  readonly query: JudgedQuery;
  readonly found: readonly string[];
  /** Something was found for it, and nothing says that it is not quite what was asked for. */
  readonly unlabelled: boolean;
  readonly successAt1: number;
  readonly recallAt5: number;
  readonly reciprocalRank: number;
  readonly precisionAt5: number;
  /** Results that were judged neither relevant nor neutral, in the whole list. */
  readonly irrelevant: readonly string[];
};

/** Runs judged queries of a language. */
export function scoreQueries(queries: readonly JudgedQuery[], find: (query: string) => Found): readonly Score[] {
  return queries.map((query) => scoreQuery(query, find(query.q)));
}

/** Nothing is to be found for the query. */
export function isNegative({ rel }: JudgedQuery): boolean {
  return Object.keys(rel).length === 0;
}

function scoreQuery(query: JudgedQuery, { ids, nearest, corrected }: Found): Score {
  const relevant = Object.keys(query.rel);
  const isRelevant = (id: string) => relevant.includes(id);
  const judged = ids.filter((id) => !query.neutral.includes(id));
  const first = judged.findIndex(isRelevant);
  const top = judged.slice(0, 5);
  return {
    query,
    found: ids,
    unlabelled: judged.length > 0 && !nearest && !corrected,
    successAt1: first === 0 ? 1 : 0,
    recallAt5: relevant.length === 0 ? 1 : top.filter(isRelevant).length / Math.min(5, relevant.length),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    precisionAt5: top.length === 0 ? 1 : top.filter(isRelevant).length / top.length,
    irrelevant: judged.filter((id) => !isRelevant(id)),
  };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
