import type { DataOf } from './fact-kinds.ts';
import type { topicFacts } from './facts.ts';
import { type Fund, type FundNames, fundNames } from './fund.ts';

/** A topic of projects: what it is called, and in a line what it covers. */
export type Topic = DataOf<typeof topicFacts> & { readonly id: string };

/** What funds and topics call themselves: all that is needed to word codes on a page. */
export type CodeNames = { readonly funds: readonly FundNames[]; readonly topics: readonly Topic[] };

/** The names of a catalogue. */
export function codeNames({ funds, topics }: { readonly funds: readonly Fund[]; readonly topics: readonly Topic[] }): CodeNames {
  return { funds: fundNames(funds), topics };
}
