import { z } from 'zod';
import { factWords } from '#catalogue/fact-words.ts';
import type { Locale } from '#catalogue/locale.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { fundFieldNames, fundRecordSchema } from '../fund-record.ts';
import { fileMetaSchema, itemMetaSchema, listMetaSchema } from '../meta.ts';
import { problemSchema } from '../problem.ts';
import { projectFieldNames, projectRecordSchema } from '../project-record.ts';
import { partnerRecordSchema, partnerWords } from '../tables/partners.ts';
import type { AnswerName } from './operations.ts';

/** A JSON Schema, or a part of the document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The least that every OpenAPI document has; the whole is defined by its own specification. */
const descriptionSchema = z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) });

const answers = {
  ProjectList: z.strictObject({ meta: listMetaSchema, items: z.array(projectRecordSchema) }),
  ProjectAnswer: z.strictObject({ meta: itemMetaSchema, item: projectRecordSchema }),
  FundList: z.strictObject({ meta: listMetaSchema, items: z.array(fundRecordSchema) }),
  FundAnswer: z.strictObject({ meta: itemMetaSchema, item: fundRecordSchema }),
  Description: descriptionSchema,
} as const satisfies Readonly<Record<AnswerName, z.ZodType>>;

const parts = { ...answers, Project: projectRecordSchema, Fund: fundRecordSchema, ListMeta: listMetaSchema, ItemMeta: itemMetaSchema, Problem: problemSchema };

/** What the files are made of that have all of a kind of record: they are answered beside the API. The file comes first. */
const fileParts = {
  projects: { ProjectFile: fileOf(projectRecordSchema), Project: projectRecordSchema, FileMeta: fileMetaSchema },
  funds: { FundFile: fileOf(fundRecordSchema), Fund: fundRecordSchema, FileMeta: fileMetaSchema },
  partners: { PartnerFile: fileOf(partnerRecordSchema), Partner: partnerRecordSchema, FileMeta: fileMetaSchema },
};

function fileOf(record: z.ZodType) {
  return z.strictObject({ meta: fileMetaSchema, items: z.array(record) });
}

type FileParts = typeof fileParts;

type PartName = keyof typeof parts | { [N in keyof FileParts]: keyof FileParts[N] }[keyof FileParts];

/** The reference to a schema of the document. */
export function schemaRef(name: keyof typeof parts): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The schemas of the document, with the words of the data dictionary. */
export function componentSchemas(locale: Locale): Readonly<Record<string, JsonObject>> {
  return describedSchemas(parts, '#/components/schemas', locale);
}

/** The JSON Schema of a file that has all records of a kind, or a selection of them. @param address its own */
export function recordFileSchema(of: keyof FileParts, address: string, locale: Locale): JsonObject {
  const [[, file] = [], ...others] = Object.entries(describedSchemas(fileParts[of], '#/$defs', locale));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: address, ...file, $defs: Object.fromEntries(others) };
}

/** The schema of what a file says of itself. */
export function fileMetaSchemaIn(locale: Locale): JsonObject {
  return describedSchemas({ FileMeta: fileMetaSchema }, '#/$defs', locale)['FileMeta'] ?? {};
}

/**
 * Schemas made from those that the answers are made by, with the words of the data dictionary. They are open: fields may be added
 * without a new version, and codes.
 * @param place where in their document they stand
 */
function describedSchemas(schemas: Readonly<Partial<Record<PartName, z.ZodType>>>, place: string, locale: Locale): Readonly<Record<string, JsonObject>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `${place}/${id}`, override: ({ jsonSchema }) => openUp(jsonSchema) });
  const words = wordsOf(locale);
  const t = translatorOf(locale, 'apiDocument');
  return Object.fromEntries(
    (Object.keys(schemas) as PartName[]).map((name) => {
      const { $schema: _dialect, $id: _own, properties = {}, ...rest } = made[name] as { $schema?: string; $id?: string; properties?: JsonObject };
      return [name, { description: t(`schema.${name}`), ...rest, properties: withWords(properties, words[name] ?? {}) }];
    }),
  );
}

/** Strict schemas hold our own answers; readers must not fail on a field or a code they do not know. The largest safe integer says nothing. */
function openUp(schema: { additionalProperties?: unknown; maximum?: number; enum?: unknown; type?: unknown; anyOf?: unknown }): void {
  if (schema.enum !== undefined) {
    schema.anyOf = [{ enum: schema.enum }, { type: schema.type }];
    delete schema.enum;
    delete schema.type;
  }
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

type Words = { readonly title?: string; readonly description: string };

function withWords(properties: JsonObject, words: Readonly<Record<string, Words>>): JsonObject {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, { ...words[name], ...(schema as JsonObject) }]));
}

/** What the fields of schemas are called and mean. */
function wordsOf(locale: Locale): Readonly<Partial<Record<PartName, Readonly<Record<string, Words>>>>> {
  const ofFact = (kind: 'project' | 'fund', name: string): Words => {
    const { label, help } = factWords(messagesOf(locale), kind, name);
    return { title: label, description: help };
  };
  const t = translatorOf(locale, 'apiDocument');
  const each = <N extends string>(names: readonly N[], of: (name: N) => Words) => Object.fromEntries(names.map((name) => [name, of(name)]));
  const metas = each(Object.keys(listMetaSchema.shape) as (keyof typeof listMetaSchema.shape)[], (name) => ({ description: t(`meta.${name}`) }));
  return {
    Project: each(projectFieldNames, (name) => ofFact('project', name)),
    Fund: each(fundFieldNames, (name) => ofFact('fund', name)),
    Partner: each(Object.keys(partnerRecordSchema.shape), (name) => {
      const { label, description } = partnerWords(name, locale);
      return { title: label, description };
    }),
    ListMeta: metas,
    ItemMeta: metas,
    FileMeta: metas,
    Problem: each(Object.keys(problemSchema.shape) as (keyof typeof problemSchema.shape)[], (name) => ({ description: t(`problemField.${name}`) })),
  };
}
