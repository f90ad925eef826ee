import type { FieldHelp } from './field-help.ts';
import { type ContentKind, contentSchemas } from './kinds.ts';
import { type FieldKind, kindOf, type SchemaNode, schemaNodeOf } from './reflect.ts';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** What a schema of types cannot see but JSON Schema can say. YAML reads a bare year as a number. */
const rules: Readonly<Partial<Record<FieldKind, JsonSchema>>> = {
  date: { type: ['string', 'integer'], pattern: '^\\d{4}(?:-\\d{2}){0,2}$', minimum: 1900, maximum: 2199 },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  address: { type: 'string', format: 'uri', pattern: '^https://\\S+$' },
  formAddress: { type: 'string', pattern: '^https://\\S+$' },
  contact: { type: 'string', pattern: '^(?:https://\\S+|\\S+@\\S+)$' },
};

/**
 * The JSON Schema of a kind of content file: every field with its name, what to write and an example. It finds most of
 * what the gate finds in one file; the gate alone compares files, dates and amounts.
 * @param help the fields in the language of the descriptions
 * @param say what is shown of a field's help, as one text
 */
export function jsonSchemaOf(kind: ContentKind, help: readonly FieldHelp[], say: (field: FieldHelp) => string): JsonSchema {
  const words = new Map(help.map((field) => [field.path, { title: field.label, description: say(field) }]));
  return describe(schemaNodeOf(contentSchemas[kind].schema), [], words);
}

type Words = ReadonlyMap<string, JsonSchema>;

/** A node without the marks of `schema.ts`; the fields below it carry their words. */
function describe(node: SchemaNode, path: readonly string[], words: Words): JsonSchema {
  const { kind: _kind, keyName, properties, items, additionalProperties, ...rest } = node;
  const field = (child: SchemaNode, name: string): JsonSchema => {
    const own = [...path, keyName ?? name];
    return { ...words.get(own.join('.')), ...describe(child, own, words) };
  };
  const fields = Object.entries(properties ?? {}).map(([name, child]) => [name, field(child, name)] as const);
  return {
    ...rest,
    ...rules[kindOf(node)],
    ...(properties && { properties: Object.fromEntries(fields) }),
    ...(items && { items: describe(items, path, words) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: typeof additionalProperties === 'object' ? field(additionalProperties, '*') : additionalProperties,
    }),
  };
}
