import { changesMakers } from '#site/data/feeds.ts';
import { serveFiles } from '#site/data/file-set.ts';

export default serveFiles(changesMakers);
