import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pathTo } from '#addresses/pages.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { type Project, type Section, sections, statementFor } from '#catalogue/project.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import type { TopicProjects } from '#selection/listing.ts';
import { classes } from '../parts/classes.ts';
import { EuStatement } from '../parts/eu-statement.tsx';
import { ReportError } from '../parts/feedback.tsx';
import type { FileLink } from '../parts/file-links.tsx';
import { PaperLine } from '../parts/paper-line.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { Prose } from '../parts/prose.tsx';
import { SourceList } from '../parts/source-list.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectAside } from './aside.tsx';
import { ProjectChanges, UnchangedSince } from './changes.tsx';
import { MoreFacts, useKeyFacts } from './facts.tsx';
import { ProjectGaps } from './gaps.tsx';
import styles from './project-view.module.css';
import { ProjectResults } from './results.tsx';
import { ProjectTimetable } from './timetable.tsx';

export type ProjectProps = FundedProject & {
  readonly today: CalendarDay;
  /** The years of the catalogue. */
  readonly axis: TimeAxis;
  /** The project as data. */
  readonly files: readonly FileLink[];
  /** Others on the same topics. */
  readonly related: readonly TopicProjects[];
  readonly previous?: Project;
  readonly next?: Project;
  /** What has changed in its facts, newest first; absent when the history is not known. */
  readonly changes?: readonly ProjectChange[];
  /** For the words of old values. */
  readonly names: CodeNames;
  /** The day of the snapshot of this revision; absent when none is kept. */
  readonly kept?: CalendarDay;
};

/** Everything that is known about one project: what is known first, then what is not, and what backs it. */
export function ProjectView({
  frame,
  project,
  fund,
  today,
  axis,
  files,
  related,
  previous,
  next,
  changes,
  names,
  kept,
}: ProjectProps & { readonly frame: PageFrame }) {
  const site = useTranslations('site');
  const t = useTranslations('project');
  const { href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  return (
    <>
      <PageMeta frame={frame} title={text.title} description={text.summary} noindex={project.draft} files={files} withChanges />
      <PageHead
        trail={[{ text: site('projects'), href: href({ name: 'projects' }) }]}
        title={text.title}
        lead={text.summary}
        lang={lang}
        aside={<EuStatement statement={statementFor(project, fund)} />}
        facts={useKeyFacts({ project, fund }, today)}
      />
      <div className={classes('wrap section', styles.page)}>
        <div className="columns">
          <div className={styles.parts}>
            {project.draft ? <p className="notice">{t('draft')}</p> : null}
            <TextNotices project={project} />
            <ProjectResults project={project} />
            <ProjectTimetable project={project} axis={axis} today={today} />
            {textSections.map((section) => (
              <TextSection key={section} section={section} project={project} />
            ))}
            <MoreFacts project={project} fund={fund} />
            <ProjectGaps project={project} fund={fund} today={today} />
            <ProjectSources project={project} changes={changes} />
            <ProjectChanges changes={changes} names={names} />
            <ProjectNeighbours previous={previous} next={next} />
          </div>
          <ProjectAside project={project} related={related} files={files} kept={kept} />
        </div>
        <PaperLine today={today} state="revision" />
      </div>
    </>
  );
}

/** Results stand before the timetable, the other sections after it. */
const textSections = sections.filter((section) => section !== 'results');

function TextSection({ section, project }: { readonly section: Section; readonly project: Project }) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const html = text.sections[section];
  if (html === undefined) return null;
  return (
    <section>
      <h2>{t(`section.${section}`)}</h2>
      <Prose html={html} lang={lang} />
    </section>
  );
}

/** What backs the page, when that was last looked at, and how to report an error. */
function ProjectSources({ project, changes }: { readonly project: Project; readonly changes: ProjectProps['changes'] | undefined }) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const website = text.website === undefined ? [] : [{ url: text.website, covers: t('website') }];
  return (
    <section>
      <h2>{t('sources')}</h2>
      <SourceList sources={[...website, ...text.sources]} lang={lang} />
      <p className="note">
        {t.rich('checked', { date: () => <CalendarTime date={project.checked} /> })} <UnchangedSince changes={changes} /> <TranslatedTitle project={project} />
      </p>
      <ReportError id={project.id} />
    </section>
  );
}

/** That the title in this language is the service's own, with the title it was made from; nothing where it is not. */
function TranslatedTitle({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const original = project.texts[defaultLocale];
  const { value: text } = pick(project.texts);
  if (!text.titleTranslated || original === undefined) return null;
  return t.rich('titleTranslated', { title: () => <span lang={defaultLocale}>{original.title}</span> });
}

/** What a reader must know of a project's text before reading it: another language, a machine's work, an older original. */
function TextNotices({ project }: { readonly project: Project }) {
  const t = useTranslations('project');
  const { formats, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const original = (words: ReactNode) => (
    <a href={pathTo({ name: 'projects', id: project.id }, defaultLocale)} hrefLang={defaultLocale}>
      {words}
    </a>
  );
  const { originalChanged } = text;
  const notices: readonly (readonly [string, ReactNode])[] = [
    ...(lang === undefined ? [] : [['fallback', t('fallback', { language: formats.languageName(lang) })] as const]),
    ...(text.translation === 'human' ? [] : [[text.translation, t.rich(text.translation, { original })] as const]),
    ...(originalChanged === undefined ? [] : [['stale', t.rich('stale', { original, date: () => <CalendarTime date={originalChanged} /> })] as const]),
  ];
  return notices.map(([key, words]) => (
    <p key={key} className="notice">
      {words}
    </p>
  ));
}

/** The projects before and after this one in the list. */
function ProjectNeighbours({ previous, next }: { readonly previous: Project | undefined; readonly next: Project | undefined }) {
  const t = useTranslations('project');
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={styles.neighbours} aria-label={t('others')}>
      <div>{previous === undefined ? null : <Neighbour label={t('previous')} project={previous} />}</div>
      <div>{next === undefined ? null : <Neighbour label={t('next')} project={next} />}</div>
    </nav>
  );
}

function Neighbour({ label, project }: { readonly label: string; readonly project: Project }) {
  const { href, pick } = useSite();
  const { value, lang } = pick(project.texts);
  return (
    <>
      <small>{label}</small>
      <a href={href({ name: 'projects', id: project.id })} lang={lang}>
        {value.title}
      </a>
    </>
  );
}
