import { z } from 'zod';
import type { LegalBasis } from '#catalogue/data-field.ts';
import { locales } from '#catalogue/locale.ts';

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
