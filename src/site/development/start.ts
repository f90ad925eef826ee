import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { watch } from 'chokidar';
import next from 'next';
import { tsImport } from 'tsx/esm/api';
import { setCached } from '#catalogue/memoize.ts';
import type { LoadResult } from '#content/content.ts';
import { catalogueSettings, contentSource } from '../content-source.ts';
import { logError } from '../log.ts';
import { contentDir } from '../settings.ts';
import { registerSource } from '../source.ts';
import { createChangeStream } from './change-stream.ts';
import { developmentListener } from './listener.ts';
import { type ContentState, createLiveContent } from './live-content.ts';

/** A running development site. */
export type DevelopmentSite = { readonly close: () => Promise<void> };

/** The code that the catalogue, its index and its lists are made with. The framework itself watches the code of pages. */
export const codeFolders = ['content', 'catalogue', 'selection', 'words', 'addresses', 'search'].map((name) => join('src', name));

/**
 * Starts the site for development and resolves when it listens: code is compiled when it is asked for, and each change of
 * content, messages or images is read at once, given to `report` and shown by the open pages. Errors in the content are
 * shown, not thrown.
 * @throws when the port is taken or a folder cannot be watched.
 */
export async function startDevelopmentSite(hostname: string, port: number, report: (state: ContentState) => void): Promise<DevelopmentSite> {
  registerSource(contentSource);
  const engine = createContentEngine();
  const content = await createLiveContent(engine.read, (catalogue) => setCached('catalogue', catalogueSettings(), catalogue));
  report(content.state());
  const changes = createChangeStream();
  const refresh = async () => {
    const state = await content.refresh();
    // While a message file is half written there are no words to tell anything with; the server goes on.
    try {
      report(state);
      changes.send(state);
    } catch (error) {
      logError('messages', error);
    }
  };
  const watchers = await Promise.all([
    watchFolders([contentDir(), join(process.cwd(), 'messages'), join(process.cwd(), 'public')], refresh),
    watchFolders(codeFolders, () => {
      engine.replace();
      return refresh();
    }),
  ]);
  const site = next({ dev: true, hostname, port });
  await site.prepare();
  const server = createServer(developmentListener(site.getRequestHandler(), content.state, changes));
  await listen(server, hostname, port);
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([...watchers.map((stop) => stop()), site.close()]);
    },
  };
}

function listen(server: Server, hostname: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve());
  });
}

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

/** The code that reads the content and can be replaced while the process runs. */
type ContentEngine = { readonly read: () => Promise<LoadResult>; readonly replace: () => void };

/** Reads with the code as it was when first asked; after `replace`, with the code as it is then. */
function createContentEngine(): ContentEngine {
  const load = async () => (await tsImport('../content-source.ts', import.meta.url)) as typeof import('../content-source.ts');
  let code: ReturnType<typeof load> | undefined;
  return {
    async read() {
      const own = code ?? load();
      code = own;
      // Code that does not load is tried again at the next reading.
      own.catch(() => {
        if (code === own) code = undefined;
      });
      return (await own).readContent();
    },
    replace() {
      code = undefined;
    },
  };
}
