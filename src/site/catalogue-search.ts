import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments } from '#search/documents.ts';
import type { Searchable } from '#search/match-strategies.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { createSynonyms } from '#search/synonyms.ts';
import { createListing, type Listing } from '#selection/select.ts';
import { keep } from './memory.ts';

/** What can be searched: the reader's own language first. */
export type CatalogueSearch = readonly [own: Searchable, ...others: Searchable[]];

/** The search of a catalogue for readers of a language; the indexes are built when first asked for and kept on the process. */
export function searchOf(catalogue: Catalogue, locale: Locale): CatalogueSearch {
  const indexes = keep('indexes', [catalogue], () => new Map(locales.map((other) => [other, indexLanguage(catalogue, other)])));
  const [own, ...others] = [locale, ...locales.filter((other) => other !== locale)].flatMap((other) => indexes.get(other) ?? []);
  if (own === undefined) throw new RangeError(`No index for ${locale}`);
  return [own, ...others];
}

function indexLanguage(catalogue: Catalogue, locale: Locale): Searchable {
  const analysis = createAnalysis(locale);
  const synonyms = createSynonyms(catalogue.synonyms[locale] ?? {}, analysis);
  return { index: createSearchIndex(catalogueDocuments(catalogue, locale), analysis), synonyms };
}

/** The list of a day for readers of a language, kept on the process until the day or the catalogue is another. */
export function listingOf(catalogue: Catalogue, today: CalendarDay, locale: Locale): Listing {
  return keep(`listing ${locale}`, [catalogue, today], () => createListing(catalogue, today, locale));
}
