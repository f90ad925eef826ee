import { useTranslations } from 'next-intl';
import styles from '../list/pager.module.css';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';

/** Links to newer and older changes, and which page this is. */
export function ChangePages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const t = useTranslations('changes');
  const { href } = useSite();
  if (pages < 2) return null;
  const link = (to: number) => href({ name: 'changes' }) + (to > 1 ? `?page=${to}` : '');
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {page > 1 ? (
        <a href={link(page - 1)} rel="prev">
          <Icon name="back" />
          {t('newer')}
        </a>
      ) : null}
      <span>{t('position', { page, pages })}</span>
      {page < pages ? (
        <a href={link(page + 1)} rel="next">
          {t('older')}
          <Icon name="forward" />
        </a>
      ) : null}
    </nav>
  );
}
