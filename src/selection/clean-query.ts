import { type ParsedSelection, parameterNames, type Query } from './parse.ts';
import { selectionQuery } from './selection.ts';

/**
 * The address of what was read: as `selectionQuery`, except that a parameter with something to remark on keeps what was
 * typed, so that the address gives the same remark again. Begins with `?` unless it is empty.
 */
export function cleanQuery(query: Query, { selection, notices }: ParsedSelection): string {
  const canonical = new URLSearchParams(selectionQuery(selection));
  const remarked = new Set<string>(notices.map(({ parameter }) => parameter));
  const kept = parameterNames.flatMap((name) => {
    const values = remarked.has(name) ? [query[name] ?? []].flat().filter((value) => value.trim() !== '') : canonical.getAll(name);
    return values.map((value) => [name, value]);
  });
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
}

/** A form sends its empty fields too; the address without them is the one to keep. */
export function hasEmptyFields(query: Query): boolean {
  return parameterNames.some((name) => [query[name] ?? []].flat().some((value) => value.trim() === ''));
}
