import { serveApi } from '#site/data/api.ts';

export default serveApi;
