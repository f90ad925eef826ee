import { barOf, positionOf } from '#catalogue/time-axis.ts';
import styles from './home-chart.module.css';
import type { HomeProps } from './home-view.tsx';

const width = 640;
const step = 20;

/** The real spans of all projects as a picture, drawn for the eye only: the list says the same in words. */
export function HomeChart({ entries, axis, today }: Pick<HomeProps, 'entries' | 'axis' | 'today'>) {
  const height = entries.length * step + 10;
  const years = axis.last - axis.first + 1;
  const now = Math.round(positionOf(axis, today) * width);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className={styles.year} d={Array.from({ length: years + 1 }, (_, year) => `M${Math.round((year * width) / years)} 0V${height}`).join('')} />
      {entries.map(({ project, fund }, row) => {
        const bar = barOf(axis, project.timetable, today);
        return (
          <rect
            key={project.id}
            className={`${styles[fund.colour]} ${styles[bar.status]}`}
            x={Math.round(bar.from * width)}
            y={row * step + 8}
            width={Math.round(bar.length * width)}
            height="12"
            rx="3"
          />
        );
      })}
      <path className={styles.today} d={`M${now} 0V${height}`} />
    </svg>
  );
}
