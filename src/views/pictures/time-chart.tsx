import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Localized } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown, type Timetable } from '#catalogue/timetable.ts';
import type { Selection } from '#selection/parameters.ts';
import { useOption } from '../keys/project-keys.tsx';
import { classes } from '../parts/classes.ts';
import { usePeriodText } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import { Key } from './key.tsx';
import { SpanBar } from './span-bar.tsx';
import styles from './time-chart.module.css';
import { TodayLine, YearAxis, YearLines } from './year-axis.tsx';

/** What a chart needs of a project: a page's props are written out for each page, and all a project says would be far more. */
type ChartProject = Pick<Project, 'id' | 'timetable'> & { readonly titles: Localized<string> };

/** Projects of one state: the first few of them, how many there are in all, and where those are. */
export type ChartGroup = {
  readonly name: ChartGroupName;
  readonly projects: readonly ChartProject[];
  readonly count: number;
  readonly all: Selection;
};

/** The states a chart tells apart, in its order. */
export const chartGroupNames = ['running', 'option', 'upcoming', 'ended', 'unknown'] as const;
export type ChartGroupName = (typeof chartGroupNames)[number];

type TimeChartProps = { readonly groups: readonly ChartGroup[]; readonly axis: TimeAxis; readonly today: CalendarDay };

/** Projects on one axis of years, each a link with its time in words, and below it those whose time is not known; the bars and the key are for the eye. */
export function TimeChart({ groups, axis, today }: TimeChartProps) {
  const shown = groups.flatMap(({ projects }) => projects);
  const isTimed = ({ projects }: ChartGroup) => projects.some(({ timetable }) => isTimetableKnown(timetable));
  const timed = groups.filter(isTimed);
  const timeless = groups.filter((group) => !isTimed(group));
  if (shown.length === 0) return null;
  return (
    <>
      <Key timetables={shown.map(({ timetable }) => timetable)} axis={axis} today={today} />
      {timed.length === 0 ? null : <Plot groups={timed} axis={axis} today={today} />}
      {timeless.length === 0 ? null : (
        <div className={styles.plot}>
          {timeless.map((group) => (
            <Group key={group.name} group={group} axis={axis} today={today} />
          ))}
        </div>
      )}
    </>
  );
}

/** Groups below the years, today and the beginnings of years drawn through all of them. */
function Plot({ groups, axis, today }: TimeChartProps) {
  return (
    <div className={styles.plot}>
      <div className={styles.foot}>
        <YearAxis axis={axis} today={today} />
      </div>
      <svg className={styles.lines} aria-hidden="true" focusable="false">
        <YearLines axis={axis} />
      </svg>
      {groups.map((group, index) => (
        <Group key={group.name} group={group} axis={axis} today={today} hasYears={index > 0} />
      ))}
      <div className={styles.foot}>
        <YearAxis axis={axis} />
      </div>
      <svg className={classes(styles.lines, styles.now)} aria-hidden="true" focusable="false">
        <TodayLine axis={axis} today={today} />
      </svg>
    </div>
  );
}

type GroupProps = {
  readonly group: ChartGroup;
  /** Where names stand above their bars, the years are repeated above the group. */
  readonly hasYears?: boolean;
} & Omit<TimeChartProps, 'groups'>;

function Group({ group: { name, projects, count, all }, axis, today, hasYears = false }: GroupProps) {
  const t = useTranslations('pictures');
  const { href, listHref, pick } = useSite();
  const timeOf = useTimeText(today);
  return (
    <>
      <h3>
        <span>{t(`group.${name}`, { count })}</span>
      </h3>
      {hasYears ? (
        <div className={styles.again}>
          <YearAxis axis={axis} />
        </div>
      ) : null}
      <ol className={styles.rows} data-group={name}>
        {projects.map(({ id, titles, timetable }) => (
          <li key={id}>
            <a href={href({ name: 'projects', id })}>
              <span>
                <span lang={pick(titles).lang}>{pick(titles).value}</span>
                {isTimetableKnown(timetable) ? <span className="hidden-text">{t('time', { time: timeOf(timetable) })}</span> : null}
              </span>
              {isTimetableKnown(timetable) ? <SpanBar timetable={timetable} axis={axis} today={today} /> : <small>{t('noTime')}</small>}
            </a>
          </li>
        ))}
      </ol>
      {count > projects.length ? (
        <p className={styles.more}>
          <a href={listHref(all)}>{t('all', { name, count })}</a>
        </p>
      ) : null}
    </>
  );
}

/** When a project runs, its option included, for those who do not see its bar. */
function useTimeText(today: CalendarDay): (timetable: Timetable) => string {
  const { formats } = useSite();
  const periodOf = usePeriodText();
  const option = useOption();
  return (timetable) => formats.list([periodOf(timetable), option(timetable, today)].filter((words) => words !== undefined));
}
