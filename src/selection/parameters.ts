import type { Catalogue } from '#catalogue/catalogue.ts';
import { gaps, stateOf } from '#catalogue/completeness.ts';
import { type CalendarDay, firstDay, lastDay, type PartialDate } from '#catalogue/date.ts';
import { programmes } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { maxQueryLength } from '#catalogue/search-report.ts';
import { statuses } from '#catalogue/timetable.ts';
import type { ListedProject } from './listed-project.ts';

/**
 * The columns a list can be ordered by, each upwards and, with `-desc`, downwards: what is compared of a project. What is
 * missing comes last in both directions; `alphabet` compares as the reader's language does.
 */
export const sortColumns = {
  start: { keyOf: ({ start }) => start },
  end: { keyOf: ({ end }) => end },
  title: { keyOf: ({ project }, locale) => pickLocale(project.texts, locale).value.title, alphabet: true },
  amount: { keyOf: ({ project }) => project.euFunding },
} as const satisfies Readonly<Record<string, SortColumn>>;

export type SortColumn = {
  readonly keyOf: (row: ListedProject, locale: Locale) => string | number | undefined;
  readonly alphabet?: true;
};

type ColumnName = keyof typeof sortColumns;

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

/** The order when none is asked for: relevance for a search, start on a timeline, otherwise what runs now first. */
export function defaultSort({ q, view }: { readonly q: string; readonly view: ListView }): Sort {
  if (q !== '') return 'relevance';
  return view === 'timeline' ? 'start' : 'default';
}

/**
 * Every parameter of the list, in the order of its address. Reading, addresses, counts, chips, the form, what is refused
 * and the description of the API are made from this table; a new filter is a row here and its words in `messages/`:
 * `filters`, `notices.unknownValue` and `apiDocument.parameter`.
 */
export const parameters = {
  /** What is searched for; empty for nothing. */
  q: { kind: 'text', longest: maxQueryLength },
  fund: { kind: 'choices', valuesOf: ({ funds }) => funds.map(({ id }) => id), valuesIn: ({ fund }) => [fund.id], words: 'fund', field: 2 },
  programme: { kind: 'choices', valuesOf: () => programmes, valuesIn: ({ fund }) => [fund.programme], words: 'programme', field: 3 },
  status: { kind: 'choices', valuesOf: () => statuses, valuesIn: ({ status }) => [status], words: 'status', field: 1 },
  gap: { kind: 'choices', valuesOf: () => gaps, valuesIn: (row, today) => gaps.filter((gap) => stateOf(gap, row, today) === 'missing'), words: 'gap' },
  /** Projects that run on or after the first day of this date. An end that is not known excludes nothing. */
  from: { kind: 'date', day: ({ end }) => end, keeps: 'sameOrLater', limit: firstDay, example: ({ start }) => start },
  /** Projects that run on or before the last day of this date. A start that is not known excludes nothing. */
  to: { kind: 'date', day: ({ start }) => start, keeps: 'sameOrEarlier', limit: lastDay, example: ({ end }) => end },
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
  | DateParameter
  /** One value of a list; `standard` when none is given. */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly standard: (chosen: { readonly q: string; readonly view: ListView }) => string;
    }
  | { readonly kind: 'flag'; readonly value: string }
  | { readonly kind: 'page' };

/** A year, a month or a day. A project of which neither end is known is kept by none. */
export type DateParameter = {
  readonly kind: 'date';
  /** The day of a project that is compared; one that is not known excludes nothing. */
  readonly day: (row: ListedProject) => CalendarDay | undefined;
  /** The projects that are kept: those whose day is the limit, later, or earlier. */
  readonly keeps: 'sameOrLater' | 'sameOrEarlier';
  /** The day that a date sets as the limit. */
  readonly limit: (date: PartialDate) => CalendarDay;
  /** A day of a project from which a date is made that keeps it. */
  readonly example: (row: ListedProject) => CalendarDay | undefined;
};

/** Any number of values, given one by one: a project with one of them is in the selection. */
export type ChoicesParameter = {
  readonly kind: 'choices';
  /** All values there are in a catalogue, in the order in which they are shown and written. */
  readonly valuesOf: (catalogue: Pick<Catalogue, 'projects' | 'funds'>) => readonly string[];
  /** Those of a project on a day, each once. */
  readonly valuesIn: (row: ListedProject, today: CalendarDay) => readonly string[];
  /** What kind of code the values are; without it they are words themselves. */
  readonly words?: string;
  /** Its place among the fields of the form, where each value has its count. Without it, it has no field: other pages lead to it. */
  readonly field?: number;
};

type Table = typeof parameters;
export type ParameterName = keyof Table;
type NameOf<K extends Parameter['kind']> = { [N in ParameterName]: Table[N] extends { readonly kind: K } ? N : never }[ParameterName];

export type ChoiceName = NameOf<'choices'>;
export type DateName = NameOf<'date'>;

/** A filter of the form with counts: values of one mean "or", facets mean "and". */
export type Facet = { [N in ParameterName]: Table[N] extends { readonly field: number } ? N : never }[ParameterName];

/** A parameter that leaves projects out. */
export type FilterName = NameOf<'text' | 'flag' | 'choices' | 'date'>;

/** What the address of the list says: which projects, in which order and form, which page. */
export type Selection = Readonly<
  Record<NameOf<'text'>, string> &
    Record<NameOf<'flag'>, boolean> &
    Record<NameOf<'page'>, number> & { [N in ChoiceName]: readonly ReturnType<Table[N]['valuesOf']>[number][] } & { [N in DateName]?: PartialDate } & {
      [N in NameOf<'choice'>]: Table[N]['values'][number];
    }
>;

/** The parameters that make a selection, in the order of the address. */
export const parameterNames = Object.keys(parameters) as readonly ParameterName[];

export const choiceNames = namesOf('choices');
export const dateNames = namesOf('date');

function namesOf<K extends Parameter['kind']>(kind: K): readonly NameOf<K>[] {
  return parameterNames.filter((name): name is NameOf<K> => parameters[name].kind === kind);
}

function fieldOf(name: ChoiceName): number | undefined {
  const parameter: ChoicesParameter = parameters[name];
  return parameter.field;
}

/** The facets in the order of the form. */
export const facets: readonly Facet[] = choiceNames
  .filter((name): name is Facet => fieldOf(name) !== undefined)
  .sort((one, other) => (fieldOf(one) ?? 0) - (fieldOf(other) ?? 0));

/** The choices that have no field of their own on the list. */
export const hiddenChoices: readonly Exclude<ChoiceName, Facet>[] = choiceNames.filter((name) => fieldOf(name) === undefined) as Exclude<ChoiceName, Facet>[];

/** The values there are of each choice in a catalogue. */
export type Choices = Readonly<Record<ChoiceName, readonly string[]>>;

/** Finds the values of every choice in a catalogue. */
export function choicesIn(catalogue: Pick<Catalogue, 'projects' | 'funds'>): Choices {
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
