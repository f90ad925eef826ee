import { findByAlias, findProject, fundOf } from '#catalogue/catalogue.ts';
import { changesOf } from '#catalogue/changes.ts';
import { codeNames } from '#catalogue/code-names.ts';
import { projectPageData } from '#data/schema-org/project.ts';
import { relatedByTopic } from '#selection/listing.ts';
import { getChanges } from '#site/changes.ts';
import { linksToProject } from '#site/data/project-files.ts';
import { servePage } from '#site/page.ts';
import { projectPicture } from '#site/picture/page-picture.ts';
import { siteOrigin } from '#site/settings.ts';
import { findSnapshot } from '#site/snapshots/snapshots.ts';
import { listingOf, revisionOf } from '#site/state.ts';
import { type ProjectProps, ProjectView } from '#views/project/project-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ProjectProps>((request) => {
  const { catalogue, locale, today, params } = request;
  const id = String(params.id);
  const project = findProject(catalogue, id);
  if (project === undefined) {
    const renamed = findByAlias(catalogue, id);
    return renamed && { movedTo: { name: 'projects', id: renamed.id } };
  }
  const fund = fundOf(catalogue, project);
  const listing = listingOf(catalogue, today, locale);
  const { previous, next } = listing.neighboursOf(id);
  const { changes } = getChanges();
  const kept = findSnapshot(revisionOf(catalogue))?.day;
  return {
    route: { name: 'projects', id },
    structuredData: projectPageData({ project, fund }, { locale, origin: siteOrigin() }),
    picture: projectPicture({ project, fund }, listing.axis, locale),
    props: {
      project,
      fund,
      today,
      axis: listing.axis,
      files: linksToProject(id, locale),
      related: relatedByTopic(listing, project, catalogue.topics),
      ...(previous && { previous: previous.project }),
      ...(next && { next: next.project }),
      ...(changes && { changes: changesOf(changes, project) }),
      names: codeNames(catalogue),
      ...(kept && { kept }),
    },
  };
});

export default ProjectView;
