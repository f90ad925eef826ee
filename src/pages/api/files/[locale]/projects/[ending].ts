import { projectsMakers } from '../../../../../server/data/files/projects-makers';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles(projectsMakers);
