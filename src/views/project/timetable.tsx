import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown } from '#catalogue/timetable.ts';
import { Period } from '../parts/period.tsx';
import { SpanRow } from '../pictures/span-bar.tsx';
import { YearAxis } from '../pictures/year-axis.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './timetable.module.css';

type ProjectTimetableProps = { readonly project: Project; readonly axis: TimeAxis; readonly today: CalendarDay };

/** The project's time on the years of the whole catalogue, and the same in words. */
export function ProjectTimetable({ project, axis, today }: ProjectTimetableProps) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const { timetable } = project;
  // The line below the title and the list of what is not known say that there is none.
  if (!isTimetableKnown(timetable) && text.timetableNote === undefined) return null;
  return (
    <section className={styles.timetable}>
      <h2>{t('timetable')}</h2>
      {isTimetableKnown(timetable) ? (
        <>
          <YearAxis axis={axis} today={today} />
          <SpanRow timetable={timetable} axis={axis} today={today} className={styles.span} isThick />
        </>
      ) : null}
      <p>
        <Period timetable={timetable} />
      </p>
      {text.timetableNote === undefined ? null : <p lang={lang}>{text.timetableNote}</p>}
    </section>
  );
}
