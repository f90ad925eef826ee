import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { root } from '../../support/workspace.ts';
import type { Written } from './bare-server.ts';
import type { Captured } from './kept-answers.ts';
import { type Launcher, type Measured, startServer } from './processes.ts';

/**
 * The day that the site shows, so that figures of different days can be compared, and the address it gives itself. Releases are made with them too: on another day or with another
 * address each process would measure its files first, which at 10,000 projects takes longer than what is measured here.
 */
export const ofRelease = { CATALOGUE_TODAY: '2026-11-24', SITE_ORIGIN: 'https://hankkeet.example.fi' };

/**
 * Starts a release as production does, with its log, and resolves when it answers.
 * @param build the folder of the built site
 */
export async function startSite(launcher: Launcher, build: string, settings: Readonly<Record<string, string>>): Promise<Measured> {
  const port = await freePort();
  const { CONTENT_DIR: _content, CONTENT_DRAFTS: _drafts, ...own } = process.env;
  const env = { ...own, ...ofRelease, SITE_BUILD_DIR: build, HOST: '127.0.0.1', PORT: String(port), ...settings };
  const args = [join(build, 'bin/serve.mjs')];
  return { port, ...(await startServer(launcher, args, { env, cwd: root, isListening: (said) => said.includes(`http://127.0.0.1:${port}\n`) })) };
}

/** Starts bare `node:http` with answers by address. @param folder where they are written down */
export async function startBare(launcher: Launcher, folder: string, answers: ReadonlyMap<string, Captured>): Promise<Measured> {
  const port = await freePort();
  const file = join(folder, 'answers.json');
  const written = [...answers].map(([path, { headers, body }]) => [path, { headers, body: body.toString('base64') } satisfies Written] as const);
  writeFileSync(file, JSON.stringify(Object.fromEntries(written)));
  const args = ['--import', 'tsx', join(root, 'tests/bench/serve/bare-server.ts'), file, String(port)];
  return { port, ...(await startServer(launcher, args, { env: process.env, cwd: root, isListening: (said) => said.includes('listens') })) };
}
