import { getDescription } from '../../../../server/data/api/get-description';
import { serveApi } from '../../../../server/data/api/serve-api';

export default serveApi(getDescription);
