import { findByAlias, findProject, fundOf } from '#catalogue/catalogue.ts';
import { changesOf } from '#catalogue/changes.ts';
import { codeNames } from '#catalogue/code-names.ts';
import { projectPageData } from '#data/schema-org/project.ts';
import { relatedByTopic } from '#selection/listing.ts';
import { findRemoval, getChanges } from '#site/changes.ts';
import { linksToProject } from '#site/data/project-files.ts';
import { servePage } from '#site/page.ts';
import { projectPicture } from '#site/picture/page-picture.ts';
import { siteOrigin } from '#site/settings.ts';
import { findSnapshot } from '#site/snapshots/snapshots.ts';
import { listingOf, revisionOf } from '#site/state.ts';
import { type ProjectPageProps, ProjectPageView } from '#views/project/project-page-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ProjectPageProps>((request) => {
  const { catalogue, locale, today, params } = request;
  const id = String(params.id);
  const project = findProject(catalogue, id);
  const { changes } = getChanges(today);
  if (project === undefined) {
    const renamed = findByAlias(catalogue, id);
    if (renamed !== undefined) return { movedTo: { name: 'projects', id: renamed.id } };
    const removal = findRemoval(request, id);
    if (removal === undefined) return undefined;
    const all = changesOf(changes ?? [], { id: removal.id, aliases: removal.last?.formerIds ?? [] });
    return { gone: true, route: { name: 'projects', id: removal.id }, props: { removal, changes: all, names: codeNames(catalogue) } };
  }
  const fund = fundOf(catalogue, project);
  const listing = listingOf(catalogue, today, locale);
  const { previous, next } = listing.neighboursOf(id);
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

export default ProjectPageView;
