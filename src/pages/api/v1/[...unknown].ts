import { serveApi } from '../../../server/data/api/serve-api';

/** Nothing else is below the root of the API. */
export default serveApi(() => ({ problem: { kind: 'notFound' } }));
