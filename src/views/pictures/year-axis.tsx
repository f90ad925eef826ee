import { useTranslations } from 'next-intl';
import { type CalendarDay, firstDay, type PartialDate } from '#catalogue/date.ts';
import { positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { classes } from '../parts/classes.ts';
import { useSite } from '../shell/use-site.ts';
import forms from './forms.module.css';
import { holds, percent } from './span.ts';
import styles from './year-axis.module.css';

/** How many years have their number: more would stand on one another on a telephone. */
const mostNumbers = 10;

/** The years of an axis, each number at the beginning of its year, and above them today if a day is given. For the eye only. */
export function YearAxis({ axis, today }: { readonly axis: TimeAxis; readonly today?: CalendarDay }) {
  const years = yearsOf(axis);
  const step = Math.ceil(years.length / mostNumbers);
  return (
    <div className={styles.box}>
      <svg className={classes(styles.axis, today && styles.tall)} aria-hidden="true" focusable="false">
        {years
          .filter((_, index) => index % step === 0)
          .map((year) => (
            <text key={year} x={percent(startOf(axis, year))} y={today === undefined ? '1.15rem' : '2.45rem'} dx="3">
              {year}
            </text>
          ))}
        {today === undefined ? null : <TodayLabel axis={axis} today={today} />}
      </svg>
    </div>
  );
}

type TodayProps = { readonly axis: TimeAxis; readonly today: CalendarDay };

/** The words above today's line; near an end of the axis they stay on it. */
function TodayLabel({ axis, today }: TodayProps) {
  const t = useTranslations('pictures');
  const { formats } = useSite();
  if (!holds(axis, today)) return null;
  const at = positionOf(axis, today);
  const anchor = at < 0.2 ? 'start' : at > 0.8 ? 'end' : 'middle';
  return (
    <text className={styles.today} x={percent(at)} y="1.05rem" textAnchor={anchor}>
      {t('today', { date: formats.date(today) })}
    </text>
  );
}

/** The lines at which years begin and the last one ends, in a drawing as high as they are to be. */
export function YearLines({ axis }: { readonly axis: TimeAxis }) {
  const places = [...yearsOf(axis).map((year) => startOf(axis, year)), 1].map(percent);
  return places.map((at) => <line key={at} className={forms.year} x1={at} x2={at} y2="100%" />);
}

/** Today as a dashed line with a halo in the colour of its ground, so that it is seen on a bar too; nothing when the axis does not have the day. */
export function TodayLine({ axis, today, from = '0', to = '100%' }: TodayProps & { readonly from?: string; readonly to?: string }) {
  if (!holds(axis, today)) return null;
  const at = percent(positionOf(axis, today));
  return (
    <>
      <line className={forms.halo} x1={at} x2={at} y1={from} y2={to} />
      <line className={forms.today} x1={at} x2={at} y1={from} y2={to} />
    </>
  );
}

function yearsOf({ first, last }: TimeAxis): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function startOf(axis: TimeAxis, year: number): number {
  return positionOf(axis, firstDay(String(year) as PartialDate));
}
