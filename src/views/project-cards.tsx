import type { CalendarDay } from '../domain/calendar-date';
import type { FundedProject } from '../domain/catalogue';
import type { FoundText } from '../domain/search-report';
import type { TimeAxis } from '../domain/time-axis';
import { ProjectCard } from './project-card';
import styles from './project-card.module.css';

export type ProjectListProps = {
  readonly entries: readonly (FundedProject & { readonly found?: FoundText })[];
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
};

/** Projects as cards, in the order given. */
export function ProjectCards({ entries, today, axis, withGoals = true }: ProjectListProps & { readonly withGoals?: boolean }) {
  if (entries.length === 0) return null;
  return (
    <ol className={styles.list}>
      {entries.map(({ project, fund, found }) => (
        <li key={project.id}>
          <ProjectCard project={project} fund={fund} found={found} today={today} axis={axis} withGoals={withGoals} />
        </li>
      ))}
    </ol>
  );
}
