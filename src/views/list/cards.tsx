import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FoundText } from '#catalogue/search-report.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { isTimetableKnown, statusOn } from '#catalogue/timetable.ts';
import { KeyLine } from '../keys/key-line.tsx';
import { Money, useDaysLeft, useOption } from '../keys/project-keys.tsx';
import { FundBadge, StatusBadge } from '../parts/badges.tsx';
import { classes } from '../parts/classes.ts';
import disclosure from '../parts/disclosure.module.css';
import { Period } from '../parts/period.tsx';
import { SpanBar } from '../pictures/span-bar.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './cards.module.css';
import { FoundTime, FoundTitle, Marked, MissingWords } from './found.tsx';

export type ProjectListProps = {
  readonly entries: readonly (FundedProject & { readonly found?: FoundText })[];
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
};

/** Projects one below another, in the order given: only what is known of each. */
export function ProjectCards({ entries, today, axis, withGoals = true }: ProjectListProps & { readonly withGoals?: boolean }) {
  if (entries.length === 0) return null;
  return (
    <ol className={styles.list}>
      {entries.map(({ project, fund, found }) => (
        <ProjectItem key={project.id} project={project} fund={fund} found={found} today={today} axis={axis} withGoals={withGoals} />
      ))}
    </ol>
  );
}

type ProjectItemProps = FundedProject & {
  readonly found: FoundText | undefined;
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
  readonly withGoals: boolean;
};

/** A project in a list: name, a sentence, a line of facts, its time on the axis of all, and its goals to open. */
function ProjectItem({ project, fund, found, today, axis, withGoals }: ProjectItemProps) {
  const t = useTranslations('card');
  const { href, pick } = useSite();
  const daysLeft = useDaysLeft();
  const option = useOption();
  const { value: text, lang } = pick(project.texts);
  const { timetable } = project;
  const isTimed = isTimetableKnown(timetable);
  return (
    <li>
      <div>
        <h3 lang={lang}>
          <a href={href({ name: 'projects', id: project.id })}>
            <FoundTitle found={found} title={text.title} />
          </a>
        </h3>
        {lang === undefined ? null : <OtherLanguageNote lang={lang} />}
        {text.translation === 'machine' ? <p className={styles.note}>{t('machine')}</p> : null}
        {found === undefined ? (
          <p className={styles.about} lang={lang}>
            {text.summary}
          </p>
        ) : (
          <FoundPassage found={found} />
        )}
        <KeyLine>
          {[
            isTimed ? <StatusBadge key="status" status={statusOn(timetable, today)} /> : undefined,
            daysLeft(timetable, today),
            option(timetable, today),
            <FundBadge key="fund" fund={fund} confirmed={project.fundConfirmed} />,
            hasMoney(project) ? <Money key="money" project={project} /> : undefined,
          ]}
        </KeyLine>
      </div>
      <div className={styles.when}>
        <FoundTime found={found}>{isTimed ? <Period timetable={timetable} /> : t('timetableUnknown')}</FoundTime>
        {isTimed ? (
          <>
            <SpanBar timetable={timetable} axis={axis} today={today} onRail />
            <div className={styles.ends} aria-hidden="true">
              <span>{axis.first}</span>
              <span>{axis.last}</span>
            </div>
          </>
        ) : null}
      </div>
      {withGoals ? <Goals project={project} /> : null}
    </li>
  );
}

function hasMoney({ euFunding, costEstimate }: FundedProject['project']): boolean {
  return euFunding !== undefined || costEstimate !== undefined;
}

/** Where a search found the project, in place of its summary. */
function FoundPassage({ found }: { readonly found: FoundText }) {
  const t = useTranslations('search');
  const { locale, formats } = useSite();
  const other = found.locale === locale ? undefined : found.locale;
  return (
    <>
      <p className={styles.about} lang={other}>
        <Marked pieces={found.passage} />
      </p>
      {other === undefined ? null : <p className={styles.note}>{t('passageIn', { language: formats.languageName(other) })}</p>}
      <MissingWords found={found} className={styles.note} />
    </>
  );
}

function Goals({ project }: Pick<FundedProject, 'project'>) {
  const t = useTranslations('card');
  const section = useTranslations('project.section');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const { goals, results } = text.sections;
  if (goals === undefined) return null;
  return (
    <details className={classes(disclosure.disclosure, styles.goals, 'screen-only')}>
      <summary>
        <span>{results === undefined ? t('goals') : t('goalsAndResults')}</span>
        <span className="hidden-text" lang={lang}>
          {t('goalsOf', { title: text.title })}
        </span>
      </summary>
      <SectionHtml html={goals} lang={lang} />
      {results === undefined ? null : <h4>{section('results')}</h4>}
      {results === undefined ? null : <SectionHtml html={results} lang={lang} />}
    </details>
  );
}

function SectionHtml({ html, lang }: { readonly html: string; readonly lang: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by remark-html when the content was loaded
  return <div className={styles.text} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Says in a list that a project's text is in another language. */
function OtherLanguageNote({ lang }: { readonly lang: string }) {
  const t = useTranslations('card');
  const { formats } = useSite();
  return <p className={styles.note}>{t('otherLanguage', { language: formats.languageName(lang) })}</p>;
}
