import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FundedProject } from '#catalogue/catalogue.ts';
import { type CalendarDay, dayNumber, firstDay, precisionOf } from '#catalogue/date.ts';
import type { Marked } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { projectFacts } from '#catalogue/facts.ts';
import { daysLeftOn, durationOf, endOf, statusOn, type Timetable } from '#catalogue/timetable.ts';
import { useOption } from '../keys/project-keys.tsx';
import { Amount } from '../parts/amount.tsx';
import { StatusBadge } from '../parts/badges.tsx';
import { type Fact, FactGrid } from '../parts/fact-grid.tsx';
import { CalendarTime, Period } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';

type RowFact = Marked<typeof projectFacts, { readonly row: true }>;

/** The facts that are told in the line below the title. */
type KeyFact = 'timetable' | 'euFunding' | 'fund';

/** The line below the title: whether the project runs, how long, with what money and of which fund. What is not known is said. */
export function useKeyFacts({ project, fund }: FundedProject, today: CalendarDay): readonly Fact[] {
  const t = useTranslations('project');
  const funds = useTranslations('fund');
  const value = useTranslations('value');
  const { formats, href, messages, pick } = useSite();
  const time = useTimeFact(project.timetable, today);
  const { value: named, lang } = pick(fund.texts);
  const { value: text, lang: textLang } = pick(project.texts);
  const { euFunding, euFundingApproximate, euShare, costEstimate, support } = project;
  const label = (name: KeyFact) => factWords(messages, 'project', name).label;
  const rows: Readonly<Record<KeyFact, Fact>> = {
    timetable: time,
    euFunding: [
      label('euFunding'),
      euFunding === undefined ? undefined : <Amount key="amount" euros={euFunding} approximate={euFundingApproximate} />,
      text.euFundingNote !== undefined && <span lang={textLang}>{text.euFundingNote}</span>,
      euFunding === undefined && costEstimate === undefined && t('amountNotFound'),
      costEstimate !== undefined && value('costEstimate', { amount: formats.amount(costEstimate) }),
      euShare !== undefined && t('euShare', { share: formats.percent(euShare / 100) }),
      support === 'operating' && t('operating'),
    ],
    fund: [
      label('fund'),
      <a key="fund" href={href({ name: 'funds', id: fund.id })} lang={lang}>
        {named.code}
      </a>,
      <span key="title" lang={lang}>
        {named.title}
      </span>,
      !project.fundConfirmed && funds('inferredShort'),
    ],
  };
  return [
    [factWords(messages, 'project', 'status').label, <StatusBadge key="status" status={statusOn(project.timetable, today)} isNamed />],
    ...Object.values(rows),
  ];
}

/** How long a project still runs, has run or waits to begin; the fact and its name depend on the day. */
function useTimeFact(timetable: Timetable, today: CalendarDay): Fact {
  const t = useTranslations('project');
  const { messages } = useSite();
  const option = useOption()(timetable);
  const period = <Period timetable={timetable} />;
  const { start } = timetable;
  const end = endOf(timetable);
  const left = daysLeftOn(timetable, today);
  if (end !== undefined && left !== undefined) return [t('timeLeft'), t('days', { count: left }), t.rich('ends', { date: () => <CalendarTime date={end} /> })];
  if (start !== undefined && precisionOf(start) === 'day' && statusOn(timetable, today) === 'upcoming')
    return [t('timeToStart'), t('days', { count: dayNumber(firstDay(start)) - dayNumber(today) }), period, option];
  const duration = durationOf(timetable);
  if (duration !== undefined) return [t('duration'), t('length', duration), period, option];
  // Its status says already that it is permanent.
  if (timetable.kind === 'permanent' && start !== undefined) return [factWords(messages, 'project', 'timetable').label, period];
  if (timetable.kind === 'permanent') return [t('duration'), t('permanent')];
  const isKnown = start !== undefined || end !== undefined;
  return [factWords(messages, 'project', 'timetable').label, isKnown ? period : undefined, option];
}

/** What stands in the row of a fact: its value and notes to it; undefined when there is no row for this project. */
type Row = readonly [value: ReactNode, ...notes: ReactNode[]] | undefined;

/** What else is known; what is not is told elsewhere on the page. */
export function MoreFacts({ project, fund }: FundedProject) {
  const t = useTranslations('project');
  const { messages, pick } = useSite();
  const { value: named, lang } = pick(fund.texts);
  const objective = project.objective === undefined ? undefined : named.objectives[project.objective];
  // Every fact that the table marks as a row and the line below the title does not tell.
  const rows: Readonly<Record<Exclude<RowFact, KeyFact | 'costEstimate'>, Row>> = {
    totalCost: project.totalCost === undefined ? undefined : [<Amount key="total" euros={project.totalCost} />],
    objective:
      objective === undefined
        ? undefined
        : [
            <span key="objective" lang={lang}>
              {objective}
            </span>,
          ],
    projectCode: project.projectCode === undefined ? undefined : [project.projectCode],
    partners: pick(project.texts).value.partners.length === 0 ? undefined : [<Partners key="partners" project={project} />],
  };
  const facts = (Object.entries(rows) as readonly (readonly [RowFact, Row])[]).flatMap(([name, row]): readonly Fact[] =>
    row === undefined ? [] : [[factWords(messages, 'project', name).label, ...row]],
  );
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t('moreFacts')}</h2>
      <FactGrid facts={facts} />
    </section>
  );
}

function Partners({ project }: Pick<FundedProject, 'project'>) {
  const t = useTranslations('project');
  const { formats, locale, pick } = useSite();
  const { value, lang } = pick(project.texts);
  return (
    <ul className="plain" lang={lang}>
      {value.partners.map(({ name, url, businessId, foreignId }) => (
        <li key={name}>
          {url === undefined ? name : <a href={url}>{name}</a>}
          {businessId === undefined && foreignId === undefined ? null : (
            <>
              {' '}
              <small lang={locale}>
                {formats.list([...(businessId === undefined ? [] : [t('businessId', { id: businessId })]), ...(foreignId === undefined ? [] : [foreignId])])}
              </small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
