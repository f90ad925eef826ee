import { answerProjectList } from '#site/list.ts';
import { servePage } from '#site/page.ts';
import type { ProjectSearchProps } from '#views/list/list-props.ts';
import { ProjectListView } from '#views/list/list-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ProjectSearchProps>(answerProjectList);

export default ProjectListView;
