import { z } from 'zod';
import type { Fact, Facts, Kind, ValueOf } from '#catalogue/fact-kinds.ts';
import { locales } from '#catalogue/locale.ts';
import { address, contact, date, day, euros, fingerprint, formAddress, hostName, identifiers, ids, isLanguage, isWord, line, words } from './values.ts';

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

/** What zod finds wrong with a value. */
export function issuesOf(kind: Kind, value: unknown): readonly z.core.$ZodIssue[] {
  return schemaOf(kind).safeParse(value).error?.issues ?? [];
}

/** The facts of a file that are right, whatever is wrong with the others, and the fields that are wrong or missing, keys joined by full stops. */
export type Parts<T> = { readonly data: Partial<T>; readonly wrong: ReadonlySet<string> };

/** Judges every fact by itself. Of a list nothing is kept when one of its items is wrong, of a group what is right in it. */
export function judgeParts<T>(facts: Facts, value: Readonly<Record<string, unknown>>, parents: readonly string[] = []): Parts<T> {
  const data: Record<string, unknown> = {};
  const wrong = new Set<string>();
  const all = Object.entries(facts);
  for (const [name, { otherwise }] of all) if (otherwise !== undefined) data[name] = otherwise;
  for (const [name, { is }] of all.filter(([name, { required }]) => required || value[name] !== undefined)) {
    const part = judgePart(is, value[name], [...parents, name]);
    delete data[name];
    if ('data' in part) data[name] = part.data;
    for (const key of part.wrong) wrong.add(key);
  }
  return { data: data as Partial<T>, wrong };
}

function judgePart(kind: Kind, value: unknown, path: readonly string[]): { readonly data?: unknown; readonly wrong: Iterable<string> } {
  const judged = schemaOf(kind).safeParse(value);
  if (judged.success) return { data: judged.data, wrong: [] };
  return kind.kind === 'fields' && isFields(value) ? judgeParts(kind.fields, value, path) : { wrong: [path.join('.')] };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What judges a field: its value, and whether it may be left out. */
function fieldSchema({ is, required, otherwise }: Fact): z.ZodType {
  if (otherwise !== undefined) return schemaOf(is).default(otherwise);
  return required ? schemaOf(is) : schemaOf(is).optional();
}

const plain = { address, contact, date, day, euros, fingerprint, formAddress, hostName, words, ...identifiers } as const;

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
