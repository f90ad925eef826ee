import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundColour } from '#catalogue/fund-colours.ts';
import type { FoundText } from '#catalogue/search-report.ts';
import { barOf, positionOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { statusOn, type Timetable } from '#catalogue/timetable.ts';
import { Amount } from '../parts/amount.tsx';
import { ProjectBadges } from '../parts/badges.tsx';
import bars from '../parts/bars.module.css';
import { classes } from '../parts/classes.ts';
import { Period } from '../parts/period.tsx';
import { useSite } from '../shell/use-site.ts';
import styles from './cards.module.css';
import { FoundTime, FoundTitle, Marked, MissingWords } from './found.tsx';

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

type ProjectCardProps = FundedProject & {
  readonly found?: FoundText | undefined;
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
  readonly withGoals?: boolean;
};

/** A project in a list: name, badges, summary, goals to open, time and money. */
function ProjectCard({ project, fund, found, today, axis, withGoals = true }: ProjectCardProps) {
  const t = useTranslations('card');
  const { href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const headingId = `h-${project.id}`;
  return (
    <article className={styles.card} aria-labelledby={headingId}>
      <div className={styles.main}>
        <h3 id={headingId} lang={lang}>
          <a href={href({ name: 'projects', id: project.id })}>
            <FoundTitle found={found} title={text.title} />
          </a>
        </h3>
        <ProjectBadges project={project} fund={fund} status={statusOn(project.timetable, today)} />
        {lang === undefined ? null : <OtherLanguageNote lang={lang} />}
        {text.translation === 'machine' ? <p className={styles.note}>{t('machine')}</p> : null}
        {found === undefined ? (
          <p className={styles.summary} lang={lang}>
            {text.summary}
          </p>
        ) : (
          <FoundPassage found={found} />
        )}
        {withGoals ? <Goals project={project} /> : null}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('timetable')}</dt>
          <dd>
            <FoundTime found={found}>
              <Period timetable={project.timetable} />
            </FoundTime>
            <SpanBar timetable={project.timetable} colour={fund.colour} axis={axis} today={today} />
          </dd>
        </div>
        <Money project={project} />
      </dl>
    </article>
  );
}

/** Where a search found the project, in place of its summary. */
function FoundPassage({ found }: { readonly found: FoundText }) {
  const t = useTranslations('search');
  const { locale, formats } = useSite();
  const other = found.locale === locale ? undefined : found.locale;
  return (
    <>
      <p className={styles.summary} lang={other}>
        <Marked pieces={found.passage} />
      </p>
      {other === undefined ? null : <p className={styles.note}>{t('passageIn', { language: formats.languageName(other) })}</p>}
      <MissingWords found={found} className={styles.note} />
    </>
  );
}

function Money({ project }: Pick<FundedProject, 'project'>) {
  const t = useTranslations('card');
  const estimateOnly = project.euFunding === undefined && project.costEstimate !== undefined;
  return (
    <div>
      <dt>{estimateOnly ? t('costEstimate') : t('euFunding')}</dt>
      <dd>{estimateOnly ? <Amount euros={project.costEstimate} /> : <Amount euros={project.euFunding} approximate={project.euFundingApproximate} />}</dd>
    </div>
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
    <details className={classes(styles.goals, 'screen-only')}>
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

type SpanBarProps = { readonly timetable: Timetable; readonly colour: FundColour; readonly axis: TimeAxis; readonly today: CalendarDay };

/** A project's time on the axis of the whole catalogue, with today. The dates beside it say the same. */
function SpanBar({ timetable, colour, axis, today }: SpanBarProps) {
  const bar = barOf(axis, timetable, today);
  if (bar === undefined) return null;
  const now = Math.round(positionOf(axis, today) * 1000);
  return (
    <svg className={styles.span} data-fund-colour={colour} viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={bars.track} width="1000" height="8" rx="4" />
      <rect
        className={bars.bar}
        data-bar={bar.status}
        x={Math.round(bar.from * 1000)}
        width={Math.round(bar.length * 1000)}
        height="8"
        rx="4"
        vectorEffect="non-scaling-stroke"
      />
      <path className={bars.today} d={`M${now} -4V12`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
