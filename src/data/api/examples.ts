import type { OperationId } from '#addresses/api.ts';
import type { ProblemRecord } from '../problem.ts';
import type { ParameterKey } from './parameters.ts';

/** An address that works, and what it answers. */
export type ExampleRequest = {
  /** Path and query, from the root of the site. */
  readonly address: string;
  /** The JSON of the answer; absent for the description itself, which cannot hold itself. */
  readonly answer?: unknown;
};

/** Examples from the catalogue itself. What it has no example of is left out. */
export type ApiExamples = {
  readonly parameters: Readonly<Partial<Record<ParameterKey, string | number | readonly string[]>>>;
  readonly requests: Readonly<Partial<Record<OperationId, ExampleRequest>>>;
  readonly problems: Readonly<Record<'badParameters' | 'notFound' | 'noHistory' | 'failure', ProblemRecord>> & { readonly gone?: ProblemRecord };
};
