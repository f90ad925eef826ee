import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Fund } from '#catalogue/fund.ts';
import type { FundSummary } from '#catalogue/sums.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { statuses } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { changeSelection, everything } from '#selection/selection.ts';
import { UnconfirmedNote } from '../keys/unconfirmed-note.tsx';
import { ProjectTable } from '../list/table/table.tsx';
import { TableNotes } from '../list/table/table-money.tsx';
import { useShortAmount } from '../parts/amount.tsx';
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
  /** All its projects, the largest grant first, for paper, where a table stands for both pictures; none when they are too many for a sheet. */
  readonly onPaper: readonly ListedProject[];
  /** The fund's projects as files. */
  readonly files: readonly FileLink[];
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** One fund: what it is for, its money by project, its projects in time. */
export function FundView({ frame, summary, grants, groups, onPaper, files, axis, today }: FundProps & { readonly frame: PageFrame }) {
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
  const pictured = onPaper.length === 0 ? undefined : 'screen-only';
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
          <section data-fund-colour={fund.colour} className={pictured}>
            <h2>{money('heading')}</h2>
            <MoneyTable grants={grants} />
          </section>
        )}
        <FundProjects className={pictured} summary={summary} groups={groups} axis={axis} today={today} />
        {onPaper.length === 0 ? null : <OnPaper rows={onPaper} grants={grants} />}
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

type FundProjectsProps = Pick<FundProps, 'summary' | 'groups' | 'axis' | 'today'> & { readonly className: string | undefined };

function FundProjects({ summary: { fund, grants, inferred }, groups, axis, today, className }: FundProjectsProps) {
  const t = useTranslations('fundPage');
  const { listHref } = useSite();
  const ofFund = changeSelection(everything, { fund: [fund.id] });
  const inTable = changeSelection(ofFund, { view: 'table' });
  return (
    <section data-fund-colour={fund.colour} className={className}>
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

/** What both pictures tell, to be printed: a line for each project, and the total. */
function OnPaper({ rows, grants: { sum, known } }: { readonly rows: FundProps['onPaper']; readonly grants: Grants }) {
  const t = useTranslations('table');
  return (
    <section className="print-only">
      <h2>{t('caption')}</h2>
      <ProjectTable rows={rows} selection={known} grants={sum} forPaper />
      <TableNotes rows={rows} grants={sum} />
      <UnconfirmedNote projects={rows.map(({ project }) => project)} />
    </section>
  );
}

/** The facts in a line; a sum of grants says how many projects it speaks for. What a fund cannot have is left out. */
function useFundFacts({ fund, grants, statuses: counts }: FundSummary): readonly Fact[] {
  const t = useTranslations('fundPage');
  const funds = useTranslations('funds');
  const { formats } = useSite();
  const short = useShortAmount();
  const states = statuses.filter((status) => counts[status] > 0).map((status) => funds('inState', { status, count: counts[status] }));
  const count: Fact = [t('count'), formats.count(grants.of), formats.list(states)];
  const known: Fact = [
    t('euFunding'),
    grants.known === 0 ? undefined : short(grants),
    grants.known > 0 && funds('knownOf', { known: grants.known, of: grants.of }),
  ];
  return [count, known, ...useShare(fund), ...useAuthority(fund)];
}

/** The share of the country; funding that is not given by countries has none. */
function useShare({ programme, period = '', allocation, allocationApproximate, allocationAsOf }: Fund): readonly Fact[] {
  const t = useTranslations('fundPage');
  const { formats } = useSite();
  const short = useShortAmount();
  const term = t('allocation', { period });
  if (allocation === undefined) return programme === 'direct' ? [] : [[term, undefined]];
  const date = allocationAsOf === undefined ? t('allocationUndated') : t('allocationAsOf', { date: formats.date(allocationAsOf) });
  return [[term, short({ euros: allocation, approximate: allocationApproximate }), t('allocationNote'), date]];
}

/** Who manages the fund in the country, and by which act; of a fund that nobody manages there, only the act. */
function useAuthority({ texts, regulation, regulationUrl, cci }: Fund): readonly Fact[] {
  const t = useTranslations('fundPage');
  const { pick } = useSite();
  const { value: text, lang } = pick(texts);
  const act = regulationUrl === undefined ? regulation : <a href={regulationUrl}>{regulation}</a>;
  if (text.managingAuthority === undefined) return act === undefined ? [] : [[t('act'), act]];
  return [
    [
      t('authority'),
      <span key="authority" lang={lang}>
        {text.managingAuthority}
      </span>,
      act !== undefined && t.rich('regulation', { number: () => act }),
      cci !== undefined && t('cci', { cci }),
    ],
  ];
}
