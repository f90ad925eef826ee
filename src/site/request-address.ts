import type { IncomingMessage } from 'node:http';
import { apiRoot, isApiPath } from '#addresses/api.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#catalogue/locale.ts';

/** What to do with an address before the site sees it. */
export type AddressVerdict =
  | { readonly kind: 'serve' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'unknown'; readonly path: string };

const defaultPrefix = new RegExp(`^/${defaultLocale}(?:[/\\\\]+|(?=\\?)|$)(.*)$`, 's');

/**
 * Judges the raw address of a request. The default language has no prefix: `/fi/hankkeet` is `/hankkeet`. A path whose
 * percent-encoding is broken is unknown; it is shown as such in the language it begins with, or answered by the API.
 */
export function judgeAddress(url: string): AddressVerdict {
  const [path = ''] = url.split('?', 1);
  if (!isDecodable(path)) {
    if (isApiPath(path)) return { kind: 'unknown', path: `${apiRoot}/404` };
    const locale = locales.find((other) => other !== defaultLocale && path.startsWith(`/${other}/`));
    return { kind: 'unknown', path: `${locale === undefined ? '' : `/${locale}`}/404` };
  }
  const match = defaultPrefix.exec(url);
  return match === null ? { kind: 'serve' } : { kind: 'redirect', to: `/${match[1] ?? ''}` };
}

/** The language a path begins with: `/en/projects` is English, a path without a prefix is in the default language. */
export function localeOfPath(path: string): Locale {
  const first = path.split(/[/?]/)[1];
  return isLocale(first) ? first : defaultLocale;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The framework brings its own copy of this module, so the place on the request's headers is named the same in all copies. */
const place = Symbol.for('eu-hankkeet.requestedAddress');

type Marked = { [place]?: string };

/**
 * Notes the address of a request as it came. The framework changes a request's own: it leaves out the language, parameters whose names
 * are those of path parts or `__proto__`, and mends broken percent-encoding. Of a request that fails it hands on nothing but the headers.
 */
export function keepRequestedAddress(req: Pick<IncomingMessage, 'url' | 'headers'>): void {
  // Not enumerable: whoever copies headers by their names must not meet it.
  Object.defineProperty(req.headers, place, { value: req.url ?? '/', configurable: true });
}

/** The address of a request as it came, if it was noted; otherwise as the request has it. */
export function requestedAddress({ url, headers }: { readonly url?: string | undefined; readonly headers: object }): string {
  const marked: Marked = headers;
  return marked[place] ?? url ?? '/';
}
