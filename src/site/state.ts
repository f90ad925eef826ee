import { join } from 'node:path';
import { pathTo, type RouteName, routeNames } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { helsinkiDay } from '#catalogue/date.ts';
import { type LoadOptions, type LoadResult, loadContent } from '#content/content.ts';
import type { ContentLink } from '#content/read/content-link.ts';
import { fieldBooks, sectionNames, writingChoices } from '#words/messages.ts';
import { keep } from './memory.ts';
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
    hrefOf: pathOfContent,
    writing: writingChoices(),
    fieldBooks: fieldBooks(),
    ...others,
  });
}

/** The path of a content file's page. */
export function pathOfContent({ collection, id, locale, hash }: ContentLink): string {
  if (collection !== 'pages') return pathTo({ name: collection, id }, locale) + hash;
  const name = routeNames.find((route): route is RouteName => route === id) ?? 'home';
  return pathTo({ name }, locale) + hash;
}

/**
 * The catalogue of this process, read once. The build has checked the content; should it have been broken since, the
 * server refuses to answer rather than publish half of it.
 * @throws Error when the content has faults.
 */
export function theCatalogue(): Catalogue {
  return keep('catalogue', catalogueSettings(), readCatalogue);
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
