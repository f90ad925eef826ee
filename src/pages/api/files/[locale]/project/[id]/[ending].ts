import { projectJson } from '../../../../../../server/data/files/project-json';
import { serveFiles } from '../../../../../../server/data/serve-files';

export default serveFiles({ json: projectJson });
