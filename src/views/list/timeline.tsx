import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown } from '#catalogue/timetable.ts';
import { KeyLine } from '../keys/key-line.tsx';
import { useDaysLeft, useOption } from '../keys/project-keys.tsx';
import { FundBadge, StatusBadge } from '../parts/badges.tsx';
import { Period } from '../parts/period.tsx';
import { Key } from '../pictures/key.tsx';
import { SpanRow } from '../pictures/span-bar.tsx';
import { YearAxis } from '../pictures/year-axis.tsx';
import { useSite } from '../shell/use-site.ts';
import { FoundTime, RowTitle } from './found.tsx';
import type { ListRow } from './list-props.ts';
import styles from './timeline.module.css';

type TimelineProps = {
  readonly rows: readonly ListRow[];
  /** How many projects of each fund the selection has, by the ids of the funds. */
  readonly counts: ReadonlyMap<string, number>;
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
};

/** Projects by fund on one axis of years: a table whose last column draws what its second column says. */
export function ProjectTimeline({ rows, counts, axis, today }: TimelineProps) {
  const t = useTranslations('timeline');
  return (
    <>
      <Key timetables={rows.map(({ project }) => project.timetable)} axis={axis} today={today} />
      <table className={styles.timeline}>
        <caption className="hidden-text">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('timetable')}</th>
            <th scope="col" className={styles.chart}>
              <span className="hidden-text">{t('chart')}</span>
              <YearAxis axis={axis} today={today} />
            </th>
          </tr>
        </thead>
        {[...groupBy(rows, (row) => row.fund.id)].map(([id, group]) => (
          <FundRows key={id} rows={group} count={counts.get(id) ?? group.length} axis={axis} today={today} />
        ))}
      </table>
    </>
  );
}

/** The projects of a fund; on a narrow screen, where the head of the table is out of sight, the years stand in the head of the fund. */
function FundRows({ rows, count, axis, today }: Omit<TimelineProps, 'counts'> & { readonly count: number }) {
  const t = useTranslations('timeline');
  const { pick } = useSite();
  const fund = rows[0]?.fund;
  if (fund === undefined) return null;
  const { value: names, lang } = pick(fund.texts);
  return (
    <tbody data-fund-colour={fund.colour}>
      <tr className={styles.fund}>
        <th scope="rowgroup" colSpan={3}>
          <FundBadge fund={fund} confirmed /> <span lang={lang}>{names.title}</span>
          {'\u00a0'}
          {t('count', { count })}
          {rows.some(({ project }) => isTimetableKnown(project.timetable)) ? (
            <div className={styles.years}>
              <YearAxis axis={axis} />
            </div>
          ) : null}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.project.id} row={row} axis={axis} today={today} />
      ))}
    </tbody>
  );
}

function Row({ row, axis, today }: { readonly row: ListRow; readonly axis: TimeAxis; readonly today: CalendarDay }) {
  const t = useTranslations('timeline');
  const card = useTranslations('card');
  const daysLeft = useDaysLeft();
  const option = useOption();
  const { project, status, found } = row;
  const { timetable } = project;
  const isTimed = isTimetableKnown(timetable);
  const isSaidByStatus = timetable.kind === 'permanent' && timetable.start === undefined;
  return (
    <tr>
      <RowTitle row={row} className={styles.note} />
      <td className={styles.when}>
        <KeyLine>
          {[
            <FoundTime key="time" found={found}>
              {isTimed ? isSaidByStatus ? t('startUnknown') : <Period timetable={timetable} /> : card('timetableUnknown')}
            </FoundTime>,
            isTimed ? <StatusBadge key="status" status={status} /> : undefined,
            daysLeft(timetable, today),
            option(timetable, today),
            project.fundConfirmed ? undefined : t('unconfirmed'),
          ]}
        </KeyLine>
      </td>
      <td className={styles.chart}>
        <SpanRow timetable={timetable} axis={axis} today={today} className={styles.draw} />
      </td>
    </tr>
  );
}
