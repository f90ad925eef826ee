/** What is said about the items of a file. */
export type DataMeta = {
  /** The parameters that were followed, without those at their default. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly count: number;
  /** When the answer was made, ISO 8601 in UTC. */
  readonly generated: string;
  /** The day in Helsinki whose statuses and gaps the items show. */
  readonly day: string;
  readonly licence: string;
  /** Names the state of the content. */
  readonly revision: string;
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
