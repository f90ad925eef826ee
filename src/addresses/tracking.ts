/** Parameters that newsletters, social media and advertisements add to any link, to know who follows it. All that begin with `utm_` are such too. */
const trackers: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'gad_source',
  'gad_campaignid',
  'gbraid',
  'wbraid',
  'dclid',
  'srsltid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'li_fat_id',
  'igsh',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'mtm_campaign',
  'mtm_kwd',
  'pk_campaign',
  'pk_kwd',
]);

/** A query without the parameters of trackers, which nobody who asks has written; the rest as it came. @param query without `?` */
export function withoutTracking(query: string): string {
  return query
    .split('&')
    .filter((part) => !isTracker(part.split('=', 1)[0] ?? ''))
    .join('&');
}

/** Capitals make no difference: some tools write their own. No parameter of ours begins so, and none is easily mistyped so. */
function isTracker(written: string): boolean {
  const name = written.toLowerCase();
  return name.startsWith('utm_') || trackers.has(name);
}
