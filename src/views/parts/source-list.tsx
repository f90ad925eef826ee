import type { Source } from '#catalogue/fund.ts';
import { Icon } from './icons.tsx';
import styles from './source-list.module.css';

/** Outside pages, each with the site it is on and what it backs. */
export function SourceList({ sources, lang }: { readonly sources: readonly Source[]; readonly lang?: string | undefined }) {
  return (
    <ul className={styles.sources}>
      {sources.map(({ url, covers }) => (
        <li key={url}>
          <a href={url}>
            <Icon name="external" />
            <span>
              <span className={styles.site}>{siteOf(url)}</span>{' '}
              <span className={styles.covers} lang={lang}>
                {covers}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The name people know a site by: the host, without `www`. */
function siteOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '');
  return hostname.replace(/^www\./, '') + (path.length <= 24 ? path : '');
}
