import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { put } from '../memory.ts';
import { contentDir } from '../settings.ts';
import { catalogueSettings } from '../state.ts';
import { createChangeStream } from './change-stream.ts';
import { createContentEngine } from './content-engine.ts';
import { developmentListener } from './listener.ts';
import { type ContentState, createLiveContent } from './live-content.ts';
import { watchFolders } from './watch-folders.ts';

/** A running development site. */
export type DevelopmentSite = { readonly close: () => Promise<void> };

/** The code that the catalogue, its index and its lists are made with. The framework itself watches the code of pages. */
const codeFolders = ['content', 'domain', 'i18n', 'search'].map((name) => join('src', name));

/**
 * Starts the site for development and resolves when it listens: code is compiled when it is asked for, and each change of
 * content, messages or images is read at once, given to `report` and shown by the open pages. Errors in the content are
 * shown, not thrown.
 * @throws when the port is taken or a folder cannot be watched.
 */
export async function startDevelopmentSite(hostname: string, port: number, report: (state: ContentState) => void): Promise<DevelopmentSite> {
  const engine = createContentEngine();
  const content = await createLiveContent(engine.read, (catalogue) => put('catalogue', catalogueSettings(), catalogue));
  report(content.state());
  const changes = createChangeStream();
  const refresh = async () => {
    const state = await content.refresh();
    // While a message file is half written there are no words to tell anything with; the server goes on.
    try {
      report(state);
      changes.send(state);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
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
