import type { Makers } from './file-set.ts';
import { listAtom } from './list-atom.ts';
import { listCsv } from './list-csv.ts';
import { listCsvMetadata } from './list-csv-metadata.ts';
import { listJson } from './list-json.ts';
import { listXlsx } from './list-xlsx.ts';

/** Who makes the files of selections. */
export const projectsMakers: Makers = { csv: listCsv, 'csv-metadata.json': listCsvMetadata, xlsx: listXlsx, json: listJson, atom: listAtom };
