import { serveApi } from '#site/data/api.ts';
import { listFunds } from '#site/data/list-funds.ts';

export default serveApi(listFunds);
