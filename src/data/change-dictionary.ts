import type { LinkedChange } from '#catalogue/changes.ts';
import type { DataField, ValueRule } from '#catalogue/data-field.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import { type ChangeRecord, changedFactFieldNames, changeFieldNames, toChangeRecord } from './change-record.ts';
import { changeColumns } from './change-table.ts';

type ChangedFactRecord = ChangeRecord['facts'][number];

/** The fields of changes, and then those of each fact that a change tells. */
type ChangeField = keyof ChangeRecord | keyof ChangedFactRecord;

const plain: ValueRule = { type: 'string', kind: 'text', nullable: false, localized: false, list: false };
const nullable: ValueRule = { ...plain, type: 'string | null', nullable: true };
const localized: ValueRule = { ...plain, type: 'object', localized: true };
/** What the values are is told in words. */
const mixed: ValueRule = { ...nullable, type: 'number | string | boolean | array | null', kind: 'fields' };

const rules: Readonly<Record<ChangeField, ValueRule>> = {
  id: plain,
  day: { ...plain, kind: 'day' },
  time: { ...plain, kind: 'time' },
  project: plain,
  projectNow: nullable,
  address: { ...localized, kind: 'address' },
  title: localized,
  kind: plain,
  formerId: nullable,
  resultsAdded: { ...plain, type: 'boolean', kind: 'trueFalse' },
  facts: { ...plain, type: 'array', kind: 'fields', list: true },
  fact: plain,
  name: localized,
  language: nullable,
  type: plain,
  from: mixed,
  to: mixed,
  lastKnown: { ...nullable, type: 'object | null', kind: 'fields' },
};

type Counted = { known: number; of: number; example?: unknown };

/** The fields of the changes as the data dictionary tells of them, with examples from the latest. Those of a fact follow the list they stand in. */
export function changeFields(changes: Iterable<LinkedChange>, { origin, locale }: { readonly origin: string; readonly locale: Locale }): readonly DataField[] {
  const names = changeFieldNames.flatMap((name): readonly ChangeField[] => (name === 'facts' ? [name, ...changedFactFieldNames] : [name]));
  const counts = new Map(names.map((name): [ChangeField, Counted] => [name, { known: 0, of: 0 }]));
  const count = (name: ChangeField, value: unknown) => {
    const counted = counts.get(name);
    if (counted === undefined) return;
    counted.of += 1;
    if (value === null || (typeof value === 'object' && Object.keys(value as object).length === 0)) return;
    counted.known += 1;
    counted.example ??= value;
  };
  for (const change of changes) {
    const record = toChangeRecord(change, { origin });
    for (const name of changeFieldNames) count(name, record[name]);
    for (const fact of record.facts) for (const name of changedFactFieldNames) count(name, fact[name]);
  }
  return names.map((name) => {
    const { known = 0, of = 0, example } = counts.get(name) ?? {};
    return {
      record: 'change',
      name,
      rule: rules[name],
      basis: [],
      places: ['json', 'api'],
      columns: changeColumns.filter(({ field }) => field === name).map((column) => column.name),
      ...(example !== undefined && name !== 'facts' && { example: exampleOf(example, rules[name].localized, locale) }),
      filled: { known, of },
    };
  });
}

function exampleOf(value: unknown, isLocalized: boolean, reader: Locale): NonNullable<DataField['example']> {
  if (!isLocalized) return { text: typeof value === 'string' ? value : JSON.stringify(value) };
  const { value: text, locale } = pickLocale(value as Localized<string>, reader);
  return { text, ...(locale !== reader && { lang: locale }) };
}
