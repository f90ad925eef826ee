import { z } from 'zod';
import { addressesOf } from '#addresses/pages.ts';
import {
  type ChangedFact,
  changeKinds,
  type FactChange,
  type FactValue,
  kindOfFact,
  type LinkedChange,
  nameOfChange,
  noEnd,
  type ProjectChange,
  type SharedFacts,
  toldFacts,
} from '#catalogue/changes.ts';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { byLocale, type Localized, locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';

/** What the values of changed facts may be, as `type` says of each. */
const valueTypes = ['text', 'code', 'flag', 'date', 'day', 'euros', 'percent', 'number', 'address', 'list'] as const;
type ValueType = (typeof valueTypes)[number];

/** The type of the values of a fact. */
export function typeOfFact(fact: ChangedFact): ValueType {
  return typeOfKind(kindOfFact(fact));
}

function typeOfKind({ kind }: Kind): ValueType {
  if (kind === 'trueFalse') return 'flag';
  if (kind === 'choice' || kind === 'id') return 'code';
  return valueTypes.find((type) => type === kind) ?? 'text';
}

/** A value as the open data has it: numbers are numbers, dates as precise as they are known; `null` is not known, none, or does not apply. */
export type PublicValue = FactValue | null;

/** A value of the history as the open data has it. */
export function publicValueOf(value: FactValue | undefined): PublicValue {
  return value === undefined || value === noEnd ? null : value;
}

const inLanguages = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, z.string().optional()])));

const item = z.union([z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))]);

const value = z.union([z.string(), z.number(), z.boolean(), z.array(item)]);

/** One fact that changed. */
export const changedFactSchema = z.strictObject({
  fact: z.enum(toldFacts.map(({ name }) => name)),
  name: inLanguages,
  language: z.enum(locales).nullable(),
  type: z.enum(valueTypes),
  from: value.nullable(),
  to: value.nullable(),
});

const time = z.iso.datetime({ offset: true });

/** Told facts with their values, by their names in the open data. */
const lastKnown = z.record(z.string(), value);

/** A change as open data. */
export const changeRecordSchema = z.strictObject({
  id: z.string(),
  day: z.iso.date(),
  time,
  project: z.string(),
  projectNow: z.string().nullable(),
  address: inLanguages,
  title: inLanguages,
  kind: z.enum(changeKinds),
  formerId: z.string().nullable(),
  resultsAdded: z.boolean(),
  facts: z.array(changedFactSchema),
  lastKnown: lastKnown.nullable(),
});

export type ChangeRecord = z.output<typeof changeRecordSchema>;

/** The fields of a change, then those of each of its facts, in their order. */
export const changeFieldNames = Object.keys(changeRecordSchema.shape) as readonly (keyof ChangeRecord)[];
export const changedFactFieldNames = Object.keys(changedFactSchema.shape) as readonly (keyof ChangeRecord['facts'][number])[];

/** A change as open data. Addresses begin with `origin`. */
export function toChangeRecord(change: LinkedChange, { origin }: { readonly origin: string }): ChangeRecord {
  const { day, time: at, id, idNow, titles, kind, formerId, results, facts, last } = change;
  return {
    id: nameOfChange(change),
    day,
    time: at,
    project: id,
    projectNow: idNow ?? null,
    address: idNow === undefined ? {} : addressesOf({ name: 'projects', id: idNow }, origin),
    title: titles,
    kind,
    formerId: formerId ?? null,
    resultsAdded: results === true,
    facts: facts.map(({ fact, locale, from, to }) => ({
      fact,
      name: byLocale((reader) => factWords(messagesOf(reader), 'project', fact).label),
      language: locale ?? null,
      type: typeOfFact(fact),
      from: publicOrNull(from),
      to: publicOrNull(to),
    })),
    lastKnown: last === undefined ? null : toLastKnown(last.facts),
  };
}

/** The last facts of a removed project that were known, in the order in which facts are told. One that says something of another is none without it, as in the record of a project. */
export function lastKnownFacts(facts: SharedFacts): readonly (FactChange & { readonly from: FactValue })[] {
  return toldFacts.flatMap(({ name: fact, published }) => {
    const from = facts[fact];
    const needed = typeof published?.empty === 'object' ? published.empty.without : fact;
    return from === undefined || publicValueOf(from) === null || !Object.hasOwn(facts, needed) ? [] : [{ fact, from }];
  });
}

function toLastKnown(facts: SharedFacts): NonNullable<ChangeRecord['lastKnown']> {
  return Object.fromEntries(lastKnownFacts(facts).map(({ fact, from }) => [fact, writable(from)]));
}

function publicOrNull(value: FactValue | undefined): ChangeRecord['facts'][number]['from'] {
  const known = publicValueOf(value);
  return known === null ? null : writable(known);
}

/** The schema makes lists that may be written to; a list of the history may not. */
function writable(value: FactValue): NonNullable<ChangeRecord['facts'][number]['from']> {
  return typeof value === 'object' ? [...value] : value;
}

/** What is left of a project that was removed. */
export const tombstoneSchema = z.strictObject({ id: z.string(), day: z.iso.date(), time, title: inLanguages, fund: z.string().nullable(), lastKnown });

type Tombstone = z.output<typeof tombstoneSchema>;

/** What a removal leaves: when it was, and what was last published. */
export function toTombstone({ id, day, time: at, titles, last }: ProjectChange): Tombstone {
  const facts = last?.facts ?? {};
  const fund = typeof facts.fund === 'string' ? facts.fund : null;
  return { id, day, time: at, title: titles satisfies Localized<string>, fund, lastKnown: toLastKnown(facts) };
}
