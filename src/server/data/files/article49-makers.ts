import type { Makers } from '../serve-files';
import { article49Csv } from './article49-csv';
import { article49Xlsx } from './article49-xlsx';

/** Who makes the files in the shape of Regulation (EU) 2021/1060, Article 49(3). */
export const article49Makers: Makers = { csv: article49Csv, xlsx: article49Xlsx };
