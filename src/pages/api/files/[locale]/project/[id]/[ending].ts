import { serveFiles } from '#site/data/file-set.ts';
import { projectMakers } from '#site/data/project-files.ts';

export default serveFiles(projectMakers);
