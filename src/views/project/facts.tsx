import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Marked } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { projectFacts } from '#catalogue/facts.ts';
import type { FundColour } from '#catalogue/fund-colours.ts';
import { progressOn, type Timetable } from '#catalogue/timetable.ts';
import { Amount } from '../parts/amount.tsx';
import bars from '../parts/bars.module.css';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { CalendarTime, Period } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './facts.module.css';

type RowFact = Marked<typeof projectFacts, { readonly row: true }>;

/** What stands in the row of a fact: its value and notes to it; undefined when there is no row for this project. */
type Row = readonly [value: ReactNode, ...notes: ReactNode[]] | undefined;

/** The key facts; what is not known is said, what is inferred or estimated is marked. */
export function ProjectFacts({ project, fund }: FundedProject) {
  const t = useTranslations('project');
  const { formats, messages, pick } = useSite();
  const { timetableNote } = pick(project.texts).value;
  const option = project.timetable.kind === 'period' ? project.timetable.optionUntil : undefined;
  // Every fact that the table marks as a row; those that are not known and need not be said have none.
  const rows: Readonly<Record<RowFact, Row>> = {
    timetable: [
      <Period key="period" timetable={project.timetable} />,
      option && !timetableNote && t('option', { date: formats.date(option) }),
      timetableNote && <span lang={pick(project.texts).lang}>{timetableNote}</span>,
    ],
    euFunding: [
      <Amount key="grant" euros={project.euFunding} approximate={project.euFundingApproximate} />,
      project.euShare === undefined ? undefined : t('euShare', { share: formats.percent(project.euShare / 100) }),
      project.support === 'operating' && t('operating'),
    ],
    costEstimate: project.costEstimate === undefined ? undefined : [<Amount key="estimate" euros={project.costEstimate} />, t('costEstimateNote')],
    totalCost: [<Amount key="total" euros={project.totalCost} />],
    fund: [<FundLink key="fund" project={project} fund={fund} />],
    objective: [<Objective key="objective" project={project} fund={fund} />],
    partners: pick(project.texts).value.partners.length === 0 ? undefined : [<Partners key="partners" project={project} />],
  };
  const facts = (Object.entries(rows) as readonly (readonly [RowFact, Row])[]).flatMap(([name, row]): readonly Fact[] => {
    const own: readonly Fact[] = row === undefined ? [] : [[factWords(messages, 'project', name).label, ...row]];
    // The agency stands before its partners, also where there are none.
    return name === 'partners' ? [[t('implementer'), t('agency')], ...own] : own;
  });
  return (
    <section aria-labelledby="basics">
      <h2 id="basics" className="hidden-text">
        {t('basics')}
      </h2>
      <FactGrid facts={facts} />
    </section>
  );
}

function FundLink({ project, fund }: FundedProject) {
  const t = useTranslations('fund');
  const { href, pick } = useSite();
  const { value, lang } = pick(fund.texts);
  const name = t('withCode', { title: value.title, code: value.code });
  return (
    <a href={href({ name: 'funds', id: fund.id })} lang={lang}>
      {project.fundConfirmed ? name : t('inferred', { fund: name })}
    </a>
  );
}

function Objective({ project, fund }: FundedProject) {
  const value = useTranslations('value');
  const { pick } = useSite();
  const { value: text, lang } = pick(fund.texts);
  if (fund.objectiveIds.length === 0) return value('none');
  const title = project.objective === undefined ? undefined : text.objectives[project.objective];
  return title === undefined ? value('unknown') : <span lang={lang}>{title}</span>;
}

function Partners({ project }: Pick<FundedProject, 'project'>) {
  const { pick } = useSite();
  const { value, lang } = pick(project.texts);
  return (
    <ul className="plain" lang={lang}>
      {value.partners.map(({ name, url }) => (
        <li key={name}>{url === undefined ? name : <a href={url}>{name}</a>}</li>
      ))}
    </ul>
  );
}

/** How far an ongoing project has come; nothing for the others. */
export function ProjectProgress({ timetable, colour, today }: { readonly timetable: Timetable; readonly colour: FundColour; readonly today: CalendarDay }) {
  const t = useTranslations('project');
  const { formats } = useSite();
  const progress = progressOn(timetable, today);
  if (progress === undefined || timetable.kind !== 'period' || timetable.start === undefined || timetable.end === undefined) return null;
  const { start, end } = timetable;
  const width = Math.round(progress.share * 1000);
  return (
    <section className={styles.box} aria-labelledby="progress">
      <h2 id="progress">{t('progress')}</h2>
      <p>
        {t.rich('progressText', {
          share: formats.percent(Math.floor(progress.share * 100) / 100),
          passed: progress.monthsPassed,
          all: progress.monthsInAll,
          date: () => <CalendarTime date={end} />,
        })}
      </p>
      <div className={styles.bar} data-fund-colour={colour} aria-hidden="true">
        <svg viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className={bars.track} width="1000" height="28" rx="4" />
          <rect className={bars.bar} width={width} height="28" rx="4" />
          <path className={bars.today} d={`M${width} -6V34`} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={styles.ends}>
          <span>{formats.date(start)}</span> <span>{formats.date(end)}</span>
        </div>
      </div>
    </section>
  );
}
