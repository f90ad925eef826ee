import { z } from 'zod';

/**
 * What a description of one table may look like: Metadata Vocabulary for Tabular Data (W3C, 17 December 2015), sections
 * 5.3–5.9 and 6, strictly. No validator of it is kept up in the npm registry, so the rules are written down here.
 */

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const text = z.strictObject({ '@value': z.string().min(1), '@language': language });
const texts = z.array(text).min(2);
const node = z.strictObject({ '@id': z.url() });
const number = z.strictObject({ decimalChar: z.string().length(1).optional(), groupChar: z.string().length(1).optional(), pattern: z.string().optional() });

/** Section 5.11.2: what each base may have besides; section 6.4.4 lists the forms of dates. */
const datatype = z.discriminatedUnion('base', [
  z.strictObject({ base: z.literal('string'), format: z.string().refine(isPattern).optional() }),
  z.strictObject({ base: z.literal('boolean'), format: z.string().regex(/^[^|]+\|[^|]+$/) }),
  z.strictObject({
    base: z.literal('date'),
    format: z.enum(['yyyy-MM-dd', 'yyyyMMdd', 'dd-MM-yyyy', 'd-M-yyyy', 'dd.MM.yyyy', 'd.M.yyyy', 'MM.dd.yyyy', 'M.d.yyyy']),
  }),
  z.strictObject({ base: z.literal('anyURI') }),
  z.strictObject({ base: z.literal('integer') }),
  z.strictObject({
    base: z.literal('decimal'),
    format: number.optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minExclusive: z.number().optional(),
  }),
]);

/** Section 5.6: a name is a part of a URI template and does not begin with `_`. */
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.]*$/);

const column = z.strictObject({
  name,
  titles: z.record(language, z.array(z.string().min(1)).min(1)),
  'dc:description': texts,
  lang: language.optional(),
  datatype,
  separator: z.string().min(1).optional(),
  required: z.boolean(),
});

/** Section 5.9. */
const dialect = z.strictObject({
  delimiter: z.string().length(1),
  encoding: z.literal('utf-8'),
  header: z.boolean(),
  lineTerminators: z.array(z.string()),
  quoteChar: z.string().length(1),
  doubleQuote: z.boolean(),
  trim: z.union([z.boolean(), z.enum(['true', 'false', 'start', 'end'])]),
});

export const csvwTable = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': language })]),
  url: z.url(),
  'dc:title': texts,
  'dc:description': texts,
  'dc:license': node,
  'dc:source': node,
  'dc:identifier': z.string().min(1),
  'dc:date': z.strictObject({ '@value': z.iso.date(), '@type': z.literal('xsd:date') }),
  dialect,
  null: z.string(),
  tableSchema: z
    .strictObject({
      columns: z.array(column).min(1),
      primaryKey: name.optional(),
      aboutUrl: z
        .string()
        .regex(/^https?:\/\/[^{}]+\{[A-Za-z0-9_]+\}$/)
        .optional(),
    })
    .refine(({ columns }) => new Set(columns.map((one) => one.name)).size === columns.length, 'names of columns differ')
    .refine(
      ({ columns, primaryKey }) => primaryKey === undefined || columns.some((one) => one.name === primaryKey && one.required),
      'the key is a required column',
    )
    .refine(
      ({ primaryKey, aboutUrl }) => (primaryKey === undefined ? aboutUrl === undefined : aboutUrl?.endsWith(`{${primaryKey}}`)),
      'rows are named by their key',
    ),
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'u').source !== '';
  } catch {
    return false;
  }
}
