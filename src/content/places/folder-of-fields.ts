import type { Facts } from '#catalogue/fact-kinds.ts';
import { fundFacts, pageFacts, projectFacts } from '#catalogue/facts.ts';
import { type Collection, collections } from '../read/content-file.ts';

const factsOf: Readonly<Record<Collection, Facts>> = { projects: projectFacts, funds: fundFacts, pages: pageFacts };

/** The folder whose texts have such fields: the one in which the fewest are strange or missing; the first of several. */
export function folderOfFields(keys: readonly string[]): Collection {
  return collections.reduce((best, one) => (misfits(keys, one) < misfits(keys, best) ? one : best));
}

/** How many of the fields the texts of a folder do not have, and how many that they must have are missing. */
export function misfits(keys: readonly string[], folder: Collection): number {
  return strangeFields(keys, folder).length + Object.entries(factsOf[folder]).filter(([name, { required }]) => required && !keys.includes(name)).length;
}

/** The fields that the texts of a folder do not have. */
export function strangeFields(keys: readonly string[], folder: Collection): readonly string[] {
  return keys.filter((key) => !Object.hasOwn(factsOf[folder], key));
}
