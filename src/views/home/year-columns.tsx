import { useTranslations } from 'next-intl';
import { type CalendarDay, type PartialDate, yearOf } from '#catalogue/date.ts';
import { everything } from '#selection/selection.ts';
import forms from '../pictures/forms.module.css';
import { percent } from '../pictures/span.ts';
import { SectionHeading } from '../shell/section-heading.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './year-columns.module.css';

/** How many projects run at some time of a year: as many as the list has that the year leads to. */
export type YearCount = { readonly year: number; readonly count: number };

type YearColumnsProps = { readonly years: readonly YearCount[]; readonly timeless: number; readonly today: CalendarDay };

/** How many projects have run in each year, as columns; each year leads to its projects. */
export function YearColumns({ years, timeless, today }: YearColumnsProps) {
  const t = useTranslations('home');
  const largest = Math.max(1, ...years.map(({ count }) => count));
  return (
    <section>
      <SectionHeading text={t('yearly')} about={t('yearlyText')} />
      <ol className={styles.years}>
        {years.map(({ year, count }) => (
          <YearColumn key={year} year={year} count={count} height={count / largest} isNow={year === yearOf(today)} />
        ))}
      </ol>
      {timeless === 0 ? null : <p className="note">{t('timeless', { count: timeless })}</p>}
    </section>
  );
}

function YearColumn({ year, count, height, isNow }: YearCount & { readonly height: number; readonly isNow: boolean }) {
  const t = useTranslations('home');
  const { formats, listHref } = useSite();
  const date = String(year) as PartialDate;
  const top = percent(1 - height);
  return (
    <li>
      <a href={listHref({ ...everything, from: date, to: date })}>
        <span className="hidden-text">{t('inYear', { count })} </span>
        <svg aria-hidden="true" focusable="false">
          {count === 0 ? null : <rect className={isNow ? forms.on : forms.off} x="8%" y={top} width="84%" height={percent(height)} />}
          <text x="50%" y={top} dy="-7" textAnchor="middle">
            {formats.count(count)}
          </text>
        </svg>
        <span>{year}</span>
      </a>
    </li>
  );
}
