import { noEnd } from '#catalogue/changes.ts';
import type { Fact, Kind } from '#catalogue/fact-kinds.ts';
import { isLocale, type Locale } from '#catalogue/locale.ts';
import { isOwn } from '#catalogue/own-facts.ts';
import { singleSpaced } from '../read/characters.ts';
import { asRecord } from '../read/record.ts';

/** A part of the way to a value: a fact by its name outside the file, or a key that editors choose, such as an abbreviation. */
export type Step = { readonly fact: string } | { readonly key: string };

/** A value in a file: the way to it, its kind, and in which language it is. */
export type Field = { readonly steps: readonly Step[]; readonly is: Kind; readonly locale?: Locale; readonly value: unknown };

/** A value that differs between two versions; an absent one is not known. */
export type FieldChange = Omit<Field, 'value'> & { readonly from?: unknown; readonly to?: unknown };

/** What others tell: whether a project is published, and whether its translation is up to date. */
const toldApart = new Set(['draft', 'translationOf']);

/** Everything that a file says above its text, read without its schema: what is not of its kind stays as it was typed. */
export function fieldsOf(shape: Kind, value: unknown, steps: readonly Step[] = []): readonly Field[] {
  if (shape.kind === 'fields') {
    const own = asRecord(value);
    return Object.entries(shape.fields).flatMap(([name, fact]) =>
      toldApart.has(name) ? [] : fieldsOf(fact.is, withDefault(name, fact, own), [...steps, stepOf(name, fact)]),
    );
  }
  if (value === undefined) return [];
  if (shape.kind === 'open') return Object.entries(asRecord(value)).flatMap(([key, item]) => fieldsOf(shape.values, item, [...steps, { key }]));
  if (shape.kind !== 'localized') return [{ steps, is: shape, value: tidy(value) }];
  return Object.entries(asRecord(value)).flatMap(([locale, text]) => (isLocale(locale) ? [{ steps, is: shape, locale, value: tidy(text) }] : []));
}

/** In a file of languages a key of the first level is one; everywhere else it is the name of a fact. */
function stepOf(name: string, { published }: Fact): Step {
  return isLocale(name) ? { key: name } : { fact: published?.as ?? name };
}

function withDefault(name: string, { otherwise, absent }: Fact, own: Readonly<Record<string, unknown>>): unknown {
  if (name === 'end' && own['permanent'] === true) return own[name] ?? noEnd;
  return own[name] ?? otherwise ?? absent;
}

/** White space is no change, and YAML reads a bare year as a number. */
function tidy(value: unknown): unknown {
  return typeof value === 'string' ? singleSpaced(value) : value;
}

/** The values of the versions of an entry: those that the languages share from the first of them, their own from each. */
export function fieldsOfEntry(shape: Kind, versions: readonly { readonly locale: Locale; readonly data: unknown }[]): readonly Field[] {
  const own = new Set(ownSteps(shape));
  return versions.flatMap(({ locale, data }, index) =>
    fieldsOf(shape, data).flatMap((field): readonly Field[] => {
      if (own.has(keyOf(field.steps))) return [{ ...field, locale }];
      return index === 0 ? [field] : [];
    }),
  );
}

/** The ways to the values of which each language has something of its own. */
function ownSteps(shape: Kind, steps: readonly Step[] = []): readonly string[] {
  if (shape.kind !== 'fields') return [];
  return Object.entries(shape.fields).flatMap(([name, fact]) => {
    const to = [...steps, stepOf(name, fact)];
    return isOwn(fact) ? [keyOf(to)] : ownSteps(fact.is, to);
  });
}

function keyOf(steps: readonly Step[], locale = ''): string {
  return JSON.stringify([...steps, locale]);
}

/** The values that differ, in the order of the file; what has gone stands where it was. */
export function compareFields(before: readonly Field[], after: readonly Field[]): readonly FieldChange[] {
  const old = new Map(before.map((field) => [keyOf(field.steps, field.locale), field]));
  const now = new Map(after.map((field) => [keyOf(field.steps, field.locale), field]));
  const order = [...now.keys()];
  for (const [index, key] of [...old.keys()].entries()) if (!now.has(key)) order.splice(Math.min(index, order.length), 0, key);
  return order.flatMap((key) => differing(old.get(key), now.get(key)));
}

function differing(old: Field | undefined, now: Field | undefined): readonly FieldChange[] {
  const field = now ?? old;
  if (field === undefined || isSame(old?.value, now?.value)) return [];
  const { value: _value, ...where } = field;
  return [{ ...where, ...(old?.value !== undefined && { from: old.value }), ...(now?.value !== undefined && { to: now.value }) }];
}

function isSame(a: unknown, b: unknown): boolean {
  // A year may be typed as a number or as a text.
  return typeof a === typeof b ? JSON.stringify(a) === JSON.stringify(b) : String(a) === String(b);
}
