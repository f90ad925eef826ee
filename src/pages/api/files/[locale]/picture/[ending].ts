import { sitePng } from '../../../../../server/data/files/site-png';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles({ png: sitePng });
