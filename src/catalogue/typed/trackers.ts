/** Parameters that newsletters, social media and advertisements add to any address, to know who follows it. All that begin with `utm_` are such too. */
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

/** True for the name of a parameter by which others recognise who follows an address. Capitals make no difference: some tools write their own. */
export function isTracker(written: string): boolean {
  const name = written.toLowerCase();
  return name.startsWith('utm_') || trackers.has(name);
}
