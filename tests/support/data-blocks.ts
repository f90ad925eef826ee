const block = /<script type="application\/ld\+json">([^<>&\u2028\u2029]*)<\/script>/g;

type Data = { readonly '@context': string; readonly '@type': string; readonly [name: string]: unknown };

/**
 * The JSON-LD of a page.
 * @throws Error when the page has any other script element, or a block that is not JSON
 */
export function dataBlocksOf(html: string): readonly Data[] {
  if (/<\/?script/i.test(withoutDataBlocks(html))) throw new Error('A script element that is not a data block');
  return [...html.matchAll(block)].map((match) => JSON.parse(match[1] ?? '') as Data);
}

/** A page without its JSON-LD: what people see. */
export function withoutDataBlocks(html: string): string {
  return html.replace(block, '');
}
