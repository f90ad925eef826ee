import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundColour } from '#catalogue/fund.ts';
import { progressOn, type Timetable } from '#catalogue/timetable.ts';
import bars from '../parts/bar-status.module.css';
import { CalendarTime } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './project-progress.module.css';

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
      <div className={`${styles.bar} colour-${colour}`} aria-hidden="true">
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
