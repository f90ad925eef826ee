import { listProjects } from '../../../../server/data/api/list-projects';
import { serveApi } from '../../../../server/data/api/serve-api';

export default serveApi(listProjects);
