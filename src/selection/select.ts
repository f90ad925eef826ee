import { type Catalogue, type FundedProject, inListOrder, withFunds } from '#catalogue/catalogue.ts';
import { type Gap, stateOf } from '#catalogue/completeness.ts';
import { type CalendarDay, firstDay, lastDay } from '#catalogue/date.ts';
import { programmes } from '#catalogue/fund.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { axisOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { endOf, type Status, statuses, statusOn } from '#catalogue/timetable.ts';
import { type Facet, facets, type Selection, type Sort } from './selection.ts';

/** All projects on one day for readers of one language, ready to be selected from. */
export type Listing = {
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
  readonly fundIds: readonly string[];
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
    fundIds: catalogue.funds.map((fund) => fund.id),
    inOrder: (sort) => {
      const order = orders.get(sort) ?? putInOrder(listed, sort, locale);
      orders.set(sort, order);
      return order;
    },
  };
}

/** How many projects a value of a facet would leave, other facets applied. */
export type FacetCount = { readonly value: string; readonly count: number };

/** One page of a selection. */
export type SelectedPage = {
  readonly rows: readonly ListedProject[];
  /** In all, on every page. */
  readonly count: number;
  readonly pages: number;
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>;
};

/** Rows of a page. A timeline's rows are lower. */
export function pageSize({ view }: Pick<Selection, 'view'>): number {
  return view === 'timeline' ? 50 : 20;
}

/** A whole selection. */
export type SelectedProjects = Pick<SelectedPage, 'rows' | 'counts'>;

/** A selection's own page of all its projects. A page beyond the end is empty. */
export function pageOf({ rows, counts }: SelectedProjects, selection: Selection): SelectedPage {
  const size = pageSize(selection);
  return {
    rows: rows.slice((selection.page - 1) * size, selection.page * size),
    count: rows.length,
    pages: Math.max(1, Math.ceil(rows.length / size)),
    counts,
  };
}

/**
 * The projects of a selection on all its pages, in its order, with the counts of every facet. Counts leave out the choices
 * of their own facet.
 * @param ranked ids that answer the query, best first; undefined when nothing is searched for
 */
export function selectAll(listing: Listing, selection: Selection, ranked?: readonly string[]): SelectedProjects {
  const rank = ranked && new Map(ranked.map((id, index) => [id, index]));
  const tally = createTally(listing.fundIds);
  const kept: ListedProject[] = [];
  for (const entry of listing.inOrder(selection.sort)) {
    if ((rank !== undefined && !rank.has(entry.project.id)) || !runsWithin(entry, selection) || !lacksOneOf(selection.gap, entry, listing.today)) continue;
    const refused = facets.filter((facet) => selection[facet].length > 0 && !(selection[facet] as readonly string[]).includes(facetValue(entry, facet)));
    if (refused.length === 0) kept.push(entry);
    tally.add(entry, refused);
  }
  const position = (entry: ListedProject) => rank?.get(entry.project.id) ?? 0;
  const ordered = selection.sort === 'relevance' ? kept.sort((a, b) => position(a) - position(b)) : kept;
  return { rows: selection.view === 'timeline' ? byFund(ordered, listing.fundIds) : ordered, counts: tally.counts };
}

function facetValue(entry: ListedProject, facet: Facet): string {
  const values = { fund: entry.fund.id, programme: entry.fund.programme, status: entry.status };
  return values[facet];
}

type Counts = Readonly<Record<Facet, { value: string; count: number }[]>>;

/** Counts the values of facets; an entry counts for a facet when no other facet refuses it. */
function createTally(fundIds: readonly string[]): { readonly add: (entry: ListedProject, refused: readonly Facet[]) => void; readonly counts: Counts } {
  const zeros = (values: readonly string[]) => values.map((value) => ({ value, count: 0 }));
  const counts: Counts = { status: zeros(statuses), fund: zeros(fundIds), programme: zeros(programmes) };
  return {
    counts,
    add: (entry, refused) => {
      for (const facet of facets) {
        const counted = counts[facet].find(({ value }) => value === facetValue(entry, facet));
        if (counted !== undefined && refused.every((other) => other === facet)) counted.count += 1;
      }
    },
  };
}

/**
 * Whether a project runs on some day of the period asked for. An end that is not known excludes nothing; a project of
 * which neither end is known is in no period.
 */
function runsWithin(entry: ListedProject, { from, to }: Selection): boolean {
  if (from === undefined && to === undefined) return true;
  if (entry.start === undefined && entry.end === undefined) return false;
  const endsInTime = from === undefined || entry.end === undefined || entry.end >= firstDay(from);
  const startsInTime = to === undefined || entry.start === undefined || entry.start <= lastDay(to);
  return endsInTime && startsInTime;
}

/** Whether a project lacks one of the things asked for; true when nothing is asked. */
function lacksOneOf(gaps: readonly Gap[], entry: ListedProject, today: CalendarDay): boolean {
  return gaps.length === 0 || gaps.some((gap) => stateOf(gap, entry, today) === 'missing');
}

/** The funds one after another, each in the order given. */
function byFund(entries: readonly ListedProject[], fundIds: readonly string[]): readonly ListedProject[] {
  return fundIds.flatMap((id) => entries.filter((entry) => entry.fund.id === id));
}

/** A project as lists need it: with its fund, its status today, and the days it certainly touches. */
export type ListedProject = FundedProject & {
  readonly status: Status;
  /** Absent when not known. */
  readonly start?: CalendarDay;
  /** Absent when not known or when there is none. */
  readonly end?: CalendarDay;
};

/** Brings a project to a day. */
export function listProject(entry: FundedProject, today: CalendarDay): ListedProject {
  const { timetable } = entry.project;
  const { start } = timetable;
  const end = endOf(timetable);
  return { ...entry, status: statusOn(timetable, today), ...(start && { start: firstDay(start) }), ...(end && { end: lastDay(end) }) };
}

/** Orders a list by a column, or leaves it; what is missing comes last in both directions. */
function putInOrder(listed: readonly ListedProject[], sort: Sort, locale: Locale): readonly ListedProject[] {
  const [column, direction] = sort.split('-');
  const sign = direction === 'desc' ? -1 : 1;
  if (column === 'title') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const titled = listed.map((entry) => ({ entry, title: pickLocale(entry.project.texts, locale).value.title }));
    return titled.sort((a, b) => sign * compare(a.title, b.title)).map(({ entry }) => entry);
  }
  const keys = {
    start: (entry: ListedProject) => entry.start,
    end: (entry: ListedProject) => entry.end,
    amount: (entry: ListedProject) => entry.project.euFunding,
  };
  const key = keys[column as keyof typeof keys];
  return key === undefined ? listed : [...listed].sort((a, b) => compareKnown(key(a), key(b), sign));
}

function compareKnown(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -sign : sign;
}
