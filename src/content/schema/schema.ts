import { z } from 'zod';
import type { Fact, Kind, ValueOf } from '#catalogue/fact-kinds.ts';
import { locales } from '#catalogue/locale.ts';
import { address, contact, date, day, euros, fingerprint, formAddress, hostName, ids, isLanguage, isWord, line, words } from './values.ts';

const known = new Map<Kind, z.ZodType>();

/** What judges a value of a kind, made once for each. Words are no part of it: faults get theirs in `check/values.ts`. */
export function schemaOf(kind: Kind): z.ZodType {
  const schema = known.get(kind) ?? valueSchema(kind);
  known.set(kind, schema);
  return schema;
}

/** A value as it is let through, or what zod finds wrong with it. */
export type Judged<T> = { readonly value?: T; readonly issues: readonly z.core.$ZodIssue[] };

/** Judges a value. What is let through is what `ValueOf` says of its kind: the one place where the compiler takes our word for it. */
export function judge<K extends Kind>(kind: K, value: unknown): Judged<ValueOf<K>> {
  const { success, data, error } = schemaOf(kind).safeParse(value);
  return success ? { value: data as ValueOf<K>, issues: [] } : { issues: error.issues };
}

/** What judges a field: its value, and whether it may be left out. */
function fieldSchema({ is, required, otherwise }: Fact): z.ZodType {
  if (otherwise !== undefined) return schemaOf(is).default(otherwise);
  return required ? schemaOf(is) : schemaOf(is).optional();
}

const plain = { address, contact, date, day, euros, fingerprint, formAddress, hostName, words } as const;

function valueSchema(kind: Kind): z.ZodType {
  switch (kind.kind) {
    case 'text':
      return line(kind.least, kind.most);
    case 'trueFalse':
      return z.boolean();
    case 'number':
      return z.number().int().min(kind.least).max(kind.most);
    case 'choice':
      return z.enum(kind.allowed);
    case 'id':
      return ids[kind.checked];
    case 'email':
      return z.email();
    case 'percent':
      return z.number().min(0).max(100);
    case 'localized':
      return z.strictObject(Object.fromEntries(locales.map((locale) => [locale, line(kind.least, kind.most).optional()])));
    case 'list':
      return listSchema(z.array(schemaOf(kind.items)), kind);
    case 'fields':
      return z.strictObject(Object.fromEntries(Object.entries(kind.fields).map(([name, fact]) => [name, fieldSchema(fact)])));
    case 'open': {
      const record = z.record(z.string(), schemaOf(kind.values));
      if (kind.keys === 'words') return record.superRefine(checkSynonyms);
      return kind.keys === 'languages' ? record.superRefine(checkLanguages) : record;
    }
    case 'prose':
      return z.string();
    default:
      return plain[kind.kind];
  }
}

function listSchema(items: z.ZodArray, { least, most }: { readonly least: number; readonly most?: number }): z.ZodType {
  const filled = least > 0 ? items.min(least) : items;
  return most === undefined ? filled : filled.max(most);
}

/** Languages by their codes. */
function checkLanguages(list: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const key of Object.keys(list)) if (!isLanguage(key)) context.addIssue({ code: 'custom', path: [key], params: { fault: 'notLanguage', onKey: true } });
}

/** Search words: each key is a word, and none is given for itself. */
function checkSynonyms(list: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const [key, meant] of Object.entries(list)) {
    if (!isWord(key)) context.addIssue({ code: 'custom', path: [key], params: { fault: 'notWord', onKey: true } });
    const itself = Array.isArray(meant) ? meant.findIndex((other) => String(other).toLowerCase() === key.toLowerCase()) : -1;
    if (itself >= 0) context.addIssue({ code: 'custom', path: [key, itself], params: { fault: 'synonymOfItself' } });
  }
}
