import { serveApi } from '#site/data/api.ts';
import { getProject } from '#site/data/get-project.ts';

export default serveApi(getProject);
