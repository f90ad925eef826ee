import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Snapshot } from '#catalogue/snapshot.ts';
import disclosure from '../parts/disclosure.module.css';
import { OlderPages } from '../parts/older-pages.tsx';
import { CalendarTime } from '../parts/period.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { useFigures, VersionFiles } from './version-files.tsx';

export type VersionsProps = {
  /** Those of the page, newest first. */
  readonly snapshots: readonly Snapshot[];
  /** On all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

/** The versions of the data that are kept, or honestly that there are none. */
export function VersionsView({ frame, snapshots, count, page, pages }: VersionsProps & { readonly frame: PageFrame }) {
  const t = useTranslations('versions');
  const openData = useTranslations('openData');
  const { href } = useSite();
  const data = (words: ReactNode) => <a href={href({ name: 'openData' })}>{words}</a>;
  return (
    <>
      <PageMeta frame={frame} title={page > 1 ? t('pageOf', { page }) : t('heading')} description={t('lead')} />
      <PageHead trail={[{ text: openData('heading'), href: href({ name: 'openData' }) }]} title={t('heading')} lead={t('lead')} />
      <div className="wrap section section-tight parts">
        {count === 0 ? (
          <p className="notice">{t.rich('none', { data })}</p>
        ) : (
          <div>
            <p>{t('count', { count })}</p>
            <p className="note">{t('how')}</p>
          </div>
        )}
        {snapshots.map((snapshot) => (
          <Version key={snapshot.revision} snapshot={snapshot} />
        ))}
        <OlderPages name="versions" label={t('pages')} page={page} pages={pages} />
      </div>
    </>
  );
}

function Version({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslations('versions');
  const { href } = useSite();
  const { revision, day } = snapshot;
  return (
    <section>
      <h2>
        <CalendarTime date={day} />
      </h2>
      <p>
        <a href={href({ name: 'versions', id: revision })}>{t('title', { revision })}</a>
      </p>
      <p className="note">{useFigures(snapshot)}</p>
      <details className={disclosure.disclosure}>
        <summary>
          <span>{t.rich('open', { revision, hidden: (words: ReactNode) => <span className="hidden-text">{words}</span> })}</span>
        </summary>
        <VersionFiles snapshot={snapshot} />
      </details>
    </section>
  );
}
