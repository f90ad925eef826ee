import { isTracker as isKnownTracker } from '#catalogue/typed/trackers.ts';
import type { Fault } from '../check/fault.ts';
import { faultAt, type SourceFile } from '../read/source.ts';

/** An address as it stands in a line. */
type Address = { readonly index: number; readonly value: string };

/** The web addresses in a line, up to what cannot belong to one. */
export function addressesIn(line: string): readonly Address[] {
  if (!line.includes('://')) return [];
  return [...line.matchAll(/https?:\/\/[^\s<>"“”’»|]+/gi)].map(({ index, 0: found }) => {
    // Behind a link of Markdown stands the bracket that closes it, behind a sentence its full stop.
    const opened = line.slice(0, index).endsWith('](') || line.slice(0, index).endsWith('(');
    const end = opened ? closingBracket(found) : found.length;
    return { index, value: found.slice(0, end).replace(/[.,:;!?*_'\]]+$/, '') };
  });
}

function closingBracket(text: string): number {
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return text.length;
}

/** Further parameters, of single newsletters and shops: in an address that an editor has copied they say nothing of the page. */
const otherTracker =
  /^(?:mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|ysclid|rdt_cid|epik|mkt_tok|__hssc|__hstc|__hsfp|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|ml_subscriber(?:_hash)?|ck_subscriber_id|ref_src|ref_url|_openstat|wickedid|s_cid|spm|cvid|trk|trkinfo|trackingid|wt\.mc_id|wt_mc|at_medium|at_campaign|sc_campaign|sc_cid|elqtrackid|elqtrack|icid|ncid|sfmc_id|sfmc_sub|sfmc_activity|bsft_\w+|guce_\w+|fb_action_ids|fb_ref|action_object_map|campaignid|dm_i|xtor|cmpid)$/i;

/** Services that stand between a reader and a page, and how the page's own address is found in theirs. */
const wrappers: readonly (readonly [host: RegExp, unwrap: (url: URL, text: string) => string | undefined])[] = [
  [/(?:^|\.)safelinks\.protection\.outlook\.com$|(?:^|\.)safelinks\.office\.net$/, (url) => url.searchParams.get('url') ?? undefined],
  [/^statics\.teams\.cdn\.office\.net$/, (url) => url.searchParams.get('url') ?? undefined],
  [/(?:^|\.)urldefense(?:\.proofpoint)?\.com$/, (_, text) => proofpoint(text)],
  [/(?:^|\.)(?:l|lm)\.facebook\.com$|^l\.instagram\.com$|^l\.messenger\.com$/, (url) => url.searchParams.get('u') ?? undefined],
  [
    /(?:^|\.)google\.[a-z.]+$/,
    (url) => (/^\/(?:url|amp\/s)/.test(url.pathname) ? (url.searchParams.get('q') ?? url.searchParams.get('url') ?? undefined) : undefined),
  ],
  [/(?:^|\.)linkedin\.com$/, (url) => (/^\/(?:redir|safety)/.test(url.pathname) ? (url.searchParams.get('url') ?? undefined) : undefined)],
  [/(?:^|\.)youtube\.com$/, (url) => (url.pathname === '/redirect' ? (url.searchParams.get('q') ?? undefined) : undefined)],
  [/(?:^|\.)bing\.com$/, (url) => (url.pathname === '/ck/a' ? '' : undefined)],
  [
    /^slack-redir\.net$|^linkprotect\.cudasvc\.com$|^protection\.sophos\.com$|^clicktime\.symantec\.com$|^nam\d*\.myownlinks\.com$/,
    (url) => url.searchParams.get('url') ?? url.searchParams.get('a') ?? url.searchParams.get('u') ?? '',
  ],
  [/^protect\.checkpoint\.com$/, (_, text) => /___(https?:\/\/.+?)___/.exec(text)?.[1] ?? ''],
  [/^secure-web\.cisco\.com$/, (url) => /(https?%3A.+)$/i.exec(url.pathname)?.[1] ?? ''],
  [
    /(?:^|\.)(?:list-manage\.com|mailchimp\.com|createsend\d*\.com|sendgrid\.net|mandrillapp\.com|hubspotlinks\.com|emaileri\.fi|mailjet\.com|exacttarget\.com|mjt\.lu)$/,
    (url) => (/^\/(?:track|t|ls|click|wf|lnk|e|cl|x|r|c)\b/.test(url.pathname) ? '' : undefined),
  ],
  [
    /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|lnkd\.in|buff\.ly|is\.gd|fb\.me|dlvr\.it|rb\.gy|cutt\.ly|t\.ly|shorturl\.at|tiny\.cc|aka\.ms|eur\d*\.li)$/,
    () => '',
  ],
];

/** Addresses that tell somebody who follows them, or lead through a service that does; the page's own address, when it is in them. */
export function trackingFaults(source: SourceFile): readonly Fault[] {
  return source.lines.flatMap((line, index) =>
    addressesIn(line).flatMap(({ index: column, value }): readonly Fault[] => {
      const suggestion = ownAddress(value);
      if (suggestion === undefined) return [];
      const at = { line: index + 1, column: column + 1, length: value.length };
      if (suggestion === '') return [faultAt(source, at, 'redirectedAddress', { value: new URL(value).hostname }, 'warning')];
      return [faultAt(source, at, 'trackingAddress', { value, suggestion }, 'warning')];
    }),
  );
}

/** The address of a page without what was put into it or around it; the empty text when it cannot be told, undefined when there is nothing. */
export function ownAddress(text: string, depth = 0): string | undefined {
  if (!URL.canParse(text) || depth > 3) return undefined;
  const url = new URL(text);
  const host = url.hostname.toLowerCase();
  const found = wrappers.filter(([pattern]) => pattern.test(host)).map(([, unwrap]) => unwrap(url, text));
  const wrapped = found.find((inner) => inner !== undefined);
  if (wrapped !== undefined) {
    const inner = decoded(wrapped);
    return URL.canParse(inner) && /^https?:/.test(inner) ? (ownAddress(inner, depth + 1) ?? inner) : '';
  }
  return withoutTrackers(text);
}

/** Only what tracks is taken out: the rest stays as it was typed. */
function withoutTrackers(text: string): string | undefined {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(text) ?? [];
  const kept = (parts: string) =>
    parts
      .split('&')
      .filter((part) => !isTracker(part))
      .join('&');
  const left = kept(query);
  const fragment = hash.slice(1);
  // Some write them behind the sign of a place in the page.
  const place = /^[\w.-]+=/.test(fragment) ? kept(fragment) : fragment;
  const clean = before + (left === '' ? '' : `?${left}`) + (place === '' ? '' : `#${place}`);
  return left === query && place === fragment ? undefined : clean;
}

function isTracker(part: string): boolean {
  const name = part.replace(/^amp;/, '').split('=', 1)[0] ?? '';
  return isKnownTracker(name) || otherTracker.test(name);
}

function decoded(text: string): string {
  try {
    return /^https?%3a/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** Version 1 and 2 write the address with signs of their own, version 3 as it is between underscores. */
function proofpoint(text: string): string {
  const third = /\/v3\/__(https?:\/{1,2}.+?)__;/.exec(text)?.[1];
  if (third !== undefined) return third.replace(/^(https?:)\/(?!\/)/, '$1//').includes('*') ? '' : third.replace(/^(https?:)\/(?!\/)/, '$1//');
  const url = new URL(text);
  const given = url.searchParams.get('u') ?? '';
  if (url.pathname.startsWith('/v1/')) return given;
  return decoded(given.replaceAll('_', '/').replace(/-([0-9A-F]{2})/gi, '%$1'));
}
