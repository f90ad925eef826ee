import type { CalendarDay } from '#catalogue/date.ts';
import type { FundColour } from '#catalogue/fund.ts';
import { barOf, positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import bars from './bar-status.module.css';
import styles from './span-bar.module.css';

/** A project's time on the axis of the whole catalogue, with today. The dates beside it say the same. */
export function SpanBar({
  timetable,
  colour,
  axis,
  today,
}: {
  readonly timetable: Timetable;
  readonly colour: FundColour;
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
}) {
  const bar = barOf(axis, timetable, today);
  const now = Math.round(positionOf(axis, today) * 1000);
  return (
    <svg className={`${styles.span} colour-${colour}`} viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={bars.track} width="1000" height="8" rx="4" />
      <rect
        className={`${bars.bar} ${bars[bar.status]}`}
        x={Math.round(bar.from * 1000)}
        width={Math.round(bar.length * 1000)}
        height="8"
        rx="4"
        vectorEffect="non-scaling-stroke"
      />
      <path className={bars.today} d={`M${now} -4V12`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
