import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Facts } from '#catalogue/fact-kinds.ts';
import { fundFacts, pageFacts, projectFacts } from '#catalogue/facts.ts';
import { type Collection, collections } from '../read/content-file.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import type { Fault } from './fault.ts';

const factsOf: Readonly<Record<Collection, Facts>> = { projects: projectFacts, funds: fundFacts, pages: pageFacts };

/** How many fields must speak for another folder than speak for the file's own. */
const leastDifference = 3;

/**
 * A file that lies in the folder of another kind of text: it has fields that are none here, and there it lacks at most one. Told in
 * place of all that is wrong with it here, for whoever removes those fields loses the text.
 */
export function wrongFolderFault({ source, data }: MarkdownFile, own: Collection): Fault | undefined {
  const keys = Object.keys(data.value);
  if (keys.every((key) => Object.hasOwn(factsOf[own], key))) return undefined;
  const misfitOf = (collection: Collection) => misfits(keys, factsOf[collection]);
  const [best = own] = collections.toSorted((a, b) => misfitOf(a) - misfitOf(b));
  if (misfitOf(best) > 1 || misfitOf(own) - misfitOf(best) < leastDifference) return undefined;
  const name = basename(source.path);
  const isTaken = existsSync(join(dirname(dirname(source.path)), best, name));
  const values = { folder: best, suggestion: `${dirname(dirname(source.file))}/${best}/${name}` };
  return faultAt(source, { line: 1, column: 1, length: 3 }, isTaken ? 'wrongFolderTaken' : 'wrongFolder', values);
}

/** How many of the fields there are none, and how many are missing. */
function misfits(keys: readonly string[], facts: Facts): number {
  const missing = Object.entries(facts).filter(([name, { required }]) => required && !keys.includes(name));
  return keys.filter((key) => !Object.hasOwn(facts, key)).length + missing.length;
}
