import type { Makers } from '../serve-files';
import { listAtom } from './list-atom';
import { listCsv } from './list-csv';
import { listCsvMetadata } from './list-csv-metadata';
import { listJson } from './list-json';
import { listXlsx } from './list-xlsx';

/** Who makes the files of selections. */
export const projectsMakers: Makers = { csv: listCsv, 'csv-metadata.json': listCsvMetadata, xlsx: listXlsx, json: listJson, atom: listAtom };
