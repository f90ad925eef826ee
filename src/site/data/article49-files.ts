import { article49Csv } from './article49-csv.ts';
import { article49Xlsx } from './article49-xlsx.ts';
import { dialectParameter } from './dialect-parameter.ts';
import { type Makers, withParameters } from './file-set.ts';

/** Who makes the files in the shape of Regulation (EU) 2021/1060, Article 49(3). */
export const article49Makers: Makers = { csv: withParameters([dialectParameter], article49Csv), xlsx: withParameters([], article49Xlsx) };
