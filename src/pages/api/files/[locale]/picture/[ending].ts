import { serveFiles } from '#site/data/file-set.ts';
import { sitePng } from '#site/data/site-files.ts';

export default serveFiles({ png: sitePng });
