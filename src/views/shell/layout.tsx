import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SiteFooter } from './footer.tsx';
import { SiteHeader } from './header.tsx';
import type { PageFrame } from './page-context.ts';
import { StructuredData } from './structured-data.tsx';
import { PageFrameProvider } from './use-page-frame.ts';

/** The shell of every page: skip link, header, main, footer. */
export function PageLayout({ frame, children }: { readonly frame: PageFrame; readonly children: ReactNode }) {
  const t = useTranslations('site');
  return (
    <PageFrameProvider value={frame}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <SiteHeader frame={frame} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter frame={frame} />
      {frame.structuredData === undefined ? null : <StructuredData data={frame.structuredData} />}
    </PageFrameProvider>
  );
}
