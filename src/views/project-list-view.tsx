import { useTranslations } from 'next-intl';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';
import { ProjectCards, type ProjectListProps } from './project-cards';

/** All projects, what runs now first. */
export function ProjectListView({ frame, entries, today, axis }: ProjectListProps & { readonly frame: PageFrame }) {
  const t = useTranslations('list');
  const count = entries.length;
  return (
    <>
      <PageMeta frame={frame} title={t('title', { count })} description={t('lead')} />
      <PageHead title={t('heading')} lead={t('lead')} />
      <section className="wrap section section-tight" aria-labelledby="results">
        <h2 id="results" tabIndex={-1}>
          {t('count', { count })}
        </h2>
        <p className="note">{count === 0 ? t('empty') : t('order')}</p>
        <ProjectCards entries={entries} today={today} axis={axis} />
      </section>
    </>
  );
}
