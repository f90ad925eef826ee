import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that is published: `CONTENT_DIR`, or `content` where the process was started. */
export function contentDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.CONTENT_DIR || 'content');
}

/** The folder of the built site: `SITE_BUILD_DIR`, or `.next` where the process was started. */
export function buildDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.SITE_BUILD_DIR || '.next');
}

/** Drafts are shown only with `CONTENT_DRAFTS=1`. */
export function showsDrafts(): boolean {
  return process.env.CONTENT_DRAFTS === '1';
}

/**
 * The address of the site without a slash at the end, for canonical links: `SITE_ORIGIN=https://hankkeet.example.fi`.
 * @throws RangeError in words when it is no address of the web
 */
export function siteOrigin(): string {
  const given = process.env.SITE_ORIGIN || `http://localhost:${process.env.PORT || '3000'}`;
  if (!/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given))
    throw new RangeError(`SITE_ORIGIN=${given} is not an address such as https://hankkeet.example.fi`);
  return new URL(given).origin;
}

/** The version of the software, from `package.json`: it goes up when an answer takes another form. */
export function softwareVersion(): string {
  version ??= (JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}

let version: string | undefined;
