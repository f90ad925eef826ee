import type { Fact, Facts } from './fact-kinds.ts';

/** The names of the facts of a table of which each language has something of its own: the value, or a part of each item of a list. */
export type OwnName<F extends Facts> = { [K in keyof F & string]: IsOwn<F[K]> extends true ? K : never }[keyof F & string];

type IsOwn<T extends Fact> = T extends { readonly differs: true }
  ? true
  : T extends { readonly is: { readonly items: { readonly fields: infer Items extends Facts } } }
    ? true extends { [K in keyof Items]: IsOwn<Items[K]> }[keyof Items]
      ? true
      : false
    : false;

/** The facts of a table of which each language has something of its own, in the order of the table. */
export function ownNames<F extends Facts>(facts: F): readonly OwnName<F>[] {
  return Object.entries(facts)
    .filter(([, fact]) => isOwn(fact))
    .map(([name]) => name as OwnName<F>);
}

/** Whether each language has something of its own of a fact. */
export function isOwn({ is, differs }: Fact): boolean {
  return differs === true || (is.kind === 'list' && is.items.kind === 'fields' && Object.values(is.items.fields).some(isOwn));
}
