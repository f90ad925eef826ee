import { serveFiles } from '#site/data/file-set.ts';
import { openDataMakers } from '#site/data/open-data-files.ts';

export default serveFiles(openDataMakers);
