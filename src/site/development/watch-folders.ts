import { watch } from 'chokidar';

/** Milliseconds without a further change after which changes count as one: an editor saves several files, or one in steps. */
const quiet = 60;

/** Stops watching. */
type Stop = () => Promise<void>;

/**
 * Calls `changed` shortly after anything in the folders has been saved, added or removed; several changes at once are one
 * call. Hidden files, such as an editor's swap files, do not count. Resolves when watching has begun.
 */
export async function watchFolders(folders: readonly string[], changed: () => Promise<void>): Promise<Stop> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], { ignoreInitial: true, ignored: (path) => !folders.includes(path) && /[/\\]\.[^/\\]*$/.test(path) });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  });
  await new Promise<void>((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
