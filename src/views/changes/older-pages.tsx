import { useTranslations } from 'next-intl';
import type { RouteName } from '#addresses/pages.ts';
import pager from '../list/pager.module.css';
import { Icon } from '../parts/icons.tsx';
import { useSite } from '../shell/use-site.ts';

type OlderPagesProps = { readonly name: RouteName /** What the pages are of. */; readonly label: string; readonly page: number; readonly pages: number };

/** Links to what is newer and older than what a page tells, and which page this is; nothing where there is one page. */
export function OlderPages({ name, label, page, pages }: OlderPagesProps) {
  const t = useTranslations('changes');
  const { href } = useSite();
  if (pages < 2) return null;
  const link = (to: number) => href({ name }) + (to > 1 ? `?page=${to}` : '');
  return (
    <nav className={pager.pages} aria-label={label}>
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
