import { z } from 'zod';

/** What every answer of the API says besides its items. */
const facts = {
  generated: z.iso.datetime(),
  day: z.iso.date(),
  licence: z.url(),
  revision: z.string(),
  source: z.url(),
  textsChecked: z.iso.date().nullable(),
};

/** What is said of one item. */
export const itemMetaSchema = z.strictObject(facts);

/** What is said of a page alone. */
const paging = {
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  limit: z.number().int().min(1),
};

/** What is said of all items of a selection. */
const selected = {
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  readAsFilters: z.string().optional(),
  nearest: z.boolean().optional(),
  count: z.number().int().min(0),
};

/** What is said of a file of items, which has no pages. */
export const fileMetaSchema = z.strictObject({ ...selected, ...facts });

/** What is said of a page of items. */
export const listMetaSchema = z.strictObject({ ...selected, ...facts, ...paging });

/** Everything that answers may say of themselves, in its order; `paged` is said only where answers come in pages. */
export const metaFields = (Object.keys(listMetaSchema.shape) as (keyof ListMeta)[]).map((name) => ({ name, paged: Object.hasOwn(paging, name) }));

export type ItemMeta = z.output<typeof itemMetaSchema>;

export type ListMeta = z.output<typeof listMetaSchema>;

/** What is said about the items of a file. */
export type DataMeta = {
  /** The parameters that were followed, without those at their default. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The search terms that were not searched for, since filters say the same. */
  readonly readAsFilters?: string;
  /** No project holds all search terms: the items are those that hold most of them. */
  readonly nearest?: boolean;
  readonly count: number;
  /** The beginning of the day in Helsinki, ISO 8601 in UTC: the same all day, so that the same content is the same file. */
  readonly generated: string;
  /** The day in Helsinki whose statuses and gaps the items show. */
  readonly day: string;
  readonly licence: string;
  /** Names the state of the content. */
  readonly revision: string;
  /** The day on which the owner had the texts checked; `null` when nobody has: they were drafted by a machine. */
  readonly textsChecked: string | null;
  /** The page that shows the same. */
  readonly source: string;
};

/** Writes `{ meta, items }` piece by piece, an item a line. */
export function* jsonFile<T>(meta: object, items: Iterable<T>): Generator<string> {
  yield `{"meta":${JSON.stringify(meta)},"items":[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield '\n]}\n';
}
