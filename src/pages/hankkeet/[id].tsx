import { findByAlias, findProject, fundOf, inListOrder, neighboursOf, projectsOf } from '../../domain/catalogue';
import { servePage } from '../../server/page';
import { type ProjectProps, ProjectView } from '../../views/project-view';

export const config = { unstable_runtimeJS: false };

/** How many other projects of the same fund a page names. */
const shown = 4;

export const getServerSideProps = servePage<ProjectProps>(({ catalogue, locale, today, params }) => {
  const id = String(params.id);
  const project = findProject(catalogue, id);
  if (project === undefined) {
    const renamed = findByAlias(catalogue, id);
    return renamed && { movedTo: { name: 'projects', id: renamed.id } };
  }
  const sameFund = projectsOf(catalogue, project.fundId).filter((other) => other.id !== id);
  return {
    route: { name: 'projects', id },
    props: {
      project,
      fund: fundOf(catalogue, project),
      today,
      related: inListOrder(sameFund, today, locale).slice(0, shown),
      ...neighboursOf(inListOrder(catalogue.projects, today, locale), id),
    },
  };
});

export default ProjectView;
