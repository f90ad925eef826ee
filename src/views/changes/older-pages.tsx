import { useTranslations } from 'next-intl';
import type { RouteName } from '#addresses/pages.ts';
import { Pager } from '../list/pager.tsx';
import { useSite } from '../shell/use-site.ts';

type OlderPagesProps = { readonly name: RouteName /** What the pages are of. */; readonly label: string; readonly page: number; readonly pages: number };

/** Links to what is newer and older than what a page tells, and which page this is; nothing where there is one page. */
export function OlderPages({ name, label, page, pages }: OlderPagesProps) {
  const t = useTranslations('changes');
  const { href } = useSite();
  const link = (to: number) => href({ name }) + (to > 1 ? `?page=${to}` : '');
  return (
    <Pager {...{ label, page, pages, link }} previous={t('newer')} next={t('older')}>
      <span>{t('position', { page, pages })}</span>
    </Pager>
  );
}
