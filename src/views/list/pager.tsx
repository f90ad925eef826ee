import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Selection } from '#selection/parameters.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './pager.module.css';

type PagerProps = {
  /** What the pages are of. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  /** The address of a page. */
  readonly link: (page: number) => string;
  readonly previous: string;
  readonly next: string;
  /** Stands between the links to the previous page and to the next. */
  readonly children: ReactNode;
};

/** Links between the pages of one thing; nothing where there is one page. */
export function Pager({ label, page, pages, link, previous, next, children }: PagerProps) {
  if (pages < 2) return null;
  return (
    <nav className={styles.pages} aria-label={label}>
      {page > 1 ? (
        <a href={link(page - 1)} rel="prev">
          <Icon name="back" />
          {previous}
        </a>
      ) : null}
      {children}
      {page < pages ? (
        <a href={link(page + 1)} rel="next">
          {next}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  );
}

/** How many pages are named on either side of the current one. */
const around = 2;

/** The pages of a list: the first, those around the current one, the last. */
export function ListPages({ selection, pages }: { readonly selection: Selection; readonly pages: number }) {
  const t = useTranslations('list');
  const { listHref } = useSite();
  const { page: current } = selection;
  const link = (page: number) => `${listHref({ ...selection, page })}#results`;
  return (
    <Pager label={t('pages')} page={current} pages={pages} link={link} previous={t('previous')} next={t('next')}>
      <ol>
        {namedPages(current, pages).map((page, index, all) => (
          <li key={page} className={page - (all[index - 1] ?? 0) > 1 ? styles.gap : undefined}>
            <a href={link(page)} aria-current={page === current ? 'page' : undefined}>
              <span className="hidden-text">{t('page')} </span>
              {page}
            </a>
          </li>
        ))}
      </ol>
    </Pager>
  );
}

function namedPages(current: number, pages: number): readonly number[] {
  const near = Array.from({ length: 2 * around + 1 }, (_, index) => current - around + index);
  return [...new Set([1, ...near, pages])].filter((page) => page >= 1 && page <= pages).sort((a, b) => a - b);
}
