import { relative } from 'node:path';
import { contentDir } from '#site/settings.ts';
import { createFormats } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { exitCodes, reasonOf } from '../command.ts';
import { type CheckChoices, checkContent } from './check-content.ts';

/** How long a folder must be quiet before it is checked: editors save a file in several steps. */
const quietMilliseconds = 150;

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks the content, and again after each change in its folder, until Ctrl+C. A check that fails does not end the watch.
 * @returns the exit code of the last check @throws when the system cannot watch the folder
 */
export async function watchContent(choices: CheckChoices): Promise<number> {
  const dir = contentDir();
  let times = 0;
  let code: number = exitCodes.fine;
  const check = () => {
    times += 1;
    code = checkAgain(choices, dir, times);
  };
  // Only the watch needs the library, so a check in a build does not load it.
  const { watch } = await import('chokidar');
  const watcher = watch(dir, { ignoreInitial: true });
  const failure = new Promise<never>((_, reject) => watcher.once('error', reject));
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([new Promise<void>((ready) => watcher.once('ready', ready)), failure]);
    check();
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(check, quietMilliseconds);
    });
    await Promise.race([interruption(), failure]);
    return code;
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

function checkAgain(choices: CheckChoices, dir: string, times: number): number {
  const t = translatorOf(choices.locale, 'gate');
  const time = createFormats(messagesOf(choices.locale).language).clockTime(Date.now());
  if (process.stdout.isTTY) process.stdout.write(clearScreen);
  process.stdout.write(`${t('checking', { times, time })}\n\n`);
  const code = attempt(choices);
  process.stdout.write(`${t('watching', { path: relative(process.cwd(), dir) || dir })}\n\n`);
  return code;
}

function attempt(choices: CheckChoices): number {
  try {
    return checkContent(choices);
  } catch (error) {
    process.stderr.write(`${reasonOf(error, choices.locale)}\n`);
    return exitCodes.failed;
  }
}

/** Resolves at the first Ctrl+C or request to end; a second one ends the process at once. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
