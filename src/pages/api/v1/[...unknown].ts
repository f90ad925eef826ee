import { serveApi } from '#site/data/api.ts';

/** Nothing else is below the root of the API. */
export default serveApi(() => ({ problem: { kind: 'notFound' } }));
