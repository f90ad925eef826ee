import { apiRoot, isApiPath, isInVersion } from '#addresses/api.ts';
import { readFilePath, readSiteFilePath } from '#addresses/files.ts';
import { pathTo, type RouteName, redirectRules } from '#addresses/pages.ts';
import { readSnapshotPath } from '#addresses/snapshots.ts';
import { withoutTracking } from '#addresses/tracking.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#catalogue/locale.ts';
import { parameterNames } from '#selection/parameters.ts';
import { writeQuery } from '#selection/selection.ts';

/**
 * What to do with the target of a request: serve the path and the query (without `?`) it names, lead to its one address, show that
 * there is nothing at it (`path` is what the framework is asked for instead), or refuse a target that is no path of this site.
 */
export type AddressVerdict =
  | { readonly kind: 'serve' | 'unknown'; readonly path: string; readonly query: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'refuse' };

/**
 * Judges the target of a request as it came. Each page, file and answer of the API has one address: small letters, single slashes, none at the
 * end, no prefix for the default language, and the path of its own language. What is written otherwise leads there, never to another host.
 * What the framework serves for itself (`/_next/data`, `/api/files` …), and what is not readable as a path, is unknown.
 *
 * `*`, `host:port` and the absolute form (`http://host/path`, which RFC 9112 3.2.2 has servers accept) are refused: the site lies behind a
 * proxy that never sends them, and whoever does means another host.
 */
export function judgeAddress(target: string): AddressVerdict {
  if (!target.startsWith('/')) return { kind: 'refuse' };
  const [path = '', ...rest] = target.split('?');
  const query = rest.join('?');
  const given = partsOf(path.split(/[/\\]+/).filter((part) => part !== ''));
  if (given === undefined || given.some((part) => /^\.\.?$/.test(part))) return unknown(path, query);
  const parts = ownParts(given.map((part) => part.replace(/[A-Z]/g, (letter) => letter.toLowerCase())));
  const own = pathOf(parts);
  if (isPrivate(own, parts)) return unknown(own, query);
  return pathOf(partsOf(path.split('/').slice(1)) ?? []) === own
    ? { kind: 'serve', path: own, query }
    : { kind: 'redirect', to: query === '' ? own : `${own}?${query}` };
}

/**
 * The parameters that pages read, in the order of their addresses. A page that is not here reads none: the framework is asked for the address
 * that `canonicalAddress` gives, so what is not named here never reaches a page.
 */
const parametersOfPages: { readonly [Name in RouteName]?: readonly string[] } = { projects: parameterNames, changes: ['page'], versions: ['page'] };

const parametersAt = new Map<string, readonly string[]>(
  Object.entries(parametersOfPages).flatMap(([name, names]) => locales.map((locale) => [pathTo({ name: name as RouteName }, locale), names] as const)),
);

/**
 * The address under which an answer is kept and for which the framework is asked: the same for all addresses with the same answer, as far as the
 * address tells. Of a page's query what the page reads, in one order; a query of files and of the API as it came but for trackers, since
 * they object to what they do not know.
 * @param path as `judgeAddress` gives it
 * @param query without `?`
 */
export function canonicalAddress(path: string, query: string): string {
  if (query === '') return path;
  if (isDataPath(path)) {
    const kept = withoutTracking(query);
    return kept === '' ? path : `${path}?${kept}`;
  }
  const given = new URLSearchParams(query);
  return path + writeQuery((parametersAt.get(path) ?? []).flatMap((name) => given.getAll(name).map((value) => [name, value])));
}

/** The language a path begins with: `/en/projects` is English, a path without a prefix is in the default language. */
export function localeOfPath(path: string): Locale {
  const first = path.split(/[/?]/)[1]?.toLowerCase();
  return isLocale(first) ? first : defaultLocale;
}

/** Whether a path is answered with data, and what goes wrong there with a problem. */
export function isDataPath(path: string): boolean {
  return isApiPath(path) || readFilePath(path) !== undefined || readSiteFilePath(path) !== undefined || readSnapshotPath(path) !== undefined;
}

/** The parts of a path decoded; undefined when the percent-encoding of one is broken. */
function partsOf(written: readonly string[]): readonly string[] | undefined {
  try {
    return written.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function pathOf(parts: readonly string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

/** A path's parts without the prefix of the default language, and those of its own language where they are another's. */
function ownParts(parts: readonly string[]): readonly string[] {
  const first = parts.findIndex((part) => part !== defaultLocale);
  const unprefixed = first === -1 ? [] : parts.slice(first);
  for (const { from, to, open } of moves) {
    if (unprefixed.length === from.length + (open ? 1 : 0) && from.every((part, at) => part === unprefixed[at]))
      return [...to, ...unprefixed.slice(from.length)];
  }
  return unprefixed;
}

const anyId = '/:id';

/** The framework's redirects from a page's file path in another language, as parts; `open` where any id follows. */
const moves = redirectRules().map(({ source, destination }) => ({
  from: source.replace(anyId, '').split('/').slice(1),
  to: destination.replace(anyId, '').split('/').slice(1),
  open: source.endsWith(anyId),
}));

/** What the framework has for itself: its data, images and tools, the routes behind the addresses of files, its pages of errors. */
function isPrivate(path: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = isLocale(parts[0]) ? parts.slice(1) : parts;
  if (/^_next$|^__next|^_(?:app|document|error)$/.test(first)) return true;
  if (first === 'api') return !isInVersion(path);
  return rest.length === 0 && (first === '404' || first === '500');
}

/** The path at which the framework is asked for the page of a language that says there is none. */
export function nothingAt(locale: Locale): string {
  return `${locale === defaultLocale ? '' : `/${locale}`}/ei-sivua`;
}

function unknown(path: string, query: string): AddressVerdict {
  if (isApiPath(path)) return { kind: 'unknown', path: `${apiRoot}/404`, query };
  const locale = localeOfPath(path);
  return { kind: 'unknown', path: `${locale === defaultLocale ? '' : `/${locale}`}/404`, query: '' };
}
