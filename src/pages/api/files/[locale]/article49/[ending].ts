import { article49Csv } from '../../../../../server/data/files/article49-csv';
import { article49Xlsx } from '../../../../../server/data/files/article49-xlsx';
import { serveFiles } from '../../../../../server/data/serve-files';

export default serveFiles({ csv: article49Csv, xlsx: article49Xlsx });
