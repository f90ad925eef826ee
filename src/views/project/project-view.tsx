import { useTranslations } from 'next-intl';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { type Project, statementFor } from '#catalogue/project.ts';
import { statusOn } from '#catalogue/timetable.ts';
import { ProjectBadges } from '../parts/badges.tsx';
import { EuStatement } from '../parts/eu-statement.tsx';
import type { FileLink } from '../parts/file-links.tsx';
import type { PageFrame } from '../shell/page-context.ts';
import { PageHead } from '../shell/page-head.tsx';
import { PageMeta } from '../shell/page-meta.tsx';
import { useSite } from '../shell/use-site.ts';
import { ProjectChanges } from './changes.tsx';
import { ProjectFacts } from './facts.tsx';
import { ProjectAside } from './project-aside.tsx';
import { ProjectNeighbours } from './project-neighbours.tsx';
import { ProjectProgress } from './project-progress.tsx';
import { ProjectText } from './project-text.tsx';

export type ProjectProps = FundedProject & {
  readonly today: CalendarDay;
  /** The project as data. */
  readonly files: readonly FileLink[];
  readonly related: readonly Project[];
  readonly previous?: Project;
  readonly next?: Project;
  /** What has changed in its facts, newest first; absent when the history is not known. */
  readonly changes?: readonly ProjectChange[];
  /** For the words of old values. */
  readonly funds: readonly FundNames[];
};

/** Everything that is known about one project. */
export function ProjectView({ frame, project, fund, today, files, related, previous, next, changes, funds }: ProjectProps & { readonly frame: PageFrame }) {
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
          <ProjectChanges changes={changes} funds={funds} />
          <ProjectNeighbours previous={previous} next={next} />
        </div>
        <ProjectAside project={project} fund={fund} related={related} files={files} />
      </div>
    </>
  );
}
