import type { Objection } from '../../domain/objections';
import type { Query } from '../../domain/parse-selection';

/** Objects to every parameter that an address does not take, and to a repeated one, where none may be repeated. */
export function objectionsBeyond(query: Query, known: readonly string[]): readonly Objection[] {
  return Object.entries(query).flatMap(([parameter, given]): readonly Objection[] => {
    const [value = '', ...more] = [given ?? []].flat();
    if (known.length === 0) return [{ kind: 'noParameters', parameter, value }];
    if (!known.includes(parameter)) return [{ kind: 'unknownParameter', parameter, value, allowed: known }];
    return more.length > 0 ? [{ kind: 'repeated', parameter, value }] : [];
  });
}
