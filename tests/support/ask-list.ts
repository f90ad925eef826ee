import type { Locale } from '#catalogue/locale.ts';
import * as list from '#pages/hankkeet/index.tsx';
import { withoutDataBlocks } from './data-blocks.ts';
import { askPage, type PageModule } from './page-modules.ts';
import { renderPage } from './render-page.tsx';

const page = list as unknown as PageModule;

/** The parameters of an address. */
export type Asked = Readonly<Record<string, string | string[]>>;

/** The list's page at an address; where it leads when it is not a page itself. */
export async function askList(query: Asked, locale: Locale = 'fi'): Promise<{ readonly html: string; readonly to: string }> {
  const { props, redirect } = await askPage(page, locale, undefined, query);
  return redirect === undefined ? { html: renderPage(page.default, props), to: '' } : { html: '', to: redirect.destination };
}

/** The parameters that an address carries. */
export function parametersOf(address: string): Asked {
  const parameters = new URLSearchParams(address.split('?')[1]?.split('#')[0] ?? '');
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

/** The words of a page's results, without tags. */
export function resultsOf(html: string): string {
  const [results = ''] = html.match(/<h2 id="results"[\s\S]*?<\/main>/) ?? [];
  return plainText(results);
}

/** A piece of HTML as it is read. */
export function plainText(html: string): string {
  return withoutDataBlocks(html)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

/** Every link that names a number of projects: where it leads, what it says, how many. */
export function countedLinks(html: string): readonly { readonly query: Asked; readonly text: string; readonly count: number }[] {
  const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*\((\d+)[^<]*\))<\/a>/g)];
  return links.map(([, address = '', text = '', count]) => ({
    query: parametersOf(address.replaceAll('&amp;', '&')),
    text: plainText(text),
    count: Number(count),
  }));
}

/** How many projects a page says it lists. */
export function countOf(html: string): number {
  const [heading = ''] = html.match(/(?<=<h2 id="results"[^>]*>)[^<]*/) ?? [];
  return Number(/^\d+/.exec(heading)?.[0] ?? 0);
}
