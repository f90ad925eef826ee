import { useTranslations } from 'next-intl';
import type { CalendarDay } from '../domain/calendar-date';
import type { FundedProject } from '../domain/catalogue';
import type { FundNames } from '../domain/fund';
import { type Project, statementFor } from '../domain/project';
import type { ProjectChange } from '../domain/project-change';
import { statusOn } from '../domain/timetable';
import { ProjectBadges } from './badges';
import { EuStatement } from './eu-statement';
import type { FileLink } from './file-links';
import type { PageFrame } from './page-frame';
import { PageHead } from './page-head';
import { PageMeta } from './page-meta';
import { ProjectAside } from './project-aside';
import { ProjectChanges } from './project-changes';
import { ProjectFacts } from './project-facts';
import { ProjectNeighbours } from './project-neighbours';
import { ProjectProgress } from './project-progress';
import { ProjectText } from './project-text';
import { useSite } from './use-site';

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
