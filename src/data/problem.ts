import { z } from 'zod';
import { pathTo } from '#addresses/pages.ts';
import type { ProjectChange } from '#catalogue/changes.ts';
import { earliestYear, latestYear } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { nameErrors, type ParameterError } from '#selection/parameter-errors.ts';
import type { Query } from '#selection/parse.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { tombstoneSchema, toTombstone } from './change-record.ts';

/** The kinds of problems an address answers with, and their statuses. */
const statusOf = { badParameters: 400, notFound: 404, noHistory: 404, methodNotAllowed: 405, gone: 410, failure: 500, overload: 503 } as const;

export type ProblemKind = keyof typeof statusOf;

/** The kinds in the order in which they are explained. */
export const problemKinds = Object.keys(statusOf) as readonly ProblemKind[];

/** An answer that says what is wrong: RFC 9457. */
export type Problem = {
  readonly kind: ProblemKind;
  readonly parameterErrors?: readonly ParameterError[];
  /** The removal of what is gone. */
  readonly removal?: ProjectChange;
};

/** The problem of a query that has other parameters than those an address takes, or one of them twice; undefined when it has none. */
export function refuseOthers(query: Query, known: readonly string[] = []): { readonly problem: Problem } | undefined {
  const parameterErrors = nameErrors(query, known);
  return parameterErrors.length === 0 ? undefined : { problem: { kind: 'badParameters', parameterErrors } };
}

/** The status of an answer with a problem. */
export function statusOfProblem(kind: ProblemKind): number {
  return statusOf[kind];
}

/** Which years there are, for whoever asks for another. */
const years = { earliest: String(earliestYear), latest: String(latestYear) };

/** Most parameterErrors that are told one by one: whoever has more gets the number of the rest, not an answer as long as the question. */
const maxReported = 20;

/** The body of a problem in a language; `type` leads to its explanation on the page about the API. */
export function problemBody({ kind, parameterErrors = [], removal }: Problem, locale: Locale, origin: string): ProblemRecord {
  const t = translatorOf(locale, 'problem');
  const errors = parameterErrors.slice(0, maxReported).map(({ kind: reason, parameter, value, allowed, days = 0 }) => ({
    parameter,
    value,
    detail: t(`parameterError.${reason}`, { parameter, value, allowed: allowed?.join(', ') ?? '', count: allowed?.length ?? 0, days, ...years }),
    ...(allowed && { allowed: [...allowed] }),
  }));
  return {
    type: `${origin}${pathTo({ name: 'api' }, locale)}#${kind}`,
    title: t(`title.${kind}`),
    status: statusOf[kind],
    detail: t(`detail.${kind}`, {
      count: parameterErrors.length,
      date: removal === undefined ? '' : formatsOf(messagesOf(locale).language).date(removal.day),
    }),
    ...(errors.length > 0 && { errors }),
    ...(parameterErrors.length > maxReported && { more: parameterErrors.length - maxReported }),
    ...(removal && { removed: toTombstone(removal) }),
  };
}

/** One parameter that cannot be followed. */
const parameterError = z.strictObject({
  parameter: z.string(),
  value: z.string(),
  detail: z.string(),
  allowed: z.array(z.string()).optional(),
});

/** An answer that says what is wrong: RFC 9457, `errors` for parameters, how many `more` there are, and what is left of a project that was `removed`. */
export const problemSchema = z.strictObject({
  type: z.url(),
  title: z.string(),
  status: z.number().int().min(400).max(599),
  detail: z.string(),
  errors: z.array(parameterError).optional(),
  more: z.number().int().positive().optional(),
  removed: tombstoneSchema.optional(),
});

export type ProblemRecord = z.output<typeof problemSchema>;
