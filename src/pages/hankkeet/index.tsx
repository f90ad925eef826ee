import { servePage } from '../../server/page';
import { answerProjectList } from '../../server/project-list';
import { ProjectListView } from '../../views/project-list-view';
import type { ProjectSearchProps } from '../../views/project-search';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ProjectSearchProps>(answerProjectList);

export default ProjectListView;
