import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundSummary } from '#catalogue/sums.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { everything } from '#selection/selection.ts';
import { ProjectCards } from '../list/cards.tsx';
import { Amount, Millions } from '../parts/amount.tsx';
import { classes } from '../parts/classes.ts';
import { EuStatement } from '../parts/eu-statement.tsx';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { type FileLink, ListFiles } from '../parts/file-links.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { Prose } from '../parts/prose.tsx';
import { SourceList } from '../parts/source-list.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-view.module.css';

export type FundProps = {
  readonly summary: FundSummary;
  /** Its projects, or the first of them. */
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
  const count = summary.grants.of;
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
      <div className={classes('wrap section parts', styles.parts)}>
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
        <FundProjects summary={summary} entries={entries} axis={axis} today={today} />
        <p>
          <a href={listHref({ ...everything, fund: [fund.id] })}>{count > entries.length ? t('allInList', { count }) : t('inList')}</a>
        </p>
        <ListFiles files={files} count={count} />
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

function FundProjects({ summary: { grants, inferred }, entries, axis, today }: Pick<FundProps, 'summary' | 'entries' | 'axis' | 'today'>) {
  const t = useTranslations('fundPage');
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{t('projects')}</h2>
      {entries.length === 0 ? <p className="note">{t('noProjects')}</p> : null}
      {inferred === 0 ? null : <p className="note">{t('inferredNote', { count: inferred })}</p>}
      {grants.of > entries.length ? <p>{t('shownOf', { shown: entries.length, count: grants.of })}</p> : null}
      <ProjectCards entries={entries} axis={axis} today={today} withGoals={false} />
    </section>
  );
}

/** The facts of a fund; a sum of grants says how many projects it speaks for. */
function FundFacts({ summary: { fund, grants } }: { readonly summary: FundSummary }) {
  const t = useTranslations('fundPage');
  const funds = useTranslations('funds');
  const value = useTranslations('value');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  const regulation = fund.regulationUrl === undefined ? fund.regulation : <a href={fund.regulationUrl}>{fund.regulation}</a>;
  const facts: readonly Fact[] = [
    [t('programme'), funds(`programme.${fund.programme}`)],
    [t('period'), fund.period ?? value('unknown')],
    [t('regulation'), fund.regulation === undefined ? value('unknown') : regulation],
    [
      t('authority'),
      text.managingAuthority === undefined ? (
        value('none')
      ) : (
        <span key="authority" lang={lang}>
          {text.managingAuthority}
        </span>
      ),
    ],
    [
      t('allocation'),
      <Millions key="allocation" euros={fund.allocation} approximate={fund.allocationApproximate} />,
      fund.allocationAsOf && t('allocationAsOf', { date: formats.date(fund.allocationAsOf) }),
    ],
    [
      t('euFunding'),
      <Amount key="grants" euros={grants.known === 0 ? undefined : grants.euros} approximate={grants.approximate} />,
      value('ofProjects', { known: grants.known, of: grants.of }),
    ],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="hidden-text">
        {t('facts')}
      </h2>
      <FactGrid facts={facts} />
    </section>
  );
}
