import { article49Makers } from '../../../../../server/data/files/article49-makers';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles(article49Makers);
