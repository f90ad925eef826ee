import { createHash } from 'node:crypto';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { cached, memoize } from '#catalogue/memoize.ts';
import { type Analysis, createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments, documentsById } from '#search/documents.ts';
import { analyseDocuments, indexDocuments } from '#search/indexing.ts';
import { createForeignWords } from '#search/language/foreign-words.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { openIndex } from '#search/search-index.ts';
import { createSynonyms } from '#search/synonyms.ts';
import { createListing, type Listing } from '#selection/listing.ts';
import { amountWordsOf } from '#words/amount-words.ts';
import { lexiconOf } from './filter-words/lexicon.ts';
import { currentSource, registeredSource } from './source.ts';

/** The catalogue of this process: that of the release it serves, or of the content folder. @throws Error when there is none */
export function getCatalogue(): Catalogue {
  return currentSource().catalogue();
}

/** Hex digits of a revision. */
const digits = 12;

/**
 * Names the state of the published content: the beginning of a sha256 over all of it. It changes when any published fact or
 * word does, needs no history, and is the same on every machine that publishes the same content.
 */
export function revisionOf(catalogue: Catalogue): string {
  return cached('revision', [catalogue], () => {
    const source = registeredSource();
    if (source?.revision !== undefined && source.catalogue() === catalogue) return source.revision;
    const hash = createHash('sha256');
    for (const part of [...Object.values(catalogue).filter((value) => !Array.isArray(value)), ...Object.values(catalogue).filter(Array.isArray).flat()])
      hash.update(JSON.stringify(part));
    return hash.digest('hex').slice(0, digits);
  });
}

/** What can be searched: the reader's own language first. */
export type CatalogueSearch = readonly [own: Searchable, ...others: Searchable[]];

/** The search of a catalogue for readers of a language; what was not indexed before is when first asked for. The indexes are kept on the process. */
export function searchOf(catalogue: Catalogue, locale: Locale): CatalogueSearch {
  const indexes = cached('indexes', [catalogue], () => new Map(locales.map((other) => [other, openLanguage(catalogue, other)])));
  const [own, ...others] = [locale, ...locales.filter((other) => other !== locale)].flatMap((other) => indexes.get(other) ?? []);
  if (own === undefined) throw new RangeError(`No index for ${locale}`);
  return [own, ...others];
}

/** The words of languages the service is not in. */
const foreignWordsOf = memoize('foreignWords', ({ languages }: Catalogue) =>
  createForeignWords(new Map(Object.entries(languages).map(([language, { words }]) => [language, words]))),
);

/** Tries what making the search of all languages could fail at, without making it. @throws Error that names the text */
export function trySearch(catalogue: Catalogue): void {
  for (const locale of locales) {
    const analysis = analysisOf(locale);
    analyseDocuments(catalogueDocuments(catalogue, locale), analysis);
    createSynonyms(catalogue.synonyms[locale] ?? {}, analysis);
  }
  foreignWordsOf(catalogue);
}

function analysisOf(locale: Locale): Analysis {
  return createAnalysis(locale, amountWordsOf(locale));
}

function openLanguage(catalogue: Catalogue, locale: Locale): Searchable {
  const analysis = analysisOf(locale);
  const source = registeredSource();
  const stored = source?.index !== undefined && source.catalogue() === catalogue ? source.index(locale) : undefined;
  const parts = stored ?? indexDocuments(catalogueDocuments(catalogue, locale), analysis);
  const index = openIndex(parts, analysis, documentsById(catalogue, locale));
  return { index, synonyms: createSynonyms(catalogue.synonyms[locale] ?? {}, analysis), foreign: foreignWordsOf(catalogue) };
}

/** The list of a day for readers of a language, kept on the process until the day or the catalogue is another. */
export function listingOf(catalogue: Catalogue, today: CalendarDay, locale: Locale): Listing {
  return cached(`listing ${locale}`, [catalogue, today], () => createListing(catalogue, today, locale));
}

/** Makes what every visitor needs before the first one comes: the search, the list of a day and the words of filters in every language. */
export function prepareState(today: CalendarDay): void {
  const catalogue = getCatalogue();
  for (const locale of locales) {
    searchOf(catalogue, locale);
    listingOf(catalogue, today, locale);
    lexiconOf(catalogue, locale);
  }
}
