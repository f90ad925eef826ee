import { listFunds, serveApi } from '#site/data/api.ts';

export default serveApi(listFunds);
