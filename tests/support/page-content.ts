/** What a page says, whoever wrote its tags: see contentOf. */
export type PageContent = { readonly words: readonly string[]; readonly values: Readonly<Record<string, readonly string[]>> };

/** Attributes that say something; all others only dress the page. */
const telling = [
  'id',
  'href',
  'lang',
  'hreflang',
  'title',
  'name',
  'property',
  'content',
  'for',
  'form',
  'action',
  'datetime',
  'aria-label',
  'aria-current',
  'd',
];

/** Styles have addresses of their own, and the address of a picture names its state. */
const ownAddress = /<link rel="stylesheet"[^>]*>|(?<=\.png)\?v=\w+/g;

/**
 * What a page says: its words with its data blocks, and the values of the attributes that tell something (links, fields, names, times, drawings), in their order.
 * A page whose quotes in attributes are double, as both the site's and ours by hand are.
 */
export function contentOf(page: string): PageContent {
  const html = page.replace(ownAddress, '');
  const tags = html.match(/<[a-z][^>]*>/gi)?.join('') ?? '';
  const valuesOf = (name: string) => [...tags.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'gi'))].map((match) => match[1] ?? '');
  return {
    words: html.replace(/<[^>]*>/g, ' ').match(/\S+/g) ?? [],
    values: Object.fromEntries([
      ...telling.map((name) => [name, valuesOf(name)] as const),
      ['value', valuesOf('value').filter((value) => value !== '')] as const,
    ]),
  };
}
