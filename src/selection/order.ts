import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { ListedProject } from './listed-project.ts';

/**
 * The columns a list can be ordered by, each upwards and, with `-desc`, downwards: what is compared of a project. What is
 * missing comes last in both directions; `alphabet` compares as the reader's language does.
 */
export const sortColumns = {
  start: { keyOf: ({ start }) => start },
  end: { keyOf: ({ end }) => end },
  title: { keyOf: ({ project }, locale) => pickLocale(project.texts, locale).value.title, alphabet: true },
  /** Where no grant is known, an estimate of all costs comes before nothing at all. */
  amount: { keyOf: ({ project }) => project.euFunding, without: ({ project }) => (project.costEstimate === undefined ? 1 : 0) },
} as const satisfies Readonly<Record<string, SortColumn>>;

/** What is compared of a project in a column. */
type SortColumn = {
  readonly keyOf: (row: ListedProject, locale: Locale) => string | number | undefined;
  readonly alphabet?: true;
  /** The order among those that miss what is compared, the lowest first in both directions. */
  readonly without?: (row: ListedProject) => number;
};

/** A column by its name. */
export type ColumnName = keyof typeof sortColumns;

/** The places of projects in the order of a column, with `-desc` downwards, or in their own; what is missing comes last in both directions. */
export function putInOrder(rows: readonly ListedProject[], sort: string, locale: Locale): readonly number[] {
  const [name = '', direction] = sort.split('-');
  const columns = new Map<string, SortColumn>(Object.entries(sortColumns));
  const column = columns.get(name);
  const keyed = rows.map((row, place) => {
    const key = column?.keyOf(row, locale);
    return { place, key, without: key === undefined ? (column?.without?.(row) ?? 0) : 0 };
  });
  if (column !== undefined) {
    const sign = direction === 'desc' ? -1 : 1;
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const compareKeys = (a: Key, b: Key) => (column.alphabet ? sign * compare(String(a), String(b)) : compareKnown(a, b, sign));
    keyed.sort((a, b) => compareKeys(a.key, b.key) || a.without - b.without);
  }
  return keyed.map(({ place }) => place);
}

type Key = ReturnType<SortColumn['keyOf']>;

function compareKnown(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -sign : sign;
}
