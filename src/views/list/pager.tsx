import { useTranslations } from 'next-intl';
import type { Selection } from '#selection/parameters.ts';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './pager.module.css';

/** How many pages are named on either side of the current one. */
const around = 2;

/** The pages of a list: the first, those around the current one, the last. */
export function ListPages({ selection, pages }: { readonly selection: Selection; readonly pages: number }) {
  const t = useTranslations('list');
  const { listHref } = useSite();
  if (pages < 2) return null;
  const { page: current } = selection;
  const link = (page: number) => `${listHref({ ...selection, page })}#results`;
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {current > 1 ? (
        <a href={link(current - 1)} rel="prev">
          <Icon name="back" />
          {t('previous')}
        </a>
      ) : null}
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
      {current < pages ? (
        <a href={link(current + 1)} rel="next">
          {t('next')}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  );
}

function namedPages(current: number, pages: number): readonly number[] {
  const near = Array.from({ length: 2 * around + 1 }, (_, index) => current - around + index);
  return [...new Set([1, ...near, pages])].filter((page) => page >= 1 && page <= pages).sort((a, b) => a - b);
}
