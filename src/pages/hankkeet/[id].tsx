import { findByAlias, findProject, fundOf, inListOrder, neighboursOf, projectsOf } from '../../domain/catalogue';
import { fundNames } from '../../domain/fund';
import { listProject } from '../../domain/listed-project';
import { changesOf } from '../../domain/project-change';
import { projectPageData } from '../../exports/schema-org/project-data';
import { theChanges } from '../../server/changes';
import { linksToProject } from '../../server/data/project-links';
import { sizeRequest } from '../../server/data/size-request';
import { servePage } from '../../server/page';
import { projectPicture } from '../../server/picture/page-picture';
import { siteOrigin } from '../../server/settings';
import { type ProjectProps, ProjectView } from '../../views/project-view';

export const config = { unstable_runtimeJS: false };

/** How many other projects of the same fund a page names. */
const shown = 4;

export const getServerSideProps = servePage<ProjectProps>((request) => {
  const { catalogue, locale, today, params } = request;
  const id = String(params.id);
  const project = findProject(catalogue, id);
  if (project === undefined) {
    const renamed = findByAlias(catalogue, id);
    return renamed && { movedTo: { name: 'projects', id: renamed.id } };
  }
  const fund = fundOf(catalogue, project);
  const sameFund = projectsOf(catalogue, project.fundId).filter((other) => other.id !== id);
  const { changes } = theChanges();
  return {
    route: { name: 'projects', id },
    structuredData: projectPageData({ project, fund }, { locale, origin: siteOrigin() }),
    picture: projectPicture({ project, fund }, locale),
    props: {
      project,
      fund,
      today,
      files: linksToProject(listProject({ project, fund }, today), sizeRequest(request)),
      related: inListOrder(sameFund, today, locale).slice(0, shown),
      ...neighboursOf(inListOrder(catalogue.projects, today, locale), id),
      ...(changes && { changes: changesOf(changes, project) }),
      funds: fundNames(catalogue.funds),
    },
  };
});

export default ProjectView;
