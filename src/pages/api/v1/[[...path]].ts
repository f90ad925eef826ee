import { serveApi } from '#site/data/api-description.ts';

export default serveApi;
