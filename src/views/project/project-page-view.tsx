import type { PageFrame } from '../shell/page-context.ts';
import { type ProjectProps, ProjectView } from './project-view.tsx';
import { type RemovedProps, RemovedView } from './removed-view.tsx';

/** A project that is published, or one that was. */
export type ProjectPageProps = ProjectProps | RemovedProps;

/** What stands at the address of a project. */
export function ProjectPageView(props: ProjectPageProps & { readonly frame: PageFrame }) {
  return 'removal' in props ? <RemovedView {...props} /> : <ProjectView {...props} />;
}
