import { listJson } from '../../../../../server/data/files/list-json';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles({ json: listJson });
