import { serveFiles } from '#site/data/file-set.ts';
import { openDataMakers } from '#site/data/open-data-makers.ts';

export default serveFiles(openDataMakers);
