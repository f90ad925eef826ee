import type { Fault } from '../check/fault.ts';
import { faultAt, type SourceFile } from '../read/source.ts';
import { isPlainHttps } from '../schema/values.ts';
import { addressesIn } from './tracking.ts';

/** Hosts that only an organisation's own machines find, or that ask who is there: networks of its own, numbers, rooms for work. */
const internalHosts: readonly RegExp[] = [
  /^[a-z\d-]+$|^\[|^\d{1,3}(?:\.\d{1,3}){3}$/,
  /\.(?:local|localhost|localdomain|lan|intra|intranet|internal|corp|home)$/,
  /(?:^|\.)(?:intra\w*|sisanet|tiimeri|tyotilat?|vpn)\./,
  /\.sharepoint(?:-\w+)?\.com$|^(?:onedrive\.live\.com|1drv\.ms)$|^teams\.(?:microsoft|live|cloud\.microsoft)(?:\.com)?$|^teams\.cloud\.microsoft$/,
  /^(?:chatgpt\.com|chat\.openai\.com|gemini\.google\.com|copilot\.(?:cloud\.)?microsoft(?:\.com)?|claude\.ai)$|^(?:dev|testi?|qa|uat|stag(?:e|ing)|preprod|kehitys)\d?\.[^.]+\.[^.]+/,
  /^outlook\.(?:office(?:365)?|live)\.com$|^mail\.google\.com$|^(?:docs|drive)\.google\.com$|\.slack\.com$|\.atlassian\.net$|^dev\.azure\.com$|\.visualstudio\.com$|^tt\.eduuni\.fi$/,
];

/** True for the web address of a place that readers cannot open. */
export function isInternal(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'file:') return true;
  const host = url?.hostname.toLowerCase() ?? '';
  return host !== '' && /^https?:$/.test(url?.protocol ?? '') && internalHosts.some((pattern) => pattern.test(host));
}

/** True for a file of a machine or of a network where an address belongs. */
export function isOfMachine(address: string): boolean {
  return /^\s*(?:\\|[A-Z]:[\\/]|(?:file|smb|onenote):|~?\/(?:Users|home)\/)/i.test(address);
}

/** Parameters that hold who asked, or show what is not published. */
const passing =
  /^(?:(?:php|j|asp)?sess(?:ion)?_?id\w*|aspsessionid\w*|cfid|cftoken|(?:access_?|id_?|auth_?)?token|api_?key|auth(?:key)?|sig(?:nature)?|x-amz-signature|ticket|samlrequest|_wpnonce|preview(?:_id|_nonce|_mode)?|draft|esikatselu|p_p?_?auth)$/i;

/** Pages of whoever signs in, and pages that are not published. */
const closedPath =
  /;jsessionid=|\/(?:preview|esikatselu|draft|wp-admin|wp-login\.php|umbraco|log-?in|sign-?in|kirjaudu(?:\/sisaan)?|c\/portal\/login)(?:\/|$)/i;

/** Results of a search, by their path; with what was searched for. */
const searchPath = /\/(?:search|haku|hakutulokset|etsi|results)(?:\.\w+)?\/?$/i;
const searched = /^(?:q|query|querytext|s|search|searchterm|text|keywords?|haku|hakusana|k|p|wd)$/i;

/** Copies that another service made of a page. */
const copies = /^webcache\.googleusercontent\.com$|^translate\.google\.|\.translate\.goog$/;

/** True for an address that shows another page to each reader, or soon none: a search, a preview, a page of somebody's session. */
export function isPassing(address: string): boolean {
  if (!/[?;]|\/(?:preview|esik|draft|wp-|umbraco|log|sign|kirj|c\/p)|webcache|translate/i.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname, searchParams } = new URL(address);
  const names = [...searchParams.keys()];
  const isSearch = (searchPath.test(pathname) || /(?:^|\.)duckduckgo\.com$/.test(hostname)) && names.some((name) => searched.test(name));
  return isSearch || copies.test(hostname.toLowerCase()) || closedPath.test(pathname) || names.some((name) => passing.test(name));
}

/** A file of a machine or of a network, in a text. */
export const ofMachine = /(?<![\w:/])(?:\/(?:Users|home)\/[\w.-]+\/[^\s<>"”]+|file:\/\/[^\s<>"”]+|\\\\[\w.-]+\\[^\s<>"”]+|[A-Z]:\\[^\s<>"”]+)/g;

/** Addresses that readers cannot open, or that show each of them something else. Those that no link can have are told with the link. */
export function closedAddresses(source: SourceFile): readonly Fault[] {
  return source.lines.flatMap((line, index) => {
    const at = (column: number, length: number) => ({ line: index + 1, column: column + 1, length });
    const files = /file:|\\|\/(?:Users|home)\//.test(line)
      ? [...line.matchAll(ofMachine)].filter((match) => !/\]\(<?$|^\s*(?:-\s+)?(?:website|source|\w*url):\s+["']?$/i.test(line.slice(0, match.index)))
      : [];
    return [
      ...files.map(({ index: column, 0: found }) => {
        const value = found.replace(/[.,:;!?)]+$/, '');
        return faultAt(source, at(column, value.length), 'addressInternal', { value }, 'warning');
      }),
      ...addressesIn(line)
        .filter(({ value }) => isPlainHttps(value))
        .flatMap(({ index: column, value }): readonly Fault[] => {
          if (isInternal(value)) return [faultAt(source, at(column, value.length), 'addressInternal', { value }, 'warning')];
          return isPassing(value) ? [faultAt(source, at(column, value.length), 'addressPassing', { value: new URL(value).hostname }, 'warning')] : [];
        }),
    ];
  });
}
