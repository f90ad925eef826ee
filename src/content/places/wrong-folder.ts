import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Fault } from '../check/fault.ts';
import type { Collection } from '../read/content-file.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import { folderOfFields, misfits, strangeFields } from './folder-of-fields.ts';

/** How many fields must speak for another folder than speak for the file's own. */
const leastDifference = 3;

/**
 * A file that lies in the folder of another kind of text: it has fields that are none here, and there it lacks at most one. Told in
 * place of all that is wrong with it here, for whoever removes those fields loses the text.
 */
export function wrongFolderFault({ source, data }: MarkdownFile, own: Collection): Fault | undefined {
  const keys = Object.keys(data.value);
  if (strangeFields(keys, own).length === 0) return undefined;
  const best = folderOfFields(keys);
  if (misfits(keys, best) > 1 || misfits(keys, own) - misfits(keys, best) < leastDifference) return undefined;
  const name = basename(source.path);
  const isTaken = existsSync(join(dirname(dirname(source.path)), best, name));
  const values = { folder: best, suggestion: `${dirname(dirname(source.file))}/${best}/${name}` };
  return faultAt(source, { line: 1, column: 1, length: 3 }, isTaken ? 'wrongFolderTaken' : 'wrongFolder', values);
}
