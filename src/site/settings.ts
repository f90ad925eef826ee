import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that is published: `CONTENT_DIR`, or `content` where the process was started. */
export function contentDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content');
}

/** The folder of the built site: `SITE_BUILD_DIR`, or `.next` where the process was started. */
export function buildDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.SITE_BUILD_DIR || '.next');
}

/** The folder of the snapshots of the data: `SNAPSHOTS_DIR`, or `snapshots` where the process was started. There need not be one. */
export function snapshotsDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.SNAPSHOTS_DIR || 'snapshots');
}

/** What is wrong with `SNAPSHOTS_DIR`, in a sentence; undefined when nothing is. Whoever names a folder means one that is there. */
export function faultOfSnapshotsDir(): string | undefined {
  const given = process.env.SNAPSHOTS_DIR;
  if (!given || statSync(snapshotsDir(), { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return `SNAPSHOTS_DIR=${given} is no folder. Give the folder of the kept revisions, or leave it out for snapshots`;
}

/**
 * The language of the messages for editors, in a terminal, on GitHub and in VS Code: `CONTENT_LANG` in the environment or, for everybody
 * who works in the project, in its file `.env`. Undefined where neither says it.
 */
export function messageLanguage(env: Readonly<Record<string, string | undefined>>, root = process.cwd()): string | undefined {
  if (env['CONTENT_LANG']) return env['CONTENT_LANG'];
  const file = join(root, '.env');
  return existsSync(file) ? /^\s*(?:export\s+)?CONTENT_LANG\s*=\s*["']?([\w-]+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

/** Drafts are shown only with `CONTENT_DRAFTS=1`. */
export function showsDrafts(): boolean {
  return process.env.CONTENT_DRAFTS === '1';
}

/** What is wrong with a value of `CONTENT_DRAFTS`, in a sentence; undefined when nothing is. */
export function faultOfDrafts(given: string | undefined): string | undefined {
  if (given === undefined || ['', '0', '1'].includes(given)) return undefined;
  return `CONTENT_DRAFTS=${given} is neither 1 nor 0. Give CONTENT_DRAFTS=1 to show drafts, or leave it out`;
}

/**
 * The address of the site without a slash at the end, for canonical links: `SITE_ORIGIN=https://hankkeet.example.fi`.
 * @throws Error in words when `SITE_ORIGIN` is no such address.
 */
export function siteOrigin(): string {
  const fault = faultOfSiteOrigin();
  if (fault !== undefined) throw new Error(fault);
  return new URL(givenOrigin()).origin;
}

/** What is wrong with `SITE_ORIGIN`, in a sentence; undefined when nothing is. */
export function faultOfSiteOrigin(): string | undefined {
  const given = givenOrigin();
  const fault = faultOfOrigin(given);
  return fault && `SITE_ORIGIN=${given} ${fault}. Give the address of the site alone, such as https://hankkeet.example.fi`;
}

/** Whether the address of the site was given, so that it may stand in files that are kept for good. */
export function hasSiteOrigin(): boolean {
  return Boolean(process.env.SITE_ORIGIN);
}

function givenOrigin(): string {
  return process.env.SITE_ORIGIN || `http://localhost:${process.env.PORT || '3000'}`;
}

function faultOfOrigin(given: string): string | undefined {
  if (!URL.canParse(given)) return 'is not an address';
  const { protocol, username, password, pathname, search, hash } = new URL(given);
  if (protocol !== 'http:' && protocol !== 'https:') return 'begins with neither https:// nor http://';
  if (username !== '' || password !== '') return 'holds a user name or a password';
  return pathname !== '/' || search !== '' || hash !== '' ? 'goes on after the host' : undefined;
}

/** The version of the software, from `package.json`: it goes up when an answer takes another form. */
export function softwareVersion(): string {
  version ??= (JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}

let version: string | undefined;
