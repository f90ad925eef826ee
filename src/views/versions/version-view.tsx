import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Snapshot } from '#addresses/snapshots.ts';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { useFigures, VersionFiles } from './version-files.tsx';

export type VersionProps = {
  readonly snapshot: Snapshot;
  /** Whether the data is still the same. */
  readonly isNow: boolean;
};

/** One kept version of the data: where a citation leads. */
export function VersionView({ frame, snapshot, isNow }: VersionProps & { readonly frame: PageFrame }) {
  const t = useTranslations('versions');
  const openData = useTranslations('openData');
  const { formats, href } = useSite();
  const { revision, day } = snapshot;
  const date = formats.date(day);
  const data = (words: ReactNode) => <a href={href({ name: 'openData' })}>{words}</a>;
  return (
    <>
      <PageMeta frame={frame} title={t('title', { revision })} description={t('description', { revision, date })} />
      <PageHead
        trail={[
          { text: openData('heading'), href: href({ name: 'openData' }) },
          { text: t('heading'), href: href({ name: 'versions' }) },
        ]}
        title={t('title', { revision })}
        lead={t('titleLead', { date })}
      />
      <div className="wrap section section-tight">
        <p className="notice">{isNow ? t('now') : t.rich('notNow', { data })}</p>
        <p>{useFigures(snapshot)}</p>
        <VersionFiles snapshot={snapshot} />
        <p className="note">{t('how')}</p>
      </div>
    </>
  );
}
