import { relative } from 'node:path';
import type { Locale } from '#catalogue/locale.ts';
import { contentDir } from '#site/settings.ts';
import { createFormats } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { exitCodes, type Io, reasonOf } from '../command.ts';

/** How long a folder must be quiet before it is checked: editors save a file in several steps. */
const quietMilliseconds = 150;

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks the content, and again after each change in its folder, until Ctrl+C. A check that fails does not end the watch.
 * @param check checks once, writes what it found and gives its exit code
 * @returns the exit code of the last check @throws when the system cannot watch the folder
 */
export async function watchContent(check: () => number, locale: Locale, io: Io): Promise<number> {
  const dir = contentDir();
  let times = 0;
  let code: number = exitCodes.fine;
  const checkAgain = () => {
    times += 1;
    code = checkOnce(check, times, locale, io);
  };
  // Only the watch needs the library, so a check in a build does not load it.
  const { watch } = await import('chokidar');
  const watcher = watch(dir, { ignoreInitial: true });
  const failure = new Promise<never>((_, reject) => watcher.once('error', reject));
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([new Promise<void>((ready) => watcher.once('ready', ready)), failure]);
    checkAgain();
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(checkAgain, quietMilliseconds);
    });
    await Promise.race([interruption(), failure]);
    return code;
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

function checkOnce(check: () => number, times: number, locale: Locale, io: Io): number {
  const t = translatorOf(locale, 'check');
  const time = createFormats(messagesOf(locale).language).clockTime(Date.now());
  if (io.stdout.isTTY) io.stdout.write(clearScreen);
  io.stdout.write(`${t('checking', { times, time })}\n\n`);
  const code = attempt(check, locale, io);
  const dir = contentDir();
  io.stdout.write(`${t('watching', { path: relative(process.cwd(), dir) || dir })}\n\n`);
  return code;
}

function attempt(check: () => number, locale: Locale, { stderr }: Io): number {
  try {
    return check();
  } catch (error) {
    stderr.write(`${reasonOf(error, locale)}\n`);
    return exitCodes.failed;
  }
}

/** Resolves at the first Ctrl+C or request to end; a second one ends the process at once. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
