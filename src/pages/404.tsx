import { serveErrorPage } from '#site/page.ts';
import { ErrorView } from '#views/text/error-view.tsx';

export const config = { unstable_runtimeJS: false };

export const getStaticProps = serveErrorPage('notFound');

export default ErrorView;
