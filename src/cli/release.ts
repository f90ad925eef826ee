import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helsinkiDay } from '#catalogue/date.ts';
import { byLocale, type Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { type History, readHistory } from '#content/history/history.ts';
import { changesTold } from '#site/changes.ts';
import { contentSource } from '#site/content-source.ts';
import { releaseFolder } from '#site/release/format.ts';
import { readBuildId } from '#site/release/load.ts';
import { buildDir, contentDir } from '#site/settings.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { compileServer } from './release/compile.ts';
import { precompress } from './release/precompress.ts';
import { writeRelease } from './release/write-release.ts';

/**
 * `npm run release`, the last step of the build: makes of the content and the built pages what the server loads, compiles the server,
 * and compresses what it sends as it is. Where there is no history of changes it says why; that is no failure.
 * Exit codes: 0 done, 2 it could not be made or written.
 */
export const run = createRun({
  name: 'release',
  options: { history: { kind: 'text' } },
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'release');
    return { purpose: t('purpose'), options: { history: t('historyHelp') }, examples: [['', t('example')]] };
  },
  work: async ({ values, locale, io }) => {
    const t = translatorOf(locale, 'release');
    const dir = buildDir();
    if (readBuildId(dir) === undefined) throw new CommandError(t('notBuilt', { path: fileLabel(dir) }));
    const { text, said } = values.history === undefined ? historyOfContent(locale) : { text: readFileSync(values.history, 'utf8'), said: undefined };
    if (said !== undefined) io.stdout.write(`${said}\n`);
    await compileServer(dir);
    for (const folder of [join(dir, 'static'), join(process.cwd(), 'public')]) precompress(folder);
    const fingerprint = await writeRelease(dir, contentSource, text);
    io.stdout.write(`${t('written', { path: fileLabel(join(dir, releaseFolder)), fingerprint })}\n`);
    return exitCodes.fine;
  },
});

/** What Git tells of the content, as a release has it, and what to say of it. */
export function historyOfContent(locale: Locale): { readonly text: string; readonly said: string } {
  const t = translatorOf(locale, 'history');
  const history = readHistory(contentDir(), { resultsHeadings: byLocale((other) => messagesOf(other).project.section.results) });
  return { text: JSON.stringify(history), said: sayHistory(history, t) };
}

function sayHistory(history: History, t: ReturnType<typeof translatorOf<'history'>>): string {
  if ('reason' in history) return t('absent', { reason: t(history.reason) });
  const { changes } = history;
  // The days are real ones, whatever day the site shows.
  const ahead = changes.length - changesTold(changes, helsinkiDay(Date.now())).length;
  return [t('found', { count: changes.length }), ...(ahead > 0 ? [t('ahead', { count: ahead })] : [])].join(' ');
}
