import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundSummary } from '#catalogue/sums.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { statuses } from '#catalogue/timetable.ts';
import { changeSelection, everything } from '#selection/selection.ts';
import { Millions, useShortAmount } from '../parts/amount.tsx';
import { classes } from '../parts/classes.ts';
import { EuStatement } from '../parts/eu-statement.tsx';
import type { Fact } from '../parts/fact-grid.tsx';
import { type FileLink, ListFiles } from '../parts/file-links.tsx';
import { PaperLine } from '../parts/paper-line.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { Prose } from '../parts/prose.tsx';
import { SourceList } from '../parts/source-list.tsx';
import { type Grants, MoneyTable } from '../pictures/money-table.tsx';
import { type ChartGroup, TimeChart } from '../pictures/time-chart.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { SectionHeading } from '../shell/section-heading.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './fund-view.module.css';

export type FundProps = {
  readonly summary: FundSummary;
  readonly grants: Grants;
  /** Its projects by their state, or the first of each. */
  readonly groups: readonly ChartGroup[];
  /** The fund's projects as files. */
  readonly files: readonly FileLink[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** One fund: what it is for, its money by project, its projects in time. */
export function FundView({ frame, summary, grants, groups, files, axis, today }: FundProps & { readonly frame: PageFrame }) {
  const site = useTranslations('site');
  const name = useTranslations('fund');
  const t = useTranslations('fundPage');
  const money = useTranslations('money');
  const { href, pick } = useSite();
  const facts = useFundFacts(summary);
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
        facts={facts}
      />
      <div className={classes('wrap section parts', styles.parts)}>
        <div className={styles.two}>
          <section>
            <h2>{t('about')}</h2>
            <Prose html={text.body} lang={lang} />
          </section>
          <Objectives titles={fund.objectiveIds.map((id) => text.objectives[id] ?? id)} lang={lang} />
        </div>
        {count === 0 ? null : (
          <section data-fund-colour={fund.colour}>
            <h2>{money('heading')}</h2>
            <MoneyTable grants={grants} />
          </section>
        )}
        <FundProjects summary={summary} groups={groups} axis={axis} today={today} />
        <section>
          <h2>{t('sources')}</h2>
          <SourceList sources={text.sources} lang={lang} />
          <p className="note">{t.rich('checked', { date: () => <CalendarTime date={fund.checked} /> })}</p>
        </section>
        <ListFiles files={files} count={count} />
        <PaperLine today={today} state="checked" />
      </div>
    </>
  );
}

function Objectives({ titles, lang }: { readonly titles: readonly string[]; readonly lang: string | undefined }) {
  const t = useTranslations('fundPage');
  if (titles.length === 0) return null;
  return (
    <section>
      <h2>{t('objectives')}</h2>
      <ol className={styles.list} lang={lang}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    </section>
  );
}

function FundProjects({ summary: { fund, grants, inferred }, groups, axis, today }: Pick<FundProps, 'summary' | 'groups' | 'axis' | 'today'>) {
  const t = useTranslations('fundPage');
  const { listHref } = useSite();
  const ofFund = changeSelection(everything, { fund: [fund.id] });
  const inTable = changeSelection(ofFund, { view: 'table' });
  return (
    <section data-fund-colour={fund.colour}>
      <SectionHeading text={t('projects')} more={grants.of === 0 ? undefined : { text: t('inTable'), href: listHref(inTable) }} />
      {grants.of === 0 ? <p className="note">{t('noProjects')}</p> : null}
      <TimeChart groups={groups} axis={axis} today={today} />
      {inferred === 0 ? null : (
        <p className={classes('note', styles.inferred)}>
          {t.rich('inferredNote', { count: inferred, link: (words) => <a href={listHref(changeSelection(ofFund, { gap: ['fundUnconfirmed'] }))}>{words}</a> })}
        </p>
      )}
    </section>
  );
}

/** The facts in a line; a sum of grants says how many projects it speaks for. */
function useFundFacts({ fund, grants, statuses: counts }: FundSummary): readonly Fact[] {
  const t = useTranslations('fundPage');
  const funds = useTranslations('funds');
  const { formats, pick } = useSite();
  const short = useShortAmount();
  const { value: text, lang } = pick(fund.texts);
  const states = statuses.filter((status) => counts[status] > 0).map((status) => funds('inState', { status, count: counts[status] }));
  const regulation = fund.regulationUrl === undefined ? fund.regulation : <a href={fund.regulationUrl}>{fund.regulation}</a>;
  return [
    [t('count'), formats.count(grants.of), formats.list(states)],
    [t('euFunding'), grants.known === 0 ? undefined : short(grants), grants.known > 0 && funds('knownOf', { known: grants.known, of: grants.of })],
    [
      t('allocation', { period: fund.period ?? '' }),
      fund.allocation === undefined ? undefined : <Millions key="allocation" euros={fund.allocation} approximate={fund.allocationApproximate} />,
      fund.allocation !== undefined && t('allocationNote'),
      fund.allocationAsOf !== undefined && t('allocationAsOf', { date: formats.date(fund.allocationAsOf) }),
    ],
    [
      t('authority'),
      text.managingAuthority === undefined ? (
        t('noAuthority')
      ) : (
        <span key="authority" lang={lang}>
          {text.managingAuthority}
        </span>
      ),
      fund.regulation !== undefined && t.rich('regulation', { number: () => regulation }),
      fund.cci !== undefined && t('cci', { cci: fund.cci }),
    ],
  ];
}
