import { serveErrorPage } from '../server/error-page';
import { ErrorView } from '../views/error-view';

export const config = { unstable_runtimeJS: false };

export const getStaticProps = serveErrorPage('failure');

export default ErrorView;
