import { useTranslations } from 'next-intl';
import type { CalendarDay } from '../domain/calendar-date';
import type { FundedProject } from '../domain/catalogue';
import type { FundSummary } from '../domain/fund-summary';
import { everything } from '../domain/selection';
import type { TimeAxis } from '../domain/time-axis';
import { EuStatement } from './eu-statement';
import type { FileLink } from './file-links';
import { FundFacts } from './fund-facts';
import styles from './fund-view.module.css';
import { ListFiles } from './list-files';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';
import { CalendarTime } from './period';
import { ProjectCards } from './project-cards';
import { Prose } from './prose';
import { SourceList } from './source-list';
import { useSite } from './use-site';

export type FundProps = {
  readonly summary: FundSummary;
  readonly entries: readonly FundedProject[];
  /** The fund's projects as files. */
  readonly files: readonly FileLink[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** One fund: its facts, its objectives, its projects. */
export function FundView({ frame, summary, entries, files, axis, today }: FundProps & { readonly frame: PageFrame }) {
  const site = useTranslations('site');
  const name = useTranslations('fund');
  const t = useTranslations('fundPage');
  const { href, listHref, pick } = useSite();
  const { fund } = summary;
  const { value: text, lang } = pick(fund.texts);
  const title = name('withCode', { title: text.title, code: text.code });
  return (
    <>
      <PageMeta frame={frame} title={title} description={text.summary} />
      <PageHead
        trail={[{ text: site('funds'), href: href({ name: 'funds' }) }]}
        title={title}
        lead={text.summary}
        lang={lang}
        aside={<EuStatement statement={fund.statement} />}
      />
      <div className={`wrap section parts ${styles.parts}`}>
        <FundFacts summary={summary} />
        <div className="columns">
          <section aria-labelledby="about">
            <h2 id="about">{t('about')}</h2>
            <Prose html={text.body} lang={lang} />
            <Objectives titles={fund.objectiveIds.map((id) => text.objectives[id] ?? id)} lang={lang} />
          </section>
          <div>
            <div className="card">
              <h2>{t('sources')}</h2>
              <SourceList sources={text.sources} lang={lang} />
              <p className="note">{t.rich('checked', { date: () => <CalendarTime date={fund.checked} /> })}</p>
            </div>
          </div>
        </div>
        <FundProjects entries={entries} axis={axis} today={today} />
        <p>
          <a href={listHref({ ...everything, fund: [fund.id] })}>{t('inList')}</a>
        </p>
        <ListFiles files={files} count={entries.length} />
      </div>
    </>
  );
}

function Objectives({ titles, lang }: { readonly titles: readonly string[]; readonly lang: string | undefined }) {
  const t = useTranslations('fundPage');
  if (titles.length === 0) return null;
  return (
    <>
      <h3 className={styles.objectives}>{t('objectives')}</h3>
      <ol className={styles.list} lang={lang}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    </>
  );
}

function FundProjects({ entries, axis, today }: Pick<FundProps, 'entries' | 'axis' | 'today'>) {
  const t = useTranslations('fundPage');
  const inferred = entries.filter(({ project }) => !project.fundConfirmed).length;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{t('projects')}</h2>
      {entries.length === 0 ? <p className="note">{t('noProjects')}</p> : null}
      {inferred === 0 ? null : <p className="note">{t('inferredNote', { count: inferred })}</p>}
      <ProjectCards entries={entries} axis={axis} today={today} withGoals={false} />
    </section>
  );
}
