import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { helsinkiDay } from '#catalogue/date.ts';
import { byLocale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { readHistory } from '#content/history/history.ts';
import { changesFile } from '#site/changes.ts';
import { contentDir } from '#site/settings.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { createRun, exitCodes } from './command.ts';

/**
 * `npm run content:history`: reads what has changed in the published facts from Git and leaves it in the built site. Where
 * there is no history it says why and leaves that; it is no failure. Exit codes: 0 done, 2 it could not be written.
 */
export const run = createRun({
  name: 'content:history',
  options: {},
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'history');
    return { purpose: t('purpose'), options: {}, examples: [['', t('example')]] };
  },
  work: ({ locale, io }) => {
    const t = translatorOf(locale, 'history');
    // The history is that of the real days, whatever day the site shows.
    const today = helsinkiDay(Date.now());
    const history = readHistory(contentDir(), { today, resultsHeadings: byLocale((other) => messagesOf(other).project.section.results) });
    const file = changesFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(history));
    const said = 'reason' in history ? t('absent', { reason: t(history.reason) }) : t('written', { count: history.changes.length, path: fileLabel(file) });
    io.stdout.write(`${said}\n`);
    return exitCodes.fine;
  },
});
