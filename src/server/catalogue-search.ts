import type { CalendarDay } from '../domain/calendar-date';
import { type Catalogue, withFunds } from '../domain/catalogue';
import { createListing, type Listing } from '../domain/listing';
import { type Locale, locales } from '../domain/locale';
import { createAnalysis } from '../search/analysis';
import { fundDocuments, projectDocuments } from '../search/catalogue-documents';
import { createSearchIndex } from '../search/search-index';
import { createSynonyms } from '../search/synonyms';
import type { Searchable } from '../search/tries';
import { keep } from './memory';

/** What can be searched, for each language: the reader's own first. */
export type CatalogueSearch = { readonly projects: readonly [Searchable, ...Searchable[]]; readonly funds: readonly [Searchable, ...Searchable[]] };

/** The search of a catalogue for readers of a language; the indexes are built when first asked for and kept on the process. */
export function searchOf(catalogue: Catalogue, locale: Locale): CatalogueSearch {
  const indexes = keep('indexes', [catalogue], () => new Map(locales.map((other) => [other, indexLanguage(catalogue, other)])));
  const ordered = [locale, ...locales.filter((other) => other !== locale)].flatMap((other) => indexes.get(other) ?? []);
  const [own, ...others] = ordered;
  if (own === undefined) throw new RangeError(`No index for ${locale}`);
  return { projects: [own.projects, ...others.map((other) => other.projects)], funds: [own.funds, ...others.map((other) => other.funds)] };
}

function indexLanguage(catalogue: Catalogue, locale: Locale): { readonly projects: Searchable; readonly funds: Searchable } {
  const analysis = createAnalysis(locale);
  const synonyms = createSynonyms(catalogue.synonyms[locale] ?? {}, analysis);
  const projects = withFunds(catalogue, catalogue.projects).flatMap((entry) => projectDocuments(entry, locale));
  const funds = catalogue.funds.flatMap((fund) => fundDocuments(fund, locale));
  return { projects: { index: createSearchIndex(projects, analysis), synonyms }, funds: { index: createSearchIndex(funds, analysis), synonyms } };
}

/** The list of a day for readers of a language, kept on the process until the day or the catalogue is another. */
export function listingOf(catalogue: Catalogue, today: CalendarDay, locale: Locale): Listing {
  return keep(`listing ${locale}`, [catalogue, today], () => createListing(catalogue, today, locale));
}
