import { answerApiPage } from '../../server/api-page';
import { servePage } from '../../server/page';
import { ApiView, type ApiViewProps } from '../../views/api-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ApiViewProps>(answerApiPage);

export default ApiView;
