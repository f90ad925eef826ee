import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTextPage, pathToContent, routeNames } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { helsinkiDay } from '#catalogue/date.ts';
import { cached } from '#catalogue/memoize.ts';
import { type LoadOptions, type LoadResult, loadContent } from '#content/content.ts';
import { fieldBooks, sectionNames, sourcesHeadings, writingChoices } from '#words/messages.ts';
import { typedWords } from '#words/time-words.ts';
import { logError } from './log.ts';
import { historyFile, parseHistory } from './release/history.ts';
import { contentDir, showsDrafts } from './settings.ts';
import type { Changes, Source } from './source.ts';

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
    sourcesHeadings: sourcesHeadings(),
    hrefOf: pathToContent,
    textPages: routeNames.filter(isTextPage),
    writing: writingChoices(),
    fieldBooks: fieldBooks(),
    typedWords: typedWords(),
    ...others,
  });
}

/**
 * The content folder as what a process shows: read once, and again when a setting is another. Should it have faults, nothing is
 * shown rather than half of it. The history is that which a build has left, if any.
 */
export const contentSource: Source = {
  catalogue: () => cached('catalogue', catalogueSettings(), readCatalogue),
  changes: () => cached('changes', [historyFile()], () => readChanges(historyFile())),
};

/** What the catalogue of a process depends on besides the files. */
export function catalogueSettings(): readonly unknown[] {
  return [contentDir(), showsDrafts()];
}

function readCatalogue(): Catalogue {
  const { catalogue, faults } = readContent();
  if (catalogue === undefined) throw new Error(`Nothing is served: the content has faults (${faults.length}). To see them, run npm run content:check`);
  return catalogue;
}

/** A history that cannot be read or is something else is told in the log; no page fails for the want of it. */
function readChanges(file: string): Changes {
  try {
    return parseHistory(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') logError('history', error);
    return { state: 'none' };
  }
}
