import type { DataOf } from './fact-kinds.ts';
import type { topicFacts } from './facts.ts';

/** A topic of projects: what it is called, and in a line what it covers. */
export type Topic = DataOf<typeof topicFacts> & { readonly id: string };
