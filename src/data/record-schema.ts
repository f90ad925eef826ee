import { z } from 'zod';
import { type PartialDate, parsePartialDate } from '#catalogue/date.ts';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { locales } from '#catalogue/locale.ts';
import { identifierPattern } from '#catalogue/typed/identifiers.ts';
import type { PublishedField } from './published-field.ts';

/** The schema of a record: every field, even when it is not known. */
export function recordSchema(fields: readonly PublishedField[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])));
}

function fieldSchema({ is, localized, nullable }: PublishedField): z.ZodType {
  if (localized) return inLanguages(valueSchema(is, true));
  return nullable ? valueSchema(is).nullable() : valueSchema(is);
}

/** A value in some of the site's languages; a language that has none is left out. */
function inLanguages(schema: z.ZodType) {
  return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, schema.optional()])));
}

/** A date as precisely as it is known. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text): text is PartialDate => parsePartialDate(text) !== undefined);

/** @param isOneLanguage whether the value is that of one language, whose parts are then in that language too */
function valueSchema(kind: Kind, isOneLanguage = false): z.ZodType {
  switch (kind.kind) {
    case 'trueFalse':
      return z.boolean();
    case 'choice':
      return z.enum(kind.allowed);
    case 'address':
      return z.url();
    case 'date':
      return dateSchema;
    case 'day':
      return z.iso.date();
    case 'euros':
      return z.number().positive();
    case 'percent':
      return z.number().min(0).max(100);
    case 'number':
      return z.number().int().min(kind.least);
    case 'projectCode':
    case 'businessId':
    case 'foreignId':
    case 'cci':
      return z.string().regex(identifierPattern(kind.kind));
    case 'list':
      return z.array(valueSchema(kind.items, isOneLanguage));
    case 'fields':
      return z.strictObject(
        Object.fromEntries(
          Object.entries(kind.fields).map(([name, { is, differs, required }]) => {
            const own = valueSchema(is, isOneLanguage);
            if (differs && !isOneLanguage) return [name, inLanguages(own)];
            return [name, required ? own : own.nullish()];
          }),
        ),
      );
    default:
      return z.string();
  }
}
