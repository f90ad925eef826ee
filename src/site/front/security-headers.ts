import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentRelease } from '../release/current.ts';

type Header = { readonly key: string; readonly value: string };

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Hot reload needs scripts and sockets; they exist in development only. */
const developmentPolicy = [...policy, "script-src 'self' 'unsafe-inline' 'unsafe-eval'", "connect-src 'self' ws:"].map((rule) =>
  rule.startsWith('style-src') ? `${rule} 'unsafe-inline'` : rule,
);

/** Headers of every answer: no script has a source, nothing from elsewhere is loaded, no page may frame this one. */
export function securityHeaders(production: boolean): readonly Header[] {
  return [
    { key: 'Content-Security-Policy', value: (production ? policy : developmentPolicy).join('; ') },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  ];
}

/** Only behind https: two years, subdomains included. */
const httpsHeaders: readonly Header[] = [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }];

const ofEvery = Object.fromEntries(securityHeaders(true).map(({ key, value }) => [key.toLowerCase(), value]));
const ofEveryBehindHttps = { ...ofEvery, ...Object.fromEntries(httpsHeaders.map(({ key, value }) => [key.toLowerCase(), value])) };

/** What every answer to a request says, whatever is answered: the headers above, and which release answers, where one is loaded. Names in small letters, as Node gives them. */
export function headersOfEvery({ headers }: Pick<IncomingMessage, 'headers'>): Readonly<Record<string, string>> {
  const own = isBehindHttps(headers['x-forwarded-proto']) ? ofEveryBehindHttps : ofEvery;
  const fingerprint = currentRelease()?.fingerprint;
  if (fingerprint === undefined) return own;
  const known = ofRelease.get(own);
  if (known?.['x-release'] === fingerprint) return known;
  const made = { ...own, 'x-release': fingerprint };
  ofRelease.set(own, made);
  return made;
}

/** Lets an answer say what every answer says. */
export function setHeadersOfEvery(req: IncomingMessage, res: ServerResponse): void {
  for (const [name, value] of Object.entries(headersOfEvery(req))) res.setHeader(name, value);
}

/** The headers of every answer of a release, made once. */
const ofRelease = new Map<Readonly<Record<string, string>>, Readonly<Record<string, string>>>();

/** Proxies in a row each add their own; the first is what the visitor speaks. */
function isBehindHttps(protocol: string | readonly string[] | undefined): boolean {
  return protocol !== undefined && String(protocol).split(',', 1)[0]?.trim().toLowerCase() === 'https';
}
