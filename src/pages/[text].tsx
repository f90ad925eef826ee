import { serveTextPage } from '#site/page.ts';
import { TextPageView } from '#views/text/text-page-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serveTextPage;

export default TextPageView;
