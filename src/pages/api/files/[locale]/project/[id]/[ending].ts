import { projectMakers } from '../../../../../../server/data/files/project-makers';
import { serveFiles } from '../../../../../../server/data/serve-files';

export default serveFiles(projectMakers);
