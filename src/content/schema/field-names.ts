import { z } from 'zod';
import { fundSchema, glossarySchema, pageSchema, projectSchema, siteSchema } from './schema.ts';

type Found = { readonly names: Set<string>; readonly lists: Map<string, readonly string[]> };

const found: Found = { names: new Set(), lists: new Map() };
for (const schema of [projectSchema, fundSchema, pageSchema, siteSchema, glossarySchema]) gather(schema);

/** Every name a field can have in some content file, at any depth. */
export const fieldNames: ReadonlySet<string> = found.names;

/** The names of fields whose value is a list → the names of the fields of its items, none for a list of plain values. */
export const listFields: ReadonlyMap<string, readonly string[]> = found.lists;

function gather(schema: unknown, name?: string): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) gather(schema.unwrap(), name);
  if (schema instanceof z.ZodArray) {
    if (name !== undefined) found.lists.set(name, schema.element instanceof z.ZodObject ? Object.keys(schema.element.shape) : []);
    gather(schema.element);
  }
  if (!(schema instanceof z.ZodObject)) return;
  for (const [key, value] of Object.entries(schema.shape)) {
    found.names.add(key);
    gather(value, key);
  }
}
