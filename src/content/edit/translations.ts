import { yamlText } from '../read/yaml-text.ts';
import { projectSchema } from '../schema/schema.ts';
import { keysAt } from '../schema/schema-keys.ts';
import { valueAt } from './matter.ts';
import type { RawFile } from './raw-file.ts';
import { setValue } from './set-value.ts';

const path = ['translationOf'];

/**
 * A translation with the fingerprint of the text it was made from; everything else in the file stays. Undefined when that
 * changes nothing.
 * @param only the fingerprint that may be replaced, when not any may
 */
export function markTranslation(raw: RawFile, fingerprint: string, only?: string): RawFile | undefined {
  const found = valueAt(raw.matter, path);
  if (found === fingerprint || (only !== undefined && found !== only)) return undefined;
  const target = { path, orderOf: () => keysAt(projectSchema, []), newline: raw.newline };
  const matter = setValue(raw.matter, target, { inline: yamlText(fingerprint) });
  return matter === raw.matter ? undefined : { ...raw, matter };
}
