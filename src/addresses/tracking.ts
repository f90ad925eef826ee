/** Parameters that newsletters, social media and advertisements add to any link, to know who follows it. */
const trackers: ReadonlySet<string> = new Set([
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
  'fbclid',
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid',
  'twclid',
  'li_fat_id',
  'igshid',
  'mc_cid',
  'mc_eid',
]);

/** A query without the parameters of trackers, which nobody who asks has written; the rest as it came. @param query without `?` */
export function withoutTracking(query: string): string {
  return query
    .split('&')
    .filter((part) => !trackers.has(part.split('=', 1)[0] ?? ''))
    .join('&');
}
