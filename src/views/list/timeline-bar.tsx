import { type CalendarDay, firstDay, lastDay, type PartialDate } from '#catalogue/date.ts';
import type { FundColour } from '#catalogue/fund.ts';
import { barOf, positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import bars from '../parts/bar-status.module.css';
import styles from './timeline.module.css';

/** Height of the drawing, and length of an arrow's head, in units; the axis is 1000 units long. */
const height = 20;
const head = 14;

/** How far the lines of years and today reach beyond the bar; the row cuts them off. */
const beyond = 99;

type TimelineBarProps = { readonly timetable: Timetable; readonly colour: FundColour; readonly axis: TimeAxis; readonly today: CalendarDay };

/** A project's bar: an arrow where it has no end, an option apart from it; the years and today as lines. */
export function TimelineBar({ timetable, colour, axis, today }: TimelineBarProps) {
  const bar = barOf(axis, timetable, today);
  const [from, to] = [bar.from, bar.from + bar.length].map((share) => Math.round(share * 1000)) as [number, number];
  const isOpen = timetable.kind === 'permanent' || timetable.end === undefined;
  const years = Array.from({ length: axis.last - axis.first }, (_, index) => positionOf(axis, firstDay(String(axis.first + index + 1) as PartialDate)));
  const at = (share: number) => Math.round(share * 1000);
  const todayLine = `M${at(positionOf(axis, today))} ${-beyond}V${height + beyond}`;
  return (
    <svg className={`${styles.bar} colour-${colour}`} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className={styles.grid} d={years.map((share) => `M${at(share)} ${-beyond}V${height + beyond}`).join('')} vectorEffect="non-scaling-stroke" />
      {isOpen ? (
        <path
          className={`${bars.bar} ${bars[bar.status]}`}
          d={`M${from} 1H${to - head}L${to} ${height / 2} ${to - head} ${height - 1}H${from}Z`}
          vectorEffect="non-scaling-stroke"
        />
      ) : (
        <rect className={bars[bar.status]} x={from} y="1" width={to - from} height={height - 2} rx="2" vectorEffect="non-scaling-stroke" />
      )}
      <OptionBar timetable={timetable} axis={axis} from={to} />
      <path className={styles.halo} d={todayLine} vectorEffect="non-scaling-stroke" />
      <path className={`${bars.today} ${styles.now}`} d={todayLine} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The years an option would add. */
function OptionBar({ timetable, axis, from }: { readonly timetable: Timetable; readonly axis: TimeAxis; readonly from: number }) {
  if (timetable.kind !== 'period' || timetable.optionUntil === undefined || timetable.end === undefined) return null;
  const to = Math.round(positionOf(axis, lastDay(timetable.optionUntil)) * 1000);
  return <rect className={bars.option} x={from + 2} y="5" width={Math.max(4, to - from - 2)} height={height - 10} rx="2" vectorEffect="non-scaling-stroke" />;
}
