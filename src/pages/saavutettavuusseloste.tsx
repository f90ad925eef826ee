import { serveTextPage } from '../server/text-page';
import { TextPageView } from '../views/text-page-view';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serveTextPage('accessibility');

export default TextPageView;
