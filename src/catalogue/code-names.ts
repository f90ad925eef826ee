import type { Catalogue } from './catalogue.ts';
import { type FundNames, fundNames } from './fund.ts';
import type { Topic } from './topic.ts';

/** What funds and topics call themselves: all that is needed to word codes on a page. */
export type CodeNames = { readonly funds: readonly FundNames[]; readonly topics: readonly Topic[] };

/** The names of a catalogue. */
export function codeNames({ funds, topics }: Pick<Catalogue, 'funds' | 'topics'>): CodeNames {
  return { funds: fundNames(funds), topics };
}
