import { getProject } from '../../../../server/data/api/get-project';
import { serveApi } from '../../../../server/data/api/serve-api';

export default serveApi(getProject);
