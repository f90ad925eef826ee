import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pathTo } from '#addresses/pages.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { type Project, sections, statementFor } from '#catalogue/project.ts';
import { statusOn } from '#catalogue/timetable.ts';
import type { TopicProjects } from '#selection/listing.ts';
import { everything } from '#selection/selection.ts';
import { ProjectBadges } from '../parts/badges.tsx';
import { EuStatement } from '../parts/eu-statement.tsx';
import { ReportError } from '../parts/feedback.tsx';
import { type FileLink, FileLinks } from '../parts/file-links.tsx';
import { CalendarTime } from '../parts/period.tsx';
import { Prose } from '../parts/prose.tsx';
import { SourceList } from '../parts/source-list.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectChanges } from './changes.tsx';
import { ProjectFacts, ProjectProgress } from './facts.tsx';
import styles from './project-view.module.css';

export type ProjectProps = FundedProject & {
  readonly today: CalendarDay;
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
};

/** Everything that is known about one project. */
export function ProjectView({ frame, project, fund, today, files, related, previous, next, changes, names }: ProjectProps & { readonly frame: PageFrame }) {
  const site = useTranslations('site');
  const t = useTranslations('project');
  const { href, pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const status = statusOn(project.timetable, today);
  return (
    <>
      <PageMeta frame={frame} title={text.title} description={text.summary} noindex={project.draft} files={files} withChanges />
      <PageHead
        trail={[{ text: site('projects'), href: href({ name: 'projects' }) }]}
        title={text.title}
        lead={text.summary}
        lang={lang}
        badges={<ProjectBadges project={project} fund={fund} status={status} />}
        aside={<EuStatement statement={statementFor(project, fund)} />}
      />
      <div className="wrap section columns">
        <div>
          {project.draft ? <p className="notice">{t('draft')}</p> : null}
          <ProjectFacts project={project} fund={fund} />
          <ProjectProgress timetable={project.timetable} colour={fund.colour} today={today} />
          <ProjectText project={project} ended={status === 'ended'} />
          <ProjectChanges changes={changes} names={names} />
          <ProjectNeighbours previous={previous} next={next} />
        </div>
        <ProjectAside project={project} related={related} files={files} />
      </div>
    </>
  );
}

/** What backs the page, where to read more, and what else there is on its topics. */
function ProjectAside({ project, related, files }: Pick<ProjectProps, 'project' | 'related' | 'files'>) {
  const t = useTranslations('project');
  const data = useTranslations('files');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  const notes = [project.officialTitle ? undefined : t('descriptiveTitle')].filter((note) => note !== undefined);
  return (
    <aside className={styles.aside} aria-label={t('aside')}>
      {text.website === undefined ? null : (
        <div className="card">
          <h2>{t('website')}</h2>
          <SourceList sources={[{ url: text.website, covers: text.title }]} lang={lang} />
        </div>
      )}
      <div className="card">
        <h2>{t('sources')}</h2>
        <SourceList sources={text.sources} lang={lang} />
        {notes.map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
        <p className="note">{t.rich('checked', { date: () => <CalendarTime date={project.checked} /> })}</p>
        <ReportError id={project.id} title={text.title} />
      </div>
      <div className="card screen-only">
        <h2>{data('ofProject')}</h2>
        <FileLinks files={files} />
      </div>
      <RelatedProjects related={related} />
    </aside>
  );
}

/** Other projects on the topics of this one. */
function RelatedProjects({ related }: Pick<ProjectProps, 'related'>) {
  const t = useTranslations('project');
  const { href, listHref, pick } = useSite();
  if (related.length === 0) return null;
  return (
    <div className="card screen-only">
      <h2>{t('related')}</h2>
      <ul className="link-list">
        {related.flatMap(({ topic, projects, count }) => [
          ...projects.map((other) => (
            <li key={other.id}>
              <a href={href({ name: 'projects', id: other.id })} lang={pick(other.texts).lang}>
                {pick(other.texts).value.title}
              </a>
            </li>
          )),
          <li key={topic.id}>
            <a href={listHref({ ...everything, topic: [topic.id] })}>{t('allOfTopic', { topic: pick(topic.name).value, count })}</a>
          </li>,
        ])}
      </ul>
    </div>
  );
}

/** The sections of a project's text, with honest notes on what it is not. */
function ProjectText({ project, ended }: { readonly project: Project; readonly ended: boolean }) {
  const t = useTranslations('project');
  const { pick } = useSite();
  const { value: text, lang } = pick(project.texts);
  return (
    <div className={styles.text}>
      <TextNotices project={project} />
      {sections.map((section) => {
        const html = text.sections[section];
        const missing = section === 'results' && ended;
        if (html === undefined && !missing) return null;
        return (
          <section key={section} aria-labelledby={section}>
            <h2 id={section}>{t(`section.${section}`)}</h2>
            {html === undefined ? <p className="note">{t('noResults')}</p> : <Prose html={html} lang={lang} />}
          </section>
        );
      })}
    </div>
  );
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
