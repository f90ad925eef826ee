import { serveApi } from '#site/data/api.ts';
import { listProjects } from '#site/data/list-projects.ts';

export default serveApi(listProjects);
