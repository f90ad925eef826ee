import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PageFrame } from './page-frame';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** The shell of every page: skip link, header, main, footer. */
export function PageLayout({ frame, children }: { readonly frame: PageFrame; readonly children: ReactNode }) {
  const t = useTranslations('site');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <SiteHeader frame={frame} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter checked={frame.checked} />
    </>
  );
}
