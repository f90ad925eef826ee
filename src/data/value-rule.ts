import { z } from 'zod';
import type { ValueKind, ValueRule } from '#catalogue/data-field.ts';
import { isLocale } from '#catalogue/locale.ts';
import type { FieldForm } from './published-field.ts';

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
