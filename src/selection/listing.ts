import { type Catalogue, inListOrder, withFunds } from '#catalogue/catalogue.ts';
import type { Topic } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { centsOf, type GrantSum } from '#catalogue/sums.ts';
import { axisOf, type TimeAxis } from '#catalogue/time-axis.ts';
import { type ListedProject, listProject } from './listed-project.ts';
import { addPlace, countIn, countInBoth, emptyMask, intersect, type Mask, maskOf, placesIn } from './mask.ts';
import { putInOrder } from './order.ts';
import {
  byName,
  type ChoiceName,
  type Choices,
  type ChoicesParameter,
  choiceNames,
  choicesIn,
  type Facet,
  facets,
  parameters,
  type Sort,
  type TypedName,
  type TypedParameter,
} from './parameters.ts';
import { type Reach, typedKind } from './typed-values.ts';

/** How many projects a value of a facet would leave, other facets applied. */
export type FacetCount = { readonly value: string; readonly count: number };

/** The counts of every facet. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

/**
 * All projects on one day for readers of one language, ready to be selected from: what a selection needs of each of them is worked out
 * beforehand. A project's place is its number in `rows`.
 */
export type Listing = {
  readonly today: CalendarDay;
  readonly axis: TimeAxis;
  /** The values there are of each choice. */
  readonly choices: Choices;
  /** Everything in the order of the list. */
  readonly rows: readonly ListedProject[];
  /** How many projects have each value. */
  readonly counts: FacetCounts;
  /** The place of the project with an id. */
  readonly placeOf: (id: string) => number | undefined;
  /** The projects before and after the one with an id. */
  readonly neighboursOf: (id: string) => Neighbours;
  /** The projects of a fund, in the order of the list. */
  readonly ofFund: (id: string) => readonly ListedProject[];
  /** The projects of a topic, in the order of the list. */
  readonly ofTopic: (id: string) => readonly ListedProject[];
  /** The places of all projects in an order; `relevance` is that of the list. @param byFund the funds one after another */
  readonly inOrder: (sort: Sort, byFund: boolean) => readonly number[];
  /** The projects that have a value of a choice. */
  readonly having: (name: ChoiceName, value: string) => Mask;
  /** The grants of all projects, and of some of them. */
  readonly grants: SelectedGrants;
  readonly grantsIn: (mask: Mask) => SelectedGrants;
  /** The projects that a typed value keeps. */
  readonly keptBy: (name: TypedName, value: string | number) => Mask;
};

/** The grants of some projects added up, and the largest of them; 0 when none is known. */
export type SelectedGrants = GrantSum & { readonly largest: number };

type Neighbours = { readonly previous?: ListedProject; readonly next?: ListedProject };

/** Other projects on a topic: some of them, what runs now first, and how many projects have the topic in all. */
export type TopicProjects = { readonly topic: Topic; readonly projects: readonly Project[]; readonly count: number };

/** How many other projects on a topic are named. */
const relatedShown = 3;

/** Other projects on the topics of a project, each named under the first topic they share; no topic without another project. */
export function relatedByTopic(listing: Listing, project: Pick<Project, 'id' | 'topics'>, topics: readonly Topic[]): readonly TopicProjects[] {
  const named = new Set([project.id]);
  const own = topics.filter(({ id }) => project.topics.includes(id));
  return own.flatMap((topic): readonly TopicProjects[] => {
    const rows = listing.ofTopic(topic.id);
    // No more of a topic are looked at than may have been named before.
    const projects = rows
      .slice(0, relatedShown + named.size)
      .map((row) => row.project)
      .filter(({ id }) => !named.has(id))
      .slice(0, relatedShown);
    for (const { id } of projects) named.add(id);
    return projects.length === 0 ? [] : [{ topic, projects, count: rows.length }];
  });
}

/** Prepares the list of a day. Orders and what typed values are compared with are made when first asked for and kept. */
export function createListing(catalogue: Catalogue, today: CalendarDay, locale: Locale): Listing {
  const rows = withFunds(catalogue, inListOrder(catalogue.projects, today, locale)).map((entry) => listProject(entry, today));
  const choices = choicesIn(catalogue);
  const places = new Map(rows.map(({ project }, place) => [project.id, place]));
  const ofFund = groupBy(rows, ({ fund }) => fund.id);
  const ofTopic = new Map(choices.topic.map((topic) => [topic, rows.filter(({ project }) => project.topics.includes(topic))]));
  const masks = byName(choiceNames, (name) => masksOf(name, rows, choices, today));
  const having = (name: ChoiceName, value: string) => masks[name].get(value) ?? emptyMask(rows.length);
  const all = maskOf(places.values(), rows.length);
  const grants = grantsOf(rows);
  const reaches = new Map<TypedParameter['reach'], Reaches>();
  const orders = new Map<string, readonly number[]>();
  return {
    today,
    axis: axisOf(catalogue.projects, today),
    choices,
    rows,
    counts: byName(facets, (facet) => choices[facet].map((value) => ({ value, count: countIn(having(facet, value)) }))),
    placeOf: (id) => places.get(id),
    neighboursOf: (id) => {
      const place = places.get(id);
      const [previous, next] = place === undefined ? [] : [rows[place - 1], rows[place + 1]];
      return { ...(previous && { previous }), ...(next && { next }) };
    },
    ofFund: (id) => ofFund.get(id) ?? [],
    ofTopic: (id) => ofTopic.get(id) ?? [],
    inOrder: (sort, byFund) => {
      const key = `${sort} ${byFund}`;
      const order = orders.get(key) ?? (byFund ? inFunds(putInOrder(rows, sort, locale), rows, choices.fund) : putInOrder(rows, sort, locale));
      orders.set(key, order);
      return order;
    },
    having,
    grants: sumGrantsIn(all, grants),
    grantsIn: (mask) => sumGrantsIn(mask, grants),
    keptBy: (name, value) => {
      const { kind, side = 'from', reach }: TypedParameter = parameters[name];
      const known = reaches.get(reach) ?? reachesOf(rows, reach);
      reaches.set(reach, known);
      return meet(known, typedKind(kind).reachOf(value, side));
    },
  };
}

/** Places with the funds one after another, those of each in the order given. */
export function inFunds(order: readonly number[], rows: readonly ListedProject[], fundIds: readonly string[]): readonly number[] {
  const groups = groupBy(order, (place) => rows[place]?.fund.id);
  return fundIds.flatMap((id) => groups.get(id) ?? []);
}

/** A mask for each value of a choice. */
function masksOf(name: ChoiceName, rows: readonly ListedProject[], choices: Choices, today: CalendarDay): ReadonlyMap<string, Mask> {
  const { valuesIn }: ChoicesParameter = parameters[name];
  const masks = new Map(choices[name].map((value) => [value, emptyMask(rows.length)]));
  for (const [place, row] of rows.entries()) {
    for (const value of valuesIn(row, today)) {
      const mask = masks.get(value);
      if (mask !== undefined) addPlace(mask, place);
    }
  }
  return masks;
}

/** The grants of a listing: in cents by place, where they are known, and where their sources round them. */
type Grants = { readonly cents: Float64Array; readonly known: Mask; readonly approximate: Mask };

function grantsOf(rows: readonly ListedProject[]): Grants {
  const placesWhere = (is: (row: ListedProject) => boolean) =>
    maskOf(
      rows.flatMap((row, place) => (is(row) ? [place] : [])),
      rows.length,
    );
  return {
    cents: Float64Array.from(rows, ({ project }) => centsOf(project)),
    known: placesWhere(({ project }) => project.euFunding !== undefined),
    approximate: placesWhere(({ project }) => project.euFunding !== undefined && project.euFundingApproximate),
  };
}

/** Goes through the known grants of the selection alone; how many there are is counted by bits. */
function sumGrantsIn(mask: Mask, { cents, known, approximate }: Grants): SelectedGrants {
  const counted = intersect([mask, known]) ?? mask;
  let [sum, largest] = [0, 0];
  for (const place of placesIn(counted)) {
    const grant = cents[place] ?? 0;
    sum += grant;
    largest = Math.max(largest, grant);
  }
  return { euros: sum / 100, largest: largest / 100, known: countIn(counted), of: countIn(mask), approximate: countInBoth(mask, approximate) > 0 };
}

/** From where to where each project reaches; not a number where that is not known. */
type Reaches = { readonly from: Float64Array; readonly to: Float64Array };

function reachesOf(rows: readonly ListedProject[], reach: TypedParameter['reach']): Reaches {
  const all = rows.map((row) => reach(row) ?? [Number.NaN, Number.NaN]);
  return { from: Float64Array.from(all, ([from]) => from), to: Float64Array.from(all, ([, to]) => to) };
}

/** A loop over numbers: a mask for each of all values there could be would take more memory than it saves time. */
function meet({ from, to }: Reaches, [first, last]: Reach): Mask {
  const mask = emptyMask(from.length);
  for (let place = 0; place < from.length; place += 1) {
    if ((from[place] ?? Number.NaN) <= last && (to[place] ?? Number.NaN) >= first) addPlace(mask, place);
  }
  return mask;
}
