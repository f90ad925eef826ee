import { useTranslations } from 'next-intl';
import { type CalendarDay, firstDay, lastDay, type PartialDate } from '#catalogue/date.ts';
import type { FundColour } from '#catalogue/fund-colours.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { barOf, positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { FundBadge, StatusBadge } from '../parts/badges.tsx';
import bars from '../parts/bars.module.css';
import { classes } from '../parts/classes.ts';
import { CalendarTime, Period } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import { FoundTime, FoundTitle, MissingWords } from './found.tsx';
import type { ListRow } from './list-props.ts';
import styles from './timeline.module.css';

type TimelineProps = { readonly rows: readonly ListRow[]; readonly axis: TimeAxis; readonly today: CalendarDay };

/** Projects by fund on one axis of years: a table whose last column draws what its second column says. */
export function ProjectTimeline({ rows, axis, today }: TimelineProps) {
  const t = useTranslations('timeline');
  const years = Array.from({ length: axis.last - axis.first + 1 }, (_, index) => axis.first + index);
  return (
    <>
      <Legend today={today} />
      <table className={styles.timeline}>
        <caption className="hidden-text">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('timetable')}</th>
            <th scope="col" className={styles.chart}>
              <span className="hidden-text">{t('chart')}</span>
              <TodayLabel axis={axis} today={today} />
              <span className={styles.years} aria-hidden="true">
                {years.map((year) => (
                  <span key={year}>{year}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {[...groupBy(rows, (row) => row.fund.id)].map(([id, group]) => (
          <FundRows key={id} rows={group} axis={axis} today={today} />
        ))}
      </table>
    </>
  );
}

function FundRows({ rows, axis, today }: TimelineProps) {
  const { href, pick } = useSite();
  const fund = rows[0]?.fund;
  if (fund === undefined) return null;
  const { value: names, lang } = pick(fund.texts);
  return (
    <tbody>
      <tr className={styles.fund}>
        <th scope="rowgroup" colSpan={3}>
          <FundBadge fund={fund} confirmed /> <span lang={lang}>{names.title}</span>
        </th>
      </tr>
      {rows.map(({ project, status, found }) => {
        const { value: text, lang: textLang } = pick(project.texts);
        return (
          <tr key={project.id}>
            <th scope="row" lang={textLang}>
              <a href={href({ name: 'projects', id: project.id })}>
                <FoundTitle found={found} title={text.title} />
              </a>
              <MissingWords found={found} className={styles.note} />
            </th>
            <td className={styles.when}>
              <FoundTime found={found}>
                <Period timetable={project.timetable} />
              </FoundTime>{' '}
              <StatusBadge status={status} />
              <OptionNote project={project} />
              <InferredNote project={project} />
            </td>
            <td className={styles.chart}>
              <TimelineBar timetable={project.timetable} colour={fund.colour} axis={axis} today={today} />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

function OptionNote({ project: { timetable } }: Pick<ListRow, 'project'>) {
  const t = useTranslations('timeline');
  const { formats } = useSite();
  if (timetable.kind !== 'period' || timetable.optionUntil === undefined) return null;
  return <span className={styles.note}>{t('optionUntil', { date: formats.date(timetable.optionUntil) })}</span>;
}

/** Says in the row what the heading above it cannot: the fund of this project is not confirmed. */
function InferredNote({ project }: Pick<ListRow, 'project'>) {
  const t = useTranslations('fund');
  if (project.fundConfirmed) return null;
  return (
    <span className={styles.note}>
      {t('label')}
      {t('inferredShort')}
    </span>
  );
}

/** The word above today's line; near an end of the axis it stays on the axis. */
function TodayLabel({ axis, today }: Omit<TimelineProps, 'rows'>) {
  const t = useTranslations('timeline');
  const at = positionOf(axis, today);
  const anchor = at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle';
  return (
    <svg className={styles.label} aria-hidden="true" focusable="false">
      <text x={`${Math.round(at * 1000) / 10}%`} y="1em" textAnchor={anchor}>
        {t('todayLabel')}
      </text>
    </svg>
  );
}

function Legend({ today }: { readonly today: CalendarDay }) {
  const t = useTranslations('timeline');
  return (
    <ul className={styles.legend}>
      {(['ongoing', 'openEnd', 'ended', 'upcoming', 'option'] as const).map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false" data-fund-colour="neutral">
            {kind === 'openEnd' ? (
              <path className={bars.bar} d="M0 0H26L32 6 26 12H0Z" />
            ) : (
              <rect className={bars.bar} data-bar={kind} x="1" y="1" width="30" height="10" rx="2" />
            )}
          </svg>
          {t(kind)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false">
          <path className={classes(bars.today, styles.now)} d="M16 0V12" />
        </svg>
        <span>{t.rich('today', { date: () => <CalendarTime date={today} /> })}</span>
      </li>
    </ul>
  );
}

/** Height of the drawing, and length of an arrow's head, in units; the axis is 1000 units long. */
const height = 20;
const head = 14;

/** How far the lines of years and today reach beyond the bar; the row cuts them off. */
const beyond = 99;

type TimelineBarProps = { readonly timetable: Timetable; readonly colour: FundColour; readonly axis: TimeAxis; readonly today: CalendarDay };

/** A project's bar: an arrow where it has no end, an option apart from it; the years and today as lines. */
function TimelineBar({ timetable, colour, axis, today }: TimelineBarProps) {
  const bar = barOf(axis, timetable, today);
  if (bar === undefined) return null;
  const [from, to] = [bar.from, bar.from + bar.length].map((share) => Math.round(share * 1000)) as [number, number];
  const isOpen = timetable.kind === 'permanent' || timetable.end === undefined;
  const years = Array.from({ length: axis.last - axis.first }, (_, index) => positionOf(axis, firstDay(String(axis.first + index + 1) as PartialDate)));
  const at = (share: number) => Math.round(share * 1000);
  const todayLine = `M${at(positionOf(axis, today))} ${-beyond}V${height + beyond}`;
  return (
    <svg className={styles.bar} data-fund-colour={colour} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className={styles.grid} d={years.map((share) => `M${at(share)} ${-beyond}V${height + beyond}`).join('')} vectorEffect="non-scaling-stroke" />
      {isOpen ? (
        <path
          className={bars.bar}
          data-bar={bar.status}
          d={`M${from} 1H${to - head}L${to} ${height / 2} ${to - head} ${height - 1}H${from}Z`}
          vectorEffect="non-scaling-stroke"
        />
      ) : (
        <rect className={bars.bar} data-bar={bar.status} x={from} y="1" width={to - from} height={height - 2} rx="2" vectorEffect="non-scaling-stroke" />
      )}
      <OptionBar timetable={timetable} axis={axis} from={to} />
      <path className={styles.halo} d={todayLine} vectorEffect="non-scaling-stroke" />
      <path className={classes(bars.today, styles.now)} d={todayLine} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The years an option would add. */
function OptionBar({ timetable, axis, from }: { readonly timetable: Timetable; readonly axis: TimeAxis; readonly from: number }) {
  if (timetable.kind !== 'period' || timetable.optionUntil === undefined || timetable.end === undefined) return null;
  const to = Math.round(positionOf(axis, lastDay(timetable.optionUntil)) * 1000);
  return (
    <rect
      className={bars.bar}
      data-bar="option"
      x={from + 2}
      y="5"
      width={Math.max(4, to - from - 2)}
      height={height - 10}
      rx="2"
      vectorEffect="non-scaling-stroke"
    />
  );
}
