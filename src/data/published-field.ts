import { z } from 'zod';
import type { LegalBasis, ValueKind, ValueRule } from '#catalogue/data-field.ts';
import { isLocale, locales } from '#catalogue/locale.ts';

/**
 * What a field is to those who lay it out. A `localized` field is an object by language in JSON and a column for each
 * language in tables; `prose` is a localized text too long for tables; a `code`, one in each language (`localizedCode`) and a list
 * of them (`codes`) have labels beside them in tables.
 */
export const fieldForms = [
  'text',
  'localized',
  'localizedDay',
  'localizedCode',
  'prose',
  'code',
  'codes',
  'flag',
  'date',
  'day',
  'euros',
  'percent',
  'number',
  'list',
] as const;
export type FieldForm = (typeof fieldForms)[number];

/** What is said of a field of the open data besides its shape. */
export type PublishedField = {
  readonly form: FieldForm;
  /** The point of Regulation (EU) 2021/1060, Article 49(3), that asks for it. */
  readonly article49?: string;
  /** Other provisions that ask for it. */
  readonly basis?: readonly LegalBasis[];
};

/** The facts of published fields, kept beside their schemas. */
export const publishedFields = z.registry<PublishedField>();

/** A value in some of the site's languages; a language that has none is left out. */
export function localized<T extends z.ZodType>(schema: T) {
  const shape = Object.fromEntries(locales.map((locale) => [locale, schema.optional()]));
  return z.strictObject(shape as Record<(typeof locales)[number], z.ZodOptional<T>>);
}

/** What is said of a field. @throws RangeError when nothing is, which the tests make impossible */
export function publishedFieldOf(schema: z.ZodType): PublishedField {
  const facts = publishedFields.get(schema);
  if (facts === undefined) throw new RangeError('A published field without a form');
  return facts;
}

/** Whether tables have a field; texts too long for a cell are in JSON only. */
export function isInTables({ form }: PublishedField): boolean {
  return form !== 'prose';
}

type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
};

/** What the values of a field may be, read from its schema. @param form tells what a number or a text is where the schema cannot */
export function ruleOf(schema: z.ZodType, form: FieldForm): ValueRule {
  return readRule(z.toJSONSchema(schema) as JsonSchema, form);
}

function readRule(schema: JsonSchema, form: FieldForm | undefined): ValueRule {
  const own = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const types = [...(schema.anyOf ?? [schema]).flatMap(({ type = [] }) => type)];
  const nullable = types.includes('null');
  const versions = Object.entries(own.properties ?? {}).filter(([name]) => isLocale(name));
  if (versions[0] !== undefined) return { ...readRule(versions[0][1], undefined), type: 'object', nullable, localized: true };
  if (own.items !== undefined) return { ...readRule(own.items, undefined), type: 'array', nullable, list: true };
  const parts = Object.entries(own.properties ?? {}).map(([name, part]) => ({ name, rule: readRule(part, undefined) }));
  return {
    type: types.join(' | '),
    kind: kindOf(own, form),
    nullable,
    localized: false,
    list: false,
    ...(own.minimum !== undefined && { least: own.minimum }),
    ...(own.maximum !== undefined && own.maximum < Number.MAX_SAFE_INTEGER && { most: own.maximum }),
    ...(own.exclusiveMinimum !== undefined && { above: own.exclusiveMinimum }),
    ...(own.enum && { allowed: own.enum }),
    ...(parts.length > 0 && { parts }),
  };
}

const kindsOfForms: Readonly<Partial<Record<FieldForm, ValueKind>>> = { euros: 'euros', percent: 'percent', date: 'date', code: 'choice' };
const kindsOfTypes: Readonly<Record<string, ValueKind>> = { boolean: 'trueFalse', number: 'number', integer: 'number', object: 'fields' };
const kindsOfFormats: Readonly<Record<string, ValueKind>> = { uri: 'address', date: 'day' };

function kindOf({ type = '', format = '', enum: allowed }: JsonSchema, form: FieldForm | undefined): ValueKind {
  if (allowed !== undefined) return 'choice';
  const [own = ''] = [type].flat().filter((one) => one !== 'null');
  return (form && kindsOfForms[form]) ?? kindsOfTypes[own] ?? kindsOfFormats[format] ?? 'text';
}
