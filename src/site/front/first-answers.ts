import { pathToSiteFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { logError } from '../log.ts';
import type { Answerer } from './edge.ts';
import { askRecorded } from './recorded-answer.ts';
import type { Gathered } from './unsent.ts';

/**
 * Asks a site for the page that is asked for most and for a file, before anyone else does: what cannot be loaded shows now, and the first visitor does not wait
 * for code to be read.
 * @throws Error when an answer is another than 200; why it is so has been logged
 */
export async function askFirst(answer: Answerer, gathered: Gathered): Promise<void> {
  for (const path of [pathTo({ name: 'projects' }, defaultLocale), pathToSiteFile('robots')]) {
    const { status } = await askRecorded(answer, path, { longest: Number.POSITIVE_INFINITY }, gathered);
    if (status !== 200) throw new Error(`The site cannot be served, because ${path} is answered with ${status}`);
  }
}

/**
 * Begins what takes long and is the same for all requests of a day, beside what visitors ask: the measures of the files, which the page of the open data tells. A failure is
 * logged; whoever asks for that page then begins anew.
 */
export function prepareBeside(answer: Answerer, gathered: Gathered): void {
  const path = pathTo({ name: 'openData' }, defaultLocale);
  askRecorded(answer, path, { longest: Number.POSITIVE_INFINITY }, gathered).catch((error: unknown) => logError('prepare', error));
}
