import { inListOrder, withFunds } from '../../domain/catalogue';
import { axisOf } from '../../domain/time-axis';
import { servePage } from '../../server/page';
import type { ProjectListProps } from '../../views/project-cards';
import { ProjectListView } from '../../views/project-list-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ProjectListProps>(({ catalogue, locale, today }) => ({
  route: { name: 'projects' },
  props: { entries: withFunds(catalogue, inListOrder(catalogue.projects, today, locale)), axis: axisOf(catalogue.projects, today), today },
}));

export default ProjectListView;
