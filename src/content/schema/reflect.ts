import { z } from 'zod';
import type { Path } from '../check/fault.ts';
import { fundSchema, glossarySchema, pageSchema, projectSchema, siteSchema } from './schema.ts';

/** What a value is, in an editor's terms. The words are the messages `field.kind`. */
export const fieldKinds = [
  'text',
  'trueFalse',
  'number',
  'choice',
  'list',
  'fields',
  'id',
  'address',
  'email',
  'contact',
  'formAddress',
  'date',
  'day',
  'euros',
  'percent',
  'fingerprint',
  'localized',
] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** JSON Schema as zod writes it, with the two marks that `schema.ts` puts on it. */
export type SchemaNode = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly kind?: FieldKind;
  readonly keyName?: string;
};

/** A field of a node: its key, or the name of the keys that editors choose themselves. */
export type SchemaField = { readonly name: string; readonly open: boolean; readonly required: boolean; readonly node: SchemaNode };

/**
 * A zod schema as plain JSON Schema (2020-12) of what an editor types. A field is required when leaving it out is refused:
 * zod itself counts dates as optional, because they accept a number too.
 */
export function schemaNodeOf(schema: z.ZodType): SchemaNode {
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodObject)) return;
      const shape = Object.entries(zodSchema.shape as Readonly<Record<string, z.ZodType>>);
      const required = shape.filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name);
      if (required.length > 0) jsonSchema.required = required;
      else delete jsonSchema.required;
    },
  });
  return JSON.parse(JSON.stringify(node)) as SchemaNode;
}

/** The fields of a node, in the order of the schema. Keys that editors choose are one field. */
export function schemaFieldsOf(node: SchemaNode): readonly SchemaField[] {
  if (node.keyName !== undefined) {
    const [value] = openNodesOf(node);
    return value === undefined ? [] : [{ name: node.keyName, open: true, required: false, node: value }];
  }
  if (node.kind === 'localized') return [];
  return Object.entries(node.properties ?? {}).map(([name, field]) => ({ name, open: false, required: node.required?.includes(name) ?? false, node: field }));
}

/** The nodes below keys that editors choose. */
export function openNodesOf(node: SchemaNode): readonly SchemaNode[] {
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : Object.values(node.properties ?? {});
}

/** What a node's value is: as `schema.ts` says, otherwise by its type. */
export function kindOf(node: SchemaNode): FieldKind {
  if (node.kind !== undefined) return node.kind;
  if (node.enum !== undefined) return 'choice';
  const byType: Readonly<Record<string, FieldKind>> = {
    string: 'text',
    boolean: 'trueFalse',
    number: 'number',
    integer: 'number',
    array: 'list',
    object: 'fields',
  };
  const kind = byType[node.type ?? ''];
  if (kind === undefined) throw new TypeError(`A field of type ${node.type ?? 'unknown'} has no kind`);
  return kind;
}

/** The keys an object schema allows at a path, in the order of the schema; a number in the path steps into a list. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  return Object.keys((schemaAt(schema, path) as { shape?: object } | undefined)?.shape ?? {});
}

/** True when the schema has a list at a path. */
export function isListAt(schema: z.ZodType, path: Path): boolean {
  return schemaAt(schema, path) instanceof z.ZodArray;
}

/** The first line below a field that holds a list or fields of its own, up to its value: `  - url: `, `  start: `, `  - `; undefined for a plain field. */
export function firstLineBelow(schema: z.ZodType, path: Path, indent: number): string | undefined {
  const isList = isListAt(schema, path);
  const [key] = keysAt(schema, isList ? [...path, 0] : path);
  if (!isList && key === undefined) return undefined;
  return `${' '.repeat(indent + 2)}${isList ? '- ' : ''}${key === undefined ? '' : `${key}: `}`;
}

function schemaAt(schema: z.ZodType, path: Path): unknown {
  return path.reduce<unknown>((at, part) => unwrap(childOf(at, part)), unwrap(schema));
}

function childOf(schema: unknown, part: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, part) ? schema.shape[part] : undefined;
}

/** Takes `optional` and `default` off a schema. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

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
