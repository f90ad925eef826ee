import { pathToFile, pathToSiteFile } from '#addresses/files.ts';
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

/** A workbook of nothing, for nothing ran so long ago. */
const emptyWorkbook = `${pathToFile('projects', 'xlsx', defaultLocale)}?to=1900`;

/**
 * Does, beside what visitors ask, what would hold them up when one of them is the first of the day to ask for it: reads the code of workbooks, the largest there is, and takes the
 * measures of the files, which the page of the open data tells. Resolves when it is done. A failure is logged; whoever asks for the same then begins anew.
 */
export async function prepareBeside(answer: Answerer, gathered: Gathered): Promise<void> {
  for (const path of [emptyWorkbook, pathTo({ name: 'openData' }, defaultLocale)]) {
    await askRecorded(answer, path, { longest: Number.POSITIVE_INFINITY }, gathered).catch((error: unknown) => logError('prepare', error));
  }
}
