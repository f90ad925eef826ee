import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import { runningStatuses } from '#catalogue/timetable.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { everything } from '#selection/selection.ts';
import { KeyLine } from '../keys/key-line.tsx';
import { useDaysLeft, useOption } from '../keys/project-keys.tsx';
import { UnconfirmedNote } from '../keys/unconfirmed-note.tsx';
import { FundBadge, StatusBadge } from '../parts/badges.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './running-now.module.css';

type RunningNowProps = { readonly projects: readonly ListedProject[]; readonly count: number; readonly today: CalendarDay };

/** What runs now, each with a sentence and what is known of how long. */
export function RunningNow({ projects, count, today }: RunningNowProps) {
  const t = useTranslations('home');
  const { listHref } = useSite();
  if (count === 0) return <p>{t('nothingNow')}</p>;
  return (
    <>
      <ol className={styles.running}>
        {projects.map((row) => (
          <RunningProject key={row.project.id} row={row} today={today} />
        ))}
      </ol>
      {count > projects.length ? (
        <p className={styles.all}>
          <a href={listHref({ ...everything, status: runningStatuses })}>{t('allRunning', { count })}</a>
        </p>
      ) : null}
      <UnconfirmedNote projects={projects.map(({ project }) => project)} />
    </>
  );
}

function RunningProject({ row: { project, fund, status }, today }: { readonly row: ListedProject; readonly today: CalendarDay }) {
  const { href, pick } = useSite();
  const daysLeft = useDaysLeft();
  const option = useOption();
  const { value: text, lang } = pick(project.texts);
  const until = option(project.timetable, today);
  return (
    <li>
      <h3 lang={lang}>
        <a href={href({ name: 'projects', id: project.id })}>{text.title}</a>
      </h3>
      <p lang={lang}>{text.summary}</p>
      <KeyLine>
        {[
          <StatusBadge key="status" status={status} />,
          until ?? daysLeft(project.timetable, today),
          <FundBadge key="fund" fund={fund} confirmed={project.fundConfirmed} />,
        ]}
      </KeyLine>
    </li>
  );
}
