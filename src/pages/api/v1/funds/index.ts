import { listFunds } from '../../../../server/data/api/list-funds';
import { serveApi } from '../../../../server/data/api/serve-api';

export default serveApi(listFunds);
