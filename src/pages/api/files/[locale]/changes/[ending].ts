import { changesMakers } from '#site/data/changes-makers.ts';
import { serveFiles } from '#site/data/file-set.ts';

export default serveFiles(changesMakers);
