import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CalendarDay } from '#catalogue/date.ts';
import { shortNameOf } from '#catalogue/project.ts';
import type { FundSummary } from '#catalogue/sums.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { changeSelection, everything } from '#selection/selection.ts';
import { FundRows } from '../funds/fund-rows.tsx';
import { classes } from '../parts/classes.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { type Grants, MoneyTable } from '../pictures/money-table.tsx';
import { type ChartGroup, TimeChart } from '../pictures/time-chart.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageMeta } from '../shell/page-meta.tsx';
import { SectionHeading } from '../shell/section-heading.tsx';
import { useSite } from '../shell/use-site.ts';
import { type TopicCount, TopicLinks } from '../topics/topic-links.tsx';
import styles from './home-view.module.css';
import { type FoundResult, ResultFigures } from './results.tsx';
import { RunningNow } from './running-now.tsx';
import { YearColumns, type YearCount } from './year-columns.tsx';

export type HomeProps = {
  /** How many projects there are. */
  readonly count: number;
  readonly topics: readonly TopicCount[];
  readonly groups: readonly ChartGroup[];
  /** What runs now, the first to end first, and how many there are in all. */
  readonly running: readonly ListedProject[];
  readonly runningCount: number;
  readonly grants: Grants;
  /** The largest of projects that have an estimate of costs and no known grant. */
  readonly estimated: readonly ListedProject[];
  /** How many projects run in each year up to this one. */
  readonly years: readonly YearCount[];
  /** How many projects are in no year, since no date of them is known. */
  readonly timeless: number;
  /** The largest of the numbers that tell of results, each of another project, and how many projects have some. */
  readonly results: readonly FoundResult[];
  readonly resultCount: number;
  readonly endedCount: number;
  readonly funds: readonly FundSummary[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** The way in: a question with its search and topics, then what runs when, with what money, and what has come of it. */
export function HomeView({ frame, ...home }: HomeProps & { readonly frame: PageFrame }) {
  const t = useTranslations('home');
  const { href, listHref } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={t('title')} alone description={t('lead')} withChanges />
      <div className={styles.hero}>
        <div className={classes('wrap', styles.heroGrid)}>
          <div>
            <h1>{t.rich('heading', { nowrap: (words) => <span>{words}</span> })}</h1>
            <p className="lead">{t('leadCounted', { count: home.count })}</p>
            <SearchBox />
          </div>
          <TopicLinks topics={home.topics} count={home.count} />
        </div>
      </div>
      <Part>
        <SectionHeading
          text={t('time')}
          about={t('timeText')}
          more={{ text: t('timeMore'), href: listHref(changeSelection(everything, { view: 'timeline' })) }}
        />
        <TimeChart groups={home.groups} axis={home.axis} today={home.today} />
      </Part>
      <Part tint>
        <SectionHeading text={t('now')} more={{ text: t('all', { count: home.count }), href: href({ name: 'projects' }) }} />
        <RunningNow projects={home.running} count={home.runningCount} today={home.today} />
      </Part>
      <Part>
        <div className={styles.two}>
          <Money grants={home.grants} estimated={home.estimated} />
          <YearColumns years={home.years} timeless={home.timeless} today={home.today} />
        </div>
      </Part>
      {home.results.length === 0 ? null : (
        <Part tint>
          <ResultFigures results={home.results} count={home.resultCount} ended={home.endedCount} />
        </Part>
      )}
      <Part>
        <SectionHeading text={t('funds')} more={{ text: t('compare'), href: href({ name: 'funds' }) }} />
        <FundRows funds={home.funds} last="figures" />
      </Part>
      <Part>
        <Explanations />
      </Part>
    </>
  );
}

/** A band of the page. */
function Part({ tint = false, children }: { readonly tint?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes('section', tint && 'tint')}>
      <div className="wrap">{children}</div>
    </div>
  );
}

function Money({ grants, estimated }: Pick<HomeProps, 'grants' | 'estimated'>) {
  const t = useTranslations('money');
  const { formats, pick } = useSite();
  return (
    <section>
      <SectionHeading
        text={t('heading')}
        about={t('coverage', { known: grants.sum.known, of: grants.sum.of, rounded: grants.sum.approximate ? 'yes' : 'no' })}
      />
      <MoneyTable grants={grants} />
      {estimated.map(({ project }) => (
        <p key={project.id} className="note">
          {t.rich('estimate', {
            project: () => <span lang={pick(project.texts).lang}>{shortNameOf(project, pick(project.texts).value)}</span>,
            amount: formats.amount(project.costEstimate ?? 0),
          })}
        </p>
      ))}
    </section>
  );
}

/** What is explained on the home page, and where there is more about it. */
const explained = [
  ['gaps', 'dataQuality'],
  ['sources', 'about'],
  ['openData', 'openData'],
] as const;

function Explanations() {
  const t = useTranslations('home');
  const { href } = useSite();
  return (
    <>
      <h2 className="hidden-text">{t('aboutData')}</h2>
      <ul className={styles.texts}>
        {explained.map(([topic, page]) => (
          <li key={topic}>
            <h3>{t(topic)}</h3>
            <p>{t(`${topic}Text`)}</p>
            <a href={href({ name: page })}>{t(`${topic}More`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
