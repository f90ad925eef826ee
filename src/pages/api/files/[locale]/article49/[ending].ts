import { article49Makers } from '#site/data/article49-files.ts';
import { serveFiles } from '#site/data/file-set.ts';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles(article49Makers);
