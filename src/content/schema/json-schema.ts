import { z } from 'zod';
import { earliestYear, latestYear } from '#catalogue/date.ts';
import type { Kind } from '#catalogue/fact-kinds.ts';
import type { FieldHelp } from './field-help.ts';
import { type ContentKind, contentShapes } from './kinds.ts';
import { schemaOf } from './schema.ts';
import { kindAt } from './shape.ts';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** What a schema of types cannot see but JSON Schema can say. YAML reads a bare year as a number. */
const rules: Readonly<Partial<Record<Kind['kind'], JsonSchema>>> = {
  date: { type: ['string', 'integer'], pattern: '^\\d{4}(?:-\\d{2}){0,2}$', minimum: earliestYear, maximum: latestYear },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  address: { type: 'string', format: 'uri', pattern: '^https://\\S+$' },
  formAddress: { type: 'string', pattern: '^https://\\S+$' },
  contact: { type: 'string', pattern: '^(?:https://\\S+|\\S+@\\S+)$' },
};

/**
 * The JSON Schema of a kind of content file: every field with its name, what to write and an example. It finds most of
 * what the check finds in one file; the check alone compares files, dates and amounts.
 * @param help the fields in the language of the descriptions
 * @param say what is shown of a field's help, as one text
 */
export function jsonSchemaOf(kind: ContentKind, help: readonly FieldHelp[], say: (field: FieldHelp) => string): JsonSchema {
  const words = new Map(help.map((field) => [field.path, { title: field.label, description: say(field) }]));
  return describe(contentShapes[kind], nodeOf(contentShapes[kind]), [], words);
}

/** The part of JSON Schema that zod writes. */
type Node = JsonSchema & { readonly properties?: Readonly<Record<string, Node>>; readonly items?: Node; readonly additionalProperties?: Node | boolean };

/**
 * What an editor types, as zod tells it. A field is required when leaving it out is refused: zod itself counts dates as
 * optional, because they accept a number too.
 */
function nodeOf(kind: Kind): Node {
  const node = z.toJSONSchema(schemaOf(kind), {
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
  return JSON.parse(JSON.stringify(node)) as Node;
}

type Words = ReadonlyMap<string, JsonSchema>;

/** A node with what its kind adds; the fields below it carry their words. */
function describe(kind: Kind, node: Node, path: readonly string[], words: Words): JsonSchema {
  const { properties, items, additionalProperties, ...rest } = node;
  const keyName = 'keyName' in kind ? kind.keyName : undefined;
  const field = (name: string, child: Node): JsonSchema => {
    const own = [...path, keyName ?? name];
    return { ...words.get(own.join('.')), ...describe(kindBelow(kind, name), child, own, words) };
  };
  return {
    ...rest,
    ...rules[kind.kind],
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, field(name, child)])) }),
    ...(items && { items: describe(kindBelow(kind, 0), items, path, words) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: typeof additionalProperties === 'object' ? field('*', additionalProperties) : additionalProperties,
    }),
  };
}

function kindBelow(kind: Kind, part: string | number): Kind {
  const below = kindAt(kind, [part]);
  if (below === undefined) throw new RangeError(`Nothing is known of ${part}`);
  return below;
}
