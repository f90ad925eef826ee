import { answerApiPage } from '#site/api-page.ts';
import { servePage } from '#site/page.ts';
import { ApiView, type ApiViewProps } from '#views/api/api-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = servePage<ApiViewProps>(answerApiPage);

export default ApiView;
