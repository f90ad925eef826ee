import { openDataMakers } from '../../../../../server/data/files/open-data-makers';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles(openDataMakers);
