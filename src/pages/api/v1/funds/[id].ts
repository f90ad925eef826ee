import { getFund } from '../../../../server/data/api/get-fund';
import { serveApi } from '../../../../server/data/api/serve-api';

export default serveApi(getFund);
