import { serveNothing } from '#site/page.ts';
import { ErrorView } from '#views/text/error-view.tsx';

export const config = { unstable_runtimeJS: false };

/** What the front shows in place of `404.tsx`, which is made by the build and knows no topics: at its own address there is nothing either. */
export const getServerSideProps = serveNothing;

export default ErrorView;
