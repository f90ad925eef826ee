import { serveApi } from '#site/data/api.ts';
import { getDescription } from '#site/data/api-description.ts';

export default serveApi(getDescription);
