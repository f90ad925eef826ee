import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SiteFooter } from './footer.tsx';
import { SiteHeader } from './header.tsx';
import { type PageFrame, PageFrameProvider, type StructuredThing } from './page-context.ts';

/** The shell of every page: skip links, header, main, footer. */
export function PageLayout({ frame, children }: { readonly frame: PageFrame; readonly children: ReactNode }) {
  const t = useTranslations('site');
  return (
    <PageFrameProvider value={frame}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {leadsToResults(frame) ? (
        <a className="skip" href="#results">
          {t('skipToResults')}
        </a>
      ) : null}
      <SiteHeader frame={frame} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter frame={frame} />
      {frame.structuredData === undefined ? null : <StructuredData data={frame.structuredData} />}
    </PageFrameProvider>
  );
}

/** The list has a form before its results. */
function leadsToResults({ route }: PageFrame): boolean {
  return route?.name === 'projects' && route.id === undefined;
}

/** Characters that could end the element or begin a comment, and line ends that older parsers refuse. */
const unsafe = /[<>&\u2028\u2029]/g;

/**
 * Data about the page for machines, as JSON-LD. A data block is never run, so the policy needs no source of scripts for it;
 * nothing in the data can leave the element.
 */
export function StructuredData({ data }: { readonly data: StructuredThing }) {
  const json = JSON.stringify(data).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without any character that HTML reads as markup
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
