import type { Source } from '#catalogue/fund.ts';
import styles from './source-list.module.css';

/** Outside pages, each by whose it is and what it is called, and beside that what it backs. @param lang of names and words, where it is not the page's */
export function SourceList({ sources, lang }: { readonly sources: readonly Source[]; readonly lang?: string | undefined }) {
  return (
    <ul className={styles.sources} lang={lang}>
      {sources.map(({ url, name, covers }) => (
        <li key={url}>
          <a href={url}>{name ?? siteOf(url)}</a> <span>{covers}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a page is called among sources: its name, or else by its address. */
export function sourceName(url: string, sources: readonly Source[]): string {
  return sources.find((source) => source.url === url)?.name ?? siteOf(url);
}

/** What a page is called that has no name: the host, without `www`, and a path that is short. */
function siteOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '');
  return hostname.replace(/^www\./, '') + (path.length <= 24 ? path : '');
}
