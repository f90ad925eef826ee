import { serveFiles } from '#site/data/renderers.ts';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles;
