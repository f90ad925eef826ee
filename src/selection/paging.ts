/** A list of which parts are taken: an array, or something that makes the parts when they are asked for. */
export type Rows<T> = { readonly length: number; readonly slice: (from?: number, to?: number) => readonly T[] };

/** One page of a list. */
export type Page<T> = {
  readonly rows: readonly T[];
  /** In all, on every page. */
  readonly count: number;
  /** How many pages there are; an empty list has one. */
  readonly pages: number;
};

/**
 * Cuts a page out of a list. Pages count from 1; one beyond the end is empty.
 * @param most how many rows the last page may have, so that a few are not left over for a page of their own
 */
export function cutPage<T>(all: Rows<T>, page: number, size: number, most = size): Page<T> {
  const pages = Math.max(1, Math.ceil((all.length - most + size) / size));
  const end = page < pages ? page * size : all.length;
  return { rows: page > pages ? [] : all.slice((page - 1) * size, end), count: all.length, pages };
}

/** A whole number of at least 1 as addresses write it; undefined for anything else. */
export function readWholeNumber(text: string): number | undefined {
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/** A page number beyond this is read as this: beyond the end of any list, and still written with all its digits. */
const highestPage = 999_999;

/** The page that an address asks for: the first one when it asks for none, or for what is no page. */
export function readPageNumber(text: string): number {
  return Math.min(readWholeNumber(text) ?? 1, highestPage);
}
