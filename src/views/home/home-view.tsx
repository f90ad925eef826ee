import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundSummary, GrantSum } from '#catalogue/sums.ts';
import { barOf, positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { FundCards } from '../funds/fund-cards.tsx';
import { ProjectCards } from '../list/cards.tsx';
import { classes } from '../parts/classes.ts';
import { SearchBox } from '../parts/search-box.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './home-view.module.css';

export type HomeProps = {
  /** The projects of the picture. */
  readonly drawn: readonly FundedProject[];
  /** How many projects there are. */
  readonly count: number;
  /** What runs now, what ends first coming first. */
  readonly running: readonly FundedProject[];
  readonly runningCount: number;
  readonly funds: readonly FundSummary[];
  readonly grants: GrantSum;
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** The way in: what the site is, its figures, what runs now, the funds. */
export function HomeView({ frame, ...home }: HomeProps & { readonly frame: PageFrame }) {
  const t = useTranslations('home');
  const { href } = useSite();
  return (
    <>
      <PageMeta frame={frame} title={t('title')} alone description={t('lead')} withChanges />
      <Hero drawn={home.drawn} axis={home.axis} today={home.today} />
      <div className="wrap section">
        <HomeFigures running={home.runningCount} grants={home.grants} fundCount={home.funds.length} axis={home.axis} />
        <section className={styles.now} aria-labelledby="now">
          <div className={styles.heading}>
            <h2 id="now">{t('now')}</h2>
            <a href={href({ name: 'projects' })}>{t('all', { count: home.count })}</a>
          </div>
          {home.running.length === 0 ? <p>{t('nothingNow')}</p> : null}
          <ProjectCards entries={home.running} today={home.today} axis={home.axis} withGoals={false} />
        </section>
      </div>
      <section className={classes('section', styles.tint)} aria-labelledby="funds">
        <div className="wrap">
          <div className={styles.heading}>
            <h2 id="funds">{t('funds')}</h2>
            <a href={href({ name: 'funds' })}>{t('compare')}</a>
          </div>
          <FundCards funds={home.funds} />
        </div>
      </section>
      <Explanations />
    </>
  );
}

function Hero({ drawn, axis, today }: Pick<HomeProps, 'drawn' | 'axis' | 'today'>) {
  const t = useTranslations('home');
  const { href } = useSite();
  return (
    <div className={styles.hero}>
      <div className={classes('wrap', styles.heroGrid)}>
        <div>
          <h1>{t.rich('heading', { nowrap: (words) => <span>{words}</span> })}</h1>
          <p className="lead">{t('lead')}</p>
          <SearchBox />
          <a className={classes(styles.browse, 'screen-only')} href={href({ name: 'projects' })}>
            {t('browse')}
          </a>
        </div>
        <HomeChart drawn={drawn} axis={axis} today={today} />
      </div>
    </div>
  );
}

/** What is explained on the home page, and where there is more about it. */
const explained = [
  ['openData', 'openData'],
  ['sources', 'about'],
  ['gaps', 'dataQuality'],
] as const;

function Explanations() {
  const t = useTranslations('home');
  const { href } = useSite();
  return (
    <div className={classes('wrap section', styles.explanations)}>
      {explained.map(([topic, page]) => (
        <section key={topic} aria-labelledby={topic}>
          <h2 id={topic}>{t(topic)}</h2>
          <p>{t(`${topic}Text`)}</p>
          <a className={styles.more} href={href({ name: page })}>
            {t(`${topic}More`)}
          </a>
        </section>
      ))}
    </div>
  );
}

type HomeFiguresProps = { readonly running: number; readonly grants: GrantSum; readonly fundCount: number; readonly axis: TimeAxis };

/** Four figures; the sum of money says how many projects it speaks for. */
function HomeFigures({ running, grants, fundCount, axis }: HomeFiguresProps) {
  const t = useTranslations('home');
  const value = useTranslations('value');
  const { formats } = useSite();
  const sum = value('millionsShort', { amount: formats.millionsShort(grants.euros) });
  const figures: readonly (readonly [string, string])[] = [
    [formats.count(running), t('running', { count: running })],
    [grants.known === 0 ? value('unknown') : sum, t('grants', { known: grants.known, of: grants.of })],
    [formats.count(fundCount), t('fundCount', { count: fundCount })],
    [formats.years(axis.first, axis.last), t('years')],
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="hidden-text">
        {t('figures')}
      </h2>
      <ul className={styles.tiles}>
        {figures.map(([figure, meaning]) => (
          <li key={meaning}>
            <b>{figure}</b> <span>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const width = 640;
const step = 20;

/** The real spans of projects, the first ones of the list, as a picture, drawn for the eye only: the list says the same in words. */
function HomeChart({ drawn, axis, today }: Pick<HomeProps, 'drawn' | 'axis' | 'today'>) {
  const height = drawn.length * step + 10;
  const years = axis.last - axis.first + 1;
  const now = Math.round(positionOf(axis, today) * width);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className={styles.year} d={Array.from({ length: years + 1 }, (_, year) => `M${Math.round((year * width) / years)} 0V${height}`).join('')} />
      {drawn.map(({ project, fund }, row) => {
        const bar = barOf(axis, project.timetable, today);
        if (bar === undefined) return null;
        return (
          <rect
            key={project.id}
            className={styles.bar}
            data-fund-colour={fund.colour}
            data-bar={bar.status}
            x={Math.round(bar.from * width)}
            y={row * step + 8}
            width={Math.round(bar.length * width)}
            height="12"
            rx="3"
          />
        );
      })}
      <path className={styles.today} d={`M${now} 0V${height}`} />
    </svg>
  );
}
