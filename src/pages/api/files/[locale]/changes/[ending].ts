import { changesAtom } from '../../../../../server/data/files/changes-atom';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles({ atom: changesAtom });
