import type { z } from 'zod';
import type { Fault } from '../check/fault.ts';
import type { Path } from '../read/yaml.ts';
import { keysAt } from '../schema/schema-keys.ts';
import { copyFacts } from './copy-facts.ts';
import { orderKeys } from './order-keys.ts';
import type { RawFile } from './raw-file.ts';
import { repairValues } from './repair-values.ts';
import { repairText } from './repairs.ts';

/** What is known of a file to be put right: the gate's faults in it, its fields, and for a translation its original and the facts to take from it. */
export type FileToFix = {
  readonly raw: RawFile;
  readonly faults: readonly Fault[];
  readonly schema: z.ZodType;
  readonly original?: { readonly matter: string; readonly facts: readonly Path[] } | undefined;
};

/** A file with everything mechanical done once: what the gate suggests, facts of the original, the order of the fields. */
export function fixFile({ raw, faults, schema, original }: FileToFix): RawFile {
  // Words first: that keeps the lines the other faults are counted in.
  const worded = repairText(raw, faults);
  const repaired = { ...worded, matter: repairValues(worded.matter, faults) };
  const copied = original === undefined ? repaired.matter : copyFacts(original.matter, repaired.matter, original.facts, schema, raw.newline);
  const groups = keysAt(schema, []).filter((key) => keysAt(schema, [key]).length > 0);
  const ordered = [[], ...groups.map((key): Path => [key])].reduce((matter, path) => orderKeys(matter, keysAt(schema, path), path), copied);
  return { ...repaired, matter: ordered };
}
