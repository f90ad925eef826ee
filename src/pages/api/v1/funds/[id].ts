import { serveApi } from '#site/data/api.ts';
import { getFund } from '#site/data/get-fund.ts';

export default serveApi(getFund);
