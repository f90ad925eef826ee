import type { Query } from '#selection/parse.ts';

/** The first value of a parameter, empty when it is absent. A repeated one is refused elsewhere. */
export function firstOf(value: Query[string]): string {
  return [value ?? []].flat()[0] ?? '';
}
