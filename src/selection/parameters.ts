import type { Catalogue } from '#catalogue/catalogue.ts';
import { gaps, stateOf } from '#catalogue/completeness.ts';
import { type CalendarDay, dayNumber, type PartialDate } from '#catalogue/date.ts';
import { programmes } from '#catalogue/fund.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { maxQueryLength } from '#catalogue/search-report.ts';
import { endOf, statuses } from '#catalogue/timetable.ts';
import type { ListedProject } from './listed-project.ts';
import { type ColumnName, sortColumns } from './order.ts';
import { type Period, type Reach, reachOfSpan, type Side } from './typed-values.ts';

/** Ways to order a list: by relevance to a query, by status, or by a column in either direction. */
export type Sort = 'relevance' | 'default' | ColumnName | `${ColumnName}-desc`;
export const sorts: readonly Sort[] = [
  'relevance',
  'default',
  ...(Object.keys(sortColumns) as ColumnName[]).flatMap((name) => [name, `${name}-desc`] as const),
];

/** Ways to show a list. */
export const listViews = ['list', 'timeline', 'table'] as const;
export type ListView = (typeof listViews)[number];

/** The order when none is asked for: relevance for a search, start on a timeline, the largest grants first in a table, otherwise what runs now first. */
export function defaultSort({ q, view }: { readonly q: string; readonly view: ListView }): Sort {
  if (q !== '') return 'relevance';
  return viewSorts[view];
}

const viewSorts = { list: 'default', timeline: 'start', table: 'amount-desc' } as const satisfies Readonly<Record<ListView, Sort>>;

/** The days on which a project runs for certain; an end that is not known excludes nothing, and one of which neither is known runs never. */
function runs({ start, end }: ListedProject): Reach | undefined {
  if (start === undefined && end === undefined) return undefined;
  return [start === undefined ? Number.NEGATIVE_INFINITY : dayNumber(start), end === undefined ? Number.POSITIVE_INFINITY : dayNumber(end)];
}

/** The days that a date may mean; a project without it has none. */
function mayBe(date: PartialDate | undefined): Reach | undefined {
  return date === undefined ? undefined : reachOfSpan({ from: date, to: date });
}

/** The grant of a project; one that is not known is neither large nor small. */
function grant({ project: { euFunding } }: ListedProject): Reach | undefined {
  return euFunding === undefined ? undefined : [euFunding, euFunding];
}

/**
 * Every parameter of the list, in the order of its address. Reading, addresses, counts, chips, the form, what is refused
 * and the description of the API are made from this table; a new filter is a row here and its words in `messages/`:
 * `filters`, `notices.unknownValue` and `apiDocument.parameter`.
 */
export const parameters = {
  /** What is searched for; empty for nothing. */
  q: { kind: 'text', longest: maxQueryLength },
  topic: {
    kind: 'choices',
    valuesOf: ({ topics }) => topics.map(({ id }) => id),
    valuesIn: ({ project }) => project.topics,
    words: 'topic',
    inTexts: true,
    field: 0,
  },
  fund: { kind: 'choices', valuesOf: ({ funds }) => funds.map(({ id }) => id), valuesIn: ({ fund }) => [fund.id], words: 'fund', field: 2 },
  programme: { kind: 'choices', valuesOf: () => programmes, valuesIn: ({ fund }) => [fund.programme], words: 'programme' },
  status: { kind: 'choices', valuesOf: () => statuses, valuesIn: ({ status }) => [status], words: 'status', field: 1 },
  gap: { kind: 'choices', valuesOf: () => gaps, valuesIn: (row, today) => gaps.filter((gap) => stateOf(gap, row, today) === 'missing'), words: 'gap' },
  /** Projects that run on or after the first day of this date. */
  from: { kind: 'date', group: 'running', side: 'from', reach: runs, example: ({ start }) => start?.slice(0, 4) },
  /** Projects that run on or before the last day of this date. */
  to: { kind: 'date', group: 'running', side: 'to', notBefore: 'from', reach: runs, example: ({ end }) => end?.slice(0, 4) },
  /** Projects that start at a time. */
  starts: { kind: 'period', group: 'turns', reach: ({ project }) => mayBe(project.timetable.start), example: ({ start }) => start?.slice(0, 4) },
  /** Projects that end at a time. */
  ends: { kind: 'period', group: 'turns', reach: ({ project }) => mayBe(endOf(project.timetable)), example: ({ end }) => end?.slice(0, 4) },
  /** Projects whose EU funding is known and at least so many euros. */
  amountFrom: { kind: 'amount', group: 'amount', side: 'from', reach: grant, example: ({ project }) => project.euFunding },
  /** Projects whose EU funding is known and at most so many euros. */
  amountTo: { kind: 'amount', group: 'amount', side: 'to', notBefore: 'amountFrom', reach: grant, example: ({ project }) => project.euFunding },
  sort: { kind: 'choice', values: sorts, standard: defaultSort },
  view: { kind: 'choice', values: listViews, standard: () => listViews[0] },
  /** Counts from 1. */
  page: { kind: 'page' },
  /** Search only the forms of the words themselves. */
  exact: { kind: 'flag', value: '1' },
} as const satisfies Readonly<Record<string, Parameter>>;

/** A row of the table, by what its value is. */
export type Parameter =
  | { readonly kind: 'text'; readonly longest: number }
  | ChoicesParameter
  | TypedParameter
  /** One value of a list; `standard` when none is given. */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly standard: (chosen: { readonly q: string; readonly view: ListView }) => string;
    }
  | { readonly kind: 'flag'; readonly value: string }
  | { readonly kind: 'page' };

/**
 * What people type: a date, a time, an amount of euros. A project is kept when its own reach meets that of the value.
 */
export type TypedParameter = {
  readonly kind: 'date' | 'period' | 'amount';
  /** The fields of the form it stands among. */
  readonly group: string;
  /** Which end of a range it gives; without it, both. */
  readonly side?: Side;
  /** The other end, which it may not be before. */
  readonly notBefore?: string;
  /** From where to where a project reaches, in days or euros; undefined where that is not known, which no value keeps. */
  readonly reach: (row: ListedProject) => Reach | undefined;
  /** A value that keeps the project. */
  readonly example: (row: ListedProject) => string | number | undefined;
};

/** Any number of values, given one by one: a project with one of them is in the selection. */
export type ChoicesParameter = {
  readonly kind: 'choices';
  /** All values there are in a catalogue, in the order in which they are shown and written. */
  readonly valuesOf: (catalogue: Pick<Catalogue, 'projects' | 'funds' | 'topics'>) => readonly string[];
  /** Those of a project on a day, each once. */
  readonly valuesIn: (row: ListedProject, today: CalendarDay) => readonly string[];
  /** What kind of code the values are; without it they are words themselves. */
  readonly words?: string;
  /** What its values are called are words of the texts too: typed, they are searched for and not read as a filter. */
  readonly inTexts?: true;
  /** Its place among the fields of the form, where each value has its count. Without it, it has no field: other pages lead to it. */
  readonly field?: number;
};

type Table = typeof parameters;
export type ParameterName = keyof Table;
type NameOf<K extends Parameter['kind']> = { [N in ParameterName]: Table[N] extends { readonly kind: K } ? N : never }[ParameterName];

export type ChoiceName = NameOf<'choices'>;
/** The parameters whose values are typed. */
export type TypedName = NameOf<TypedParameter['kind']>;

/** A filter of the form with counts: values of one mean "or", facets mean "and". */
export type Facet = { [N in ParameterName]: Table[N] extends { readonly field: number } ? N : never }[ParameterName];

/** A parameter that leaves projects out. */
export type FilterName = NameOf<'text' | 'flag' | 'choices'> | TypedName;

/** What is typed, by its kind. */
type TypedValue = { readonly date: PartialDate; readonly period: Period; readonly amount: number };

/** What the address of the list says: which projects, in which order and form, which page. */
export type Selection = Readonly<
  Record<NameOf<'text'>, string> &
    Record<NameOf<'flag'>, boolean> &
    Record<NameOf<'page'>, number> & { [N in ChoiceName]: readonly ReturnType<Table[N]['valuesOf']>[number][] } & {
      [N in TypedName]?: TypedValue[Table[N]['kind']];
    } & { [N in NameOf<'choice'>]: Table[N]['values'][number] }
>;

/** The parameters that make a selection, in the order of the address. */
export const parameterNames = Object.keys(parameters) as readonly ParameterName[];

export const choiceNames = namesOf('choices');
export const typedNames = namesOf('date', 'period', 'amount');

function namesOf<K extends Parameter['kind']>(...kinds: readonly K[]): readonly NameOf<K>[] {
  return parameterNames.filter((name): name is NameOf<K> => (kinds as readonly string[]).includes(parameters[name].kind));
}

/** Whether the values of a parameter are typed. */
export function isTyped(name: ParameterName): name is TypedName {
  return (typedNames as readonly string[]).includes(name);
}

/** A group of fields of the form. */
export type FieldGroup = Table[TypedName]['group'];

/** The groups of fields with what is typed into each, in the order of the form. */
export const fieldGroups: ReadonlyMap<FieldGroup, readonly TypedName[]> = groupBy(typedNames, (name): FieldGroup => parameters[name].group);

/** The other end of the range that a parameter gives one end of; undefined where it gives both. */
export function otherSideOf(name: TypedName): TypedName | undefined {
  const { group, side }: TypedParameter = parameters[name];
  return side && typedNames.find((other) => other !== name && parameters[other].group === group);
}

const isFacet = (name: ChoiceName): name is Facet => 'field' in parameters[name];

/** Whether words of a query may be read as a facet's values. */
export function isReadFromWords(facet: Facet): boolean {
  const parameter: ChoicesParameter = parameters[facet];
  return parameter.inTexts !== true;
}

/** The facets in the order of the form. */
export const facets: readonly Facet[] = choiceNames.filter(isFacet).sort((one, other) => parameters[one].field - parameters[other].field);

/** The choices that have no field of their own on the list. */
export const hiddenChoices = choiceNames.filter((name): name is Exclude<ChoiceName, Facet> => !isFacet(name));

/** The values there are of each choice in a catalogue. */
export type Choices = Readonly<Record<ChoiceName, readonly string[]>>;

/** Finds the values of every choice in a catalogue. */
export function choicesIn(catalogue: Pick<Catalogue, 'projects' | 'funds' | 'topics'>): Choices {
  return byName(choiceNames, (name) => parameters[name].valuesOf(catalogue));
}

/** An object with a value for each of some names. */
export function byName<N extends string, T>(names: readonly N[], of: (name: N) => T): Readonly<Record<N, T>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, T>;
}

/** The values that a parameter may have in a catalogue, where they can be listed. */
export function allowedValues(name: ParameterName, choices: Choices): readonly string[] | undefined {
  const parameter: Parameter = parameters[name];
  if (parameter.kind === 'choices') return choices[name as ChoiceName];
  if (parameter.kind === 'choice') return parameter.values;
  return parameter.kind === 'flag' ? [parameter.value] : undefined;
}
