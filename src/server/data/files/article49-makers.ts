import { dialectParameter } from '../dialect-parameter';
import { type Makers, withParameters } from '../serve-files';
import { article49Csv } from './article49-csv';
import { article49Xlsx } from './article49-xlsx';

/** Who makes the files in the shape of Regulation (EU) 2021/1060, Article 49(3). */
export const article49Makers: Makers = { csv: withParameters([dialectParameter], article49Csv), xlsx: withParameters([], article49Xlsx) };
