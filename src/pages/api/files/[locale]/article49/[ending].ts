import { article49Makers } from '../../../../../server/data/files/article49-makers';
import { serveFiles } from '../../../../../server/data/serve-files';

/** Files come piece by piece: the framework's advice about large answers does not concern them. */
export const config = { api: { responseLimit: false } };

export default serveFiles(article49Makers);
