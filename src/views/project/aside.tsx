import { useTranslations } from 'next-intl';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Project } from '#catalogue/project.ts';
import type { TopicProjects } from '#selection/listing.ts';
import { everything } from '#selection/selection.ts';
import { AddressText } from '../citation/address-text.tsx';
import { CitationFiles, KeptAt, NotKept } from '../citation/citation.tsx';
import { type FileLink, FileLinks } from '../parts/file-links.tsx';
import { usePageFrame } from '../shell/page-context.ts';
import { useSite } from '../shell/use-site.ts';
import styles from './aside.module.css';

type ProjectAsideProps = {
  readonly project: Project;
  readonly related: readonly TopicProjects[];
  readonly files: readonly FileLink[];
  /** The day of the snapshot of this revision; absent when none is kept. */
  readonly kept: CalendarDay | undefined;
};

/** How to refer to the project, what else there is on its topics, and the project as files. */
export function ProjectAside({ project, related, files, kept }: ProjectAsideProps) {
  const t = useTranslations('project');
  const data = useTranslations('files');
  return (
    <div className={styles.aside}>
      <section className="card screen-only" data-not-previewed="">
        <h2>{t('cite')}</h2>
        <Citation project={project} kept={kept} />
        <NotKept kept={kept} />
        <CitationFiles id={project.id} />
      </section>
      {related.length === 0 ? null : (
        <section className="card screen-only">
          <h2>{t('related')}</h2>
          {related.map((other) => (
            <Related key={other.topic.id} related={other} />
          ))}
        </section>
      )}
      <section className="card screen-only" data-not-previewed="">
        <h2>{data('ofProject')}</h2>
        <FileLinks files={files} />
      </section>
    </div>
  );
}

/** A line to refer to the page with; one click selects all of it. */
function Citation({ project, kept }: Pick<ProjectAsideProps, 'project' | 'kept'>) {
  const t = useTranslations('project');
  const site = useTranslations('site');
  const { formats, locale, pick } = useSite();
  const { origin, paths, revision = '' } = usePageFrame();
  const { value: text, lang } = pick(project.texts);
  return (
    <p className={styles.cite}>
      {t.rich('citation', {
        site: site('name'),
        title: () => <span lang={lang}>{text.title}</span>,
        date: formats.date(project.checked),
        revision: () => <code>{revision}</code>,
      })}{' '}
      <code className={styles.address}>
        <AddressText address={origin + paths[locale]} />
      </code>{' '}
      <KeptAt kept={kept} />
    </p>
  );
}

function Related({ related: { topic, projects, count } }: { readonly related: TopicProjects }) {
  const t = useTranslations('project');
  const { href, listHref, pick } = useSite();
  const { value: name, lang } = pick(topic.name);
  return (
    <>
      <h3 lang={lang}>{name}</h3>
      <ul className="plain">
        {projects.map((other) => (
          <li key={other.id}>
            <a href={href({ name: 'projects', id: other.id })} lang={pick(other.texts).lang}>
              {pick(other.texts).value.title}
            </a>
          </li>
        ))}
        {count > projects.length + 1 ? (
          <li>
            <a href={listHref({ ...everything, topic: [topic.id] })}>{t('allOfTopic', { count })}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
}
