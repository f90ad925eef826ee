import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FoundText } from '#catalogue/search-report.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import styles from './project-card.module.css';
import { ProjectCard } from './project-card.tsx';

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
