import { type FactChange, type FactValue, type LinkedChange, nameOfChange } from '#catalogue/changes.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { nameOfFact, wordOfKind, wordValue } from '#words/changes.ts';
import type { CodeWording } from '#words/codes.ts';
import { messagesOf } from '#words/messages.ts';
import { lastKnownFacts, publicValueOf, typeOfFact } from './change-record.ts';
import { type Cell, type CellKind, type ColumnWords, joinList, labelIn } from './project-table.ts';

type Column = {
  readonly name: string;
  /** The field whose words it has. */
  readonly field: keyof ReturnType<typeof messagesOf>['changeData']['field'];
  readonly kind: CellKind;
  readonly required: boolean;
  readonly locale?: Locale;
  /** Has words for people, in the language of the file. */
  readonly inWords: boolean;
};

const column = (field: Column['field'], kind: CellKind, required = false): Column => ({ name: field, field, kind, required, inWords: kind === 'label' });

/** The columns of the table of changes: a row for each fact that a change tells, one row for a change that tells of none. Names are the same in every language. */
export const changeColumns: readonly Column[] = [
  { ...column('id', 'code', true), name: 'change' },
  column('day', 'day', true),
  column('time', 'time', true),
  column('project', 'code', true),
  column('projectNow', 'code'),
  ...locales.map((locale): Column => ({ ...column('title', 'text'), name: `title_${locale}`, locale })),
  column('kind', 'code', true),
  column('kindLabel', 'label', true),
  column('formerId', 'code'),
  column('resultsAdded', 'flag', true),
  column('fact', 'code'),
  column('factLabel', 'label'),
  column('language', 'code'),
  column('type', 'code'),
  column('from', 'code'),
  column('to', 'code'),
  column('fromNumber', 'decimal'),
  column('toNumber', 'decimal'),
  column('fromDate', 'date'),
  column('toDate', 'date'),
  column('fromLabel', 'label'),
  column('toLabel', 'label'),
];

/** What a column is called and what it means. */
export function changeColumnWords({ field, locale }: Column, reader: Locale): ColumnWords {
  const { label, help } = messagesOf(reader).changeData.field[field];
  return { label: labelIn(label, { locale, inWords: false }, reader), description: help };
}

/** The rows of changes, made as they are asked for. Of a project that was removed, each fact that was last published is a row, with nothing after it. */
export function* changeRows(changes: Iterable<LinkedChange>, wording: CodeWording): Generator<readonly Cell[]> {
  const wordOf = rememberWords(wording);
  const kinds = new Map<string, string>();
  for (const change of changes) {
    const facts = change.last === undefined ? change.facts : lastKnownFacts(change.last.facts);
    const { kind, formerId = '' } = change;
    const label = kinds.get(kind + formerId) ?? wordOfKind(change, wording);
    if (formerId === '') kinds.set(kind, label);
    const own = ownCells(change, label);
    if (facts.length === 0) yield [...own, ...noFact];
    for (const fact of facts) yield [...own, ...factCells(fact, wording, wordOf)];
  }
}

/** @param label the kind of the change in words */
function ownCells(change: LinkedChange, label: string): readonly Cell[] {
  const { day, time, id, idNow, titles, kind, formerId, results } = change;
  const named = locales.map((locale) => titles[locale] ?? null);
  return [nameOfChange(change), day, time, id, idNow ?? null, ...named, kind, label, formerId ?? null, results === true];
}

/** A cell for each column of a fact. */
const noFact: readonly Cell[] = Array.from({ length: changeColumns.length - changeColumns.findIndex(({ name }) => name === 'fact') }, () => null);

type WordOf = (change: FactChange, value: FactValue | undefined) => string;

function factCells(change: FactChange, wording: CodeWording, wordOf: WordOf): readonly Cell[] {
  const { fact, locale, from, to } = change;
  const [before, after] = [publicValueOf(from), publicValueOf(to)];
  const isDate = ['date', 'day'].includes(typeOfFact(fact));
  const both = (cellOf: (value: typeof before) => Cell) => [cellOf(before), cellOf(after)];
  return [
    fact,
    nameOfFact({ fact }, wording),
    locale ?? null,
    typeOfFact(fact),
    ...both(asText),
    ...both((value) => (typeof value === 'number' ? value : null)),
    ...both((value) => (isDate && typeof value === 'string' ? value : null)),
    wordOf(change, from),
    wordOf(change, to),
  ];
}

/** A value as it stands in JSON, without quotation marks; the items of a list one after another. */
function asText(value: FactValue | null): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  return joinList(value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))));
}

/** Words of values. There are few codes and many changes, so the words of codes, and those of what is not known, are made once. */
function rememberWords(wording: CodeWording): WordOf {
  const known = new Map<string, string>();
  return (change, value) => {
    const make = () => wordValue(change, value, wording).text;
    if (!['code', 'flag'].includes(typeOfFact(change.fact)) && value !== undefined) return make();
    const key = `${change.fact} ${change.locale ?? ''} ${value ?? ''}`;
    const word = known.get(key) ?? make();
    known.set(key, word);
    return word;
  };
}
