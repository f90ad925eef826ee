import type { Locale } from '#catalogue/locale.ts';
import { fileMetaSchemaIn, type JsonObject } from '../api/components.ts';
import type { DescribedColumn } from './column.ts';

/**
 * The JSON Schema (2020-12) of a file that has the rows of a table as objects. Like those of the other files it is open: fields may
 * be added, and codes.
 * @param address its own
 * @param description what the file holds, in the reader's language
 */
export function tableFileSchema(columns: readonly DescribedColumn[], description: string, address: string, locale: Locale): JsonObject {
  const properties = columns.map((column) => {
    const { label, description: meaning } = column.words(locale);
    return [column.name, { title: label, description: meaning, ...valueSchema(column) }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    description,
    type: 'object',
    properties: { meta: { $ref: '#/$defs/FileMeta' }, items: { type: 'array', items: { $ref: '#/$defs/Row' } } },
    required: ['meta', 'items'],
    $defs: {
      FileMeta: fileMetaSchemaIn(locale),
      Row: { type: 'object', properties: Object.fromEntries(properties), required: columns.map(({ name }) => name) },
    },
  };
}

function valueSchema(column: DescribedColumn): JsonObject {
  if (column.kind === 'list') return { type: 'array', items: { type: 'string' } };
  const one = oneSchema(column);
  return column.required ? one : { anyOf: [one, { type: 'null' }] };
}

function oneSchema({ kind, form }: DescribedColumn): JsonObject {
  switch (kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer' };
    case 'euros':
      return { type: 'number', exclusiveMinimum: 0 };
    case 'percent':
      return { type: 'number', minimum: 0, maximum: 100 };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
    case 'address':
      return { type: 'string', format: 'uri' };
    default:
      return { type: 'string', ...(form !== undefined && { pattern: `^(?:${form})$` }) };
  }
}
