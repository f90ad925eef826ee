import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToContent } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { type CalendarDay, helsinkiDay } from '#catalogue/date.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { type LoadOptions, type LoadResult, loadContent } from '#content/content.ts';
import { createAnalysis } from '#search/analysis.ts';
import { catalogueDocuments } from '#search/documents.ts';
import { createSynonyms, type Searchable } from '#search/match-strategies.ts';
import { createSearchIndex } from '#search/search-index.ts';
import { createListing, type Listing } from '#selection/listing.ts';
import { fieldBooks, sectionNames, writingChoices } from '#words/messages.ts';
import { cached } from './cache.ts';
import { contentDir, showsDrafts } from './settings.ts';

/**
 * Reads and checks the content folder as the site's settings say. It is judged by the real day, whatever day the site shows.
 * @param others what is to be otherwise than the settings say
 */
export function readContent(others: Partial<LoadOptions> = {}): LoadResult {
  return loadContent({
    dir: contentDir(),
    publicDir: join(/* turbopackIgnore: true */ process.cwd(), 'public'),
    today: helsinkiDay(Date.now()),
    drafts: showsDrafts(),
    sectionNames: sectionNames(),
    hrefOf: pathToContent,
    writing: writingChoices(),
    fieldBooks: fieldBooks(),
    ...others,
  });
}

/**
 * The catalogue of this process, read once. The build has checked the content; should it have been broken since, the
 * server refuses to answer rather than publish half of it.
 * @throws Error when the content has faults.
 */
export function getCatalogue(): Catalogue {
  return cached('catalogue', catalogueSettings(), readCatalogue);
}

/** What the catalogue of a process depends on besides the files. */
export function catalogueSettings(): readonly unknown[] {
  return [contentDir(), showsDrafts()];
}

function readCatalogue(): Catalogue {
  const { catalogue, faults } = readContent();
  if (catalogue === undefined) throw new Error(`Nothing is served: the content has faults (${faults.length}). To see them, run npm run content:check`);
  return catalogue;
}

/** Hex digits of a revision. */
const digits = 12;

/**
 * Names the state of the published content: the beginning of a sha256 over all of it. It changes when any published fact or
 * word does, needs no history, and is the same on every machine that publishes the same content.
 */
export function revisionOf(catalogue: Catalogue): string {
  return cached('revision', [catalogue], () => {
    const hash = createHash('sha256');
    for (const part of [...Object.values(catalogue).filter((value) => !Array.isArray(value)), ...Object.values(catalogue).filter(Array.isArray).flat()])
      hash.update(JSON.stringify(part));
    return hash.digest('hex').slice(0, digits);
  });
}

/** What can be searched: the reader's own language first. */
export type CatalogueSearch = readonly [own: Searchable, ...others: Searchable[]];

/** The search of a catalogue for readers of a language; the indexes are built when first asked for and kept on the process. */
export function searchOf(catalogue: Catalogue, locale: Locale): CatalogueSearch {
  const indexes = cached('indexes', [catalogue], () => new Map(locales.map((other) => [other, indexLanguage(catalogue, other)])));
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
  return cached(`listing ${locale}`, [catalogue, today], () => createListing(catalogue, today, locale));
}
