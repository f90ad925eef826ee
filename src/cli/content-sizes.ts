import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileLabel } from '#content/check/collection.ts';
import { readClock } from '#site/clock.ts';
import { measureFiles } from '#site/data/measure-files.ts';
import { keepSizes, sizesFile } from '#site/data/open-data-files.ts';
import { siteOrigin } from '#site/settings.ts';
import { getCatalogue, revisionOf } from '#site/state.ts';
import { translatorOf } from '#words/messages.ts';
import { createRun, exitCodes } from './command.ts';

/**
 * `npm run content:sizes`: measures the files that the page about open data offers and leaves their sizes in the built site, to be told
 * beside the links. Exit codes: 0 done, 2 they could not be made or written.
 */
export const run = createRun({
  name: 'content:sizes',
  options: {},
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'sizes');
    return { purpose: t('purpose'), options: {}, examples: [['', t('example')]] };
  },
  work: async ({ locale, io }) => {
    const catalogue = getCatalogue();
    const revision = revisionOf(catalogue);
    const request = { ...readClock(), catalogue, revision, origin: siteOrigin(), generated: new Date().toISOString() };
    // The description of the data tells the sizes of the other files: its own is right when it knows theirs.
    keepSizes({ revision, sizes: await measureFiles(request) });
    const file = sizesFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ revision, sizes: await measureFiles(request) }));
    io.stdout.write(`${translatorOf(locale, 'sizes')('written', { path: fileLabel(file) })}\n`);
    return exitCodes.fine;
  },
});
