import { changesMakers } from '../../../../../server/data/files/changes-makers';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles(changesMakers);
