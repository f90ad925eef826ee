import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { takeBuiltSettings } from '#site/release/framework.ts';
import { buildDir } from '#site/settings.ts';
import { registerSource } from '#site/source.ts';

/** What the site answers at an address. */
export type Answer = { readonly status: number; readonly to?: string; readonly html: string };

/** The built site of this process, which shows one catalogue after another. */
export type Pages = {
  /** Shows a catalogue from now on. */
  readonly show: (catalogue: Catalogue) => void;
  /** Asks for a page. */
  readonly read: (path: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the built site with a catalogue: the pages are those that readers get, drawn by the same program. It is asked by this process alone, which must
 * have been started with the settings of production.
 * @throws what `loadSite` throws
 */
export async function openPages(first: Catalogue): Promise<Pages> {
  let shown = first;
  // Every page names the state of all content, which differs on the two sides: a page of which nothing else does is the same.
  registerSource({ catalogue: () => shown, changes: () => ({ state: 'none' }), revision: 'preview' });
  takeBuiltSettings(buildDir());
  const [{ loadSite }, { readServerSettings }] = await Promise.all([import('#site/start.ts'), import('#site/life/settings.ts')]);
  // No answer is kept: the next catalogue has others at the same addresses.
  const { answers } = await loadSite({ ...readServerSettings(process.env), answersBytes: 0 });
  const server = createServer((req, res) => void answers.answer(req, res)).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    show(catalogue) {
      shown = catalogue;
    },
    read: (path) => read(port, path),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function read(port: number, path: string): Promise<Answer> {
  const [res] = (await once(get({ host: 'localhost', port, path, agent: false }), 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of res) parts.push(part as Buffer);
  const { statusCode = 0, headers } = res;
  return { status: statusCode, html: Buffer.concat(parts).toString(), ...(headers.location !== undefined && { to: headers.location }) };
}

/** The style sheets that a page asks for, as they were built, with the fonts in them as data, which need not be waited for. @param publicDir where fonts are, absolute */
export function stylesOf(html: string, publicDir: string): string {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/_next\/([^"?]+)/g)].map(([, path = '']) => readFileSync(join(buildDir(), path), 'utf8'));
  const css = sheets.join('\n').replaceAll('font-display:optional', 'font-display:block');
  return css.replace(/url\("?\/([^)"]+\.woff2)"?\)/g, (_url, path: string) => `url(${dataAddress(join(publicDir, path), 'font/woff2')})`);
}

/** A file as a data address. */
export function dataAddress(file: string, type: string): string {
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}
