import { z } from 'zod';
import { fundSchema, glossarySchema, pageSchema, projectSchema, siteSchema } from './schema';

type Found = { readonly names: Set<string>; readonly lists: Set<string> };

const found: Found = { names: new Set(), lists: new Set() };
for (const schema of [projectSchema, fundSchema, pageSchema, siteSchema, glossarySchema]) gather(schema);

/** Every name a field can have in some content file, at any depth. */
export const fieldNames: ReadonlySet<string> = found.names;

/** The names of fields whose value is a list. */
export const listFields: ReadonlySet<string> = found.lists;

function gather(schema: unknown, name?: string): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) gather(schema.unwrap(), name);
  if (schema instanceof z.ZodArray) {
    if (name !== undefined) found.lists.add(name);
    gather(schema.element);
  }
  if (!(schema instanceof z.ZodObject)) return;
  for (const [key, value] of Object.entries(schema.shape)) {
    found.names.add(key);
    gather(value, key);
  }
}
