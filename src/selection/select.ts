import { type Catalogue, inListOrder, withFunds } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { axisOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { type ListedProject, listProject } from './listed-project.ts';
import { cutPage, type Page } from './paging.ts';
import {
  byName,
  type Choices,
  type ChoicesParameter,
  choicesIn,
  dateNames,
  type Facet,
  facets,
  hiddenChoices,
  parameters,
  type Selection,
  type Sort,
  type SortColumn,
  sortColumns,
} from './parameters.ts';
import { chosenValues } from './selection.ts';

/** All projects on one day for readers of one language, ready to be selected from. */
export type Listing = {
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
  /** The values there are of each choice. */
  readonly choices: Choices;
  /** Everything in an order; `relevance` is the default order. */
  readonly inOrder: (sort: Sort) => readonly ListedProject[];
};

/** Prepares the list of a day. Orders are made when first asked for and kept. */
export function createListing(catalogue: Catalogue, today: CalendarDay, locale: Locale): Listing {
  const listed = withFunds(catalogue, inListOrder(catalogue.projects, today, locale)).map((entry) => listProject(entry, today));
  const orders = new Map<Sort, readonly ListedProject[]>();
  return {
    today,
    axis: axisOf(catalogue.projects, today),
    choices: choicesIn(catalogue),
    inOrder: (sort) => {
      const order = orders.get(sort) ?? putInOrder(listed, sort, locale);
      orders.set(sort, order);
      return order;
    },
  };
}

/** How many projects a value of a facet would leave, other facets applied. */
export type FacetCount = { readonly value: string; readonly count: number };

/** A whole selection. */
export type SelectedProjects = {
  readonly rows: readonly ListedProject[];
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>;
};

/** One page of a selection. */
export type SelectedPage = Page<ListedProject> & Pick<SelectedProjects, 'counts'>;

/** Rows of a page. A timeline's rows are lower. */
export function pageSize({ view }: Pick<Selection, 'view'>): number {
  return view === 'timeline' ? 50 : 20;
}

/** A selection's own page of all its projects. A page beyond the end is empty. */
export function pageOf({ rows, counts }: SelectedProjects, selection: Selection): SelectedPage {
  return { ...cutPage(rows, selection.page, pageSize(selection)), counts };
}

/**
 * The projects of a selection on all its pages, in its order, with the counts of every facet. Counts leave out the choices
 * of their own facet.
 * @param ranked ids that answer the query, best first; undefined when nothing is searched for
 */
export function selectAll(listing: Listing, selection: Selection, ranked?: readonly string[]): SelectedProjects {
  const { today, choices } = listing;
  const rank = ranked && new Map(ranked.map((id, index) => [id, index]));
  const narrowed = keptByAll(selection, today);
  const tallyOf = byName(facets, (facet) => createTally(facet, selection, choices));
  const tallies = Object.values(tallyOf);
  const kept: ListedProject[] = [];
  for (const row of listing.inOrder(selection.sort)) {
    if ((rank !== undefined && !rank.has(row.project.id)) || !narrowed.every((keeps) => keeps(row))) continue;
    const read = tallies.map((tally) => ({ tally, values: tally.valuesIn(row, today) }));
    const refused = read.filter(({ tally, values }) => !tally.takes(values)).map(({ tally }) => tally);
    if (refused.length === 0) kept.push(row);
    for (const { tally, values } of read) if (refused.every((other) => other === tally)) tally.count(values);
  }
  const position = (row: ListedProject) => rank?.get(row.project.id) ?? 0;
  const ordered = selection.sort === 'relevance' ? kept.sort((a, b) => position(a) - position(b)) : kept;
  return {
    rows: selection.view === 'timeline' ? byFund(ordered, choices.fund) : ordered,
    counts: byName(facets, (facet) => tallyOf[facet].counts),
  };
}

/** What a selection asks of every project besides the facets: the choices that have no field, and the time. */
function keptByAll(selection: Selection, today: CalendarDay): readonly ((row: ListedProject) => boolean)[] {
  const lists = hiddenChoices.flatMap((name) => {
    const { valuesIn }: ChoicesParameter = parameters[name];
    const wanted = chosenValues(selection, name);
    return wanted.length === 0 ? [] : [(row: ListedProject) => valuesIn(row, today).some((value) => wanted.includes(value))];
  });
  const dates = dateNames.flatMap((name) => {
    const date = selection[name];
    return date === undefined ? [] : [(row: ListedProject) => parameters[name].keeps(row, date)];
  });
  return [...lists, ...dates];
}

/** Counts the values of a facet. */
function createTally(facet: Facet, selection: Selection, choices: Choices) {
  const { valuesIn }: ChoicesParameter = parameters[facet];
  const wanted = new Set(chosenValues(selection, facet));
  const counts = choices[facet].map((value) => ({ value, count: 0 }));
  const byValue = new Map(counts.map((counted) => [counted.value, counted]));
  return {
    counts,
    valuesIn,
    /** Whether a project with these values is in the selection as far as this facet goes. */
    takes: (values: readonly string[]) => wanted.size === 0 || values.some((value) => wanted.has(value)),
    count: (values: readonly string[]) => {
      for (const value of values) {
        const counted = byValue.get(value);
        if (counted !== undefined) counted.count += 1;
      }
    },
  };
}

/** The funds one after another, each in the order given. */
function byFund(rows: readonly ListedProject[], fundIds: readonly string[]): readonly ListedProject[] {
  return fundIds.flatMap((id) => rows.filter((row) => row.fund.id === id));
}

/** Orders a list by a column, or leaves it; what is missing comes last in both directions. */
function putInOrder(listed: readonly ListedProject[], sort: Sort, locale: Locale): readonly ListedProject[] {
  const [name = '', direction] = sort.split('-');
  const columns = new Map<string, SortColumn>(Object.entries(sortColumns));
  const column = columns.get(name);
  if (column === undefined) return listed;
  const sign = direction === 'desc' ? -1 : 1;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const compareKeys = (a: Key, b: Key) => (column.alphabet ? sign * compare(String(a), String(b)) : compareKnown(a, b, sign));
  const keyed = listed.map((row) => ({ row, key: column.keyOf(row, locale) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

type Key = ReturnType<SortColumn['keyOf']>;

function compareKnown(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -sign : sign;
}
