import type { CalendarDay } from '#catalogue/date.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import styles from './forms.module.css';
import { type Form, percent, type Span, spanOf } from './span.ts';
import { TodayLine, YearLines } from './year-axis.tsx';

/** The class of each form. */
export const formClasses: Readonly<Record<Form, string | undefined>> = {
  on: styles.on,
  off: styles.off,
  soon: styles.soon,
  option: styles.option,
  unsure: styles.unsure,
};

type SpanBarProps = {
  readonly timetable: Timetable;
  readonly axis: TimeAxis;
  readonly today: CalendarDay;
  /** Draws the whole axis as a rail below the bar, and today on it: for a bar that stands alone. */
  readonly onRail?: boolean;
};

/**
 * A project's time on the axis of the whole catalogue, for the eye only: the dates must stand beside it in words. Its colour is `--fund`
 * and its ground `--ground` of what it stands in. Nothing is drawn of a timetable that is not known.
 */
export function SpanBar({ timetable, axis, today, onRail = false }: SpanBarProps) {
  const span = spanOf(axis, timetable, today);
  if (span === undefined) return null;
  return (
    <svg className={styles.span} aria-hidden="true" focusable="false">
      {onRail ? <rect className={styles.rail} y="1" width="100%" height="10" rx="3" /> : null}
      <SpanForms span={span} />
      {onRail ? <TodayLine axis={axis} today={today} from="-3" to="15" /> : null}
    </svg>
  );
}

type SpanRowProps = Omit<SpanBarProps, 'onRail'> & {
  readonly className: string | undefined;
  /** Twice as thick, for a bar that stands alone. */
  readonly isThick?: boolean;
};

/** The same in a drawing as high as its row, with the lines of the years and of today. The lines are there for an unknown timetable too. */
export function SpanRow({ timetable, axis, today, className, isThick = false }: SpanRowProps) {
  const span = spanOf(axis, timetable, today);
  return (
    <svg className={className} aria-hidden="true" focusable="false">
      <YearLines axis={axis} />
      {span === undefined ? null : (
        <svg y="50%" width="100%" height="1" overflow="visible" aria-hidden="true">
          <g transform={isThick ? 'translate(0 -12) scale(1 2)' : 'translate(0 -6)'}>
            <SpanForms span={span} />
          </g>
        </svg>
      )}
      <TodayLine axis={axis} today={today} />
    </svg>
  );
}

/** The pieces of a bar whose start is not known: from where to where, as shares of the axis. */
const pieces = [
  [0, 0.005],
  [0.011, 0.022],
  [0.029, 0.049],
] as const;
const afterPieces = 0.056;

/** The forms of a span: pieces that grow where the start is not known, arrows where a bar goes on outside the picture, an option apart. */
function SpanForms({ span: { from, to, form, start, open, option } }: { readonly span: Span }) {
  const name = formClasses[form];
  const isBroken = start === 'unknown' && to > afterPieces;
  const begin = isBroken ? afterPieces : from;
  const isClosed = start === 'known' && !open;
  return (
    <>
      {option === undefined ? null : (
        <rect className={styles.option} x={percent(option.from)} y="2" width={percent(option.to - option.from)} height="8" rx="2" />
      )}
      {isBroken ? pieces.map(([left, right]) => <rect key={left} className={name} x={percent(left)} y="1" width={percent(right - left)} height="10" />) : null}
      <rect className={name} x={percent(begin)} y="1" width={percent(to - begin)} height="10" {...(isClosed && { rx: '3' })} />
      {open ? <Arrow x="100%" d="M-1 0h1l5 5-5 5h-1z" name={name} /> : null}
      {start === 'earlier' ? <Arrow x="0" d="M1 0h-1l-5 5 5 5h1z" name={name} /> : null}
    </>
  );
}

/** A head outside the axis. Without a width of its own it would make the page as wide as twice the drawing. */
function Arrow({ x, d, name }: { readonly x: string; readonly d: string; readonly name: string | undefined }) {
  return (
    <svg x={x} y="1" width="8" height="10" overflow="visible" aria-hidden="true">
      <path className={name} d={d} />
    </svg>
  );
}
