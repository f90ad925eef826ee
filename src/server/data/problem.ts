import type { Locale } from '../../domain/locale';
import { type Objection, unknownParameters } from '../../domain/objections';
import type { Query } from '../../domain/parse-selection';
import { translatorOf } from '../../i18n/messages';
import { pathTo } from '../../i18n/routes';

/** What kind of problem an address answers with. */
export type ProblemKind = 'badParameters' | 'notFound' | 'failure';

/** An answer that says what is wrong: RFC 9457. */
export type Problem = { readonly kind: ProblemKind; readonly objections?: readonly Objection[] };

/** The problem of a query that has other parameters than those an address takes; undefined when it has none. */
export function refuseOthers(query: Query, known: readonly string[] = []): { readonly problem: Problem } | undefined {
  const objections = unknownParameters(query, known);
  return objections.length === 0 ? undefined : { problem: { kind: 'badParameters', objections } };
}

const statusOf: Readonly<Record<ProblemKind, number>> = { badParameters: 400, notFound: 404, failure: 500 };

/** The body of a problem in a language; `type` leads to its explanation on the page about the API. */
export function problemBody({ kind, objections = [] }: Problem, locale: Locale, origin: string) {
  const t = translatorOf(locale, 'problem');
  const errors = objections.map(({ kind: reason, parameter, value, allowed }) => ({
    parameter,
    value,
    detail: t(`objection.${reason}`, { parameter, value, allowed: allowed?.join(', ') ?? '', count: allowed?.length ?? 0 }),
    ...(allowed && { allowed }),
  }));
  return {
    type: `${origin}${pathTo({ name: 'api' }, locale)}#${kind}`,
    title: t(`title.${kind}`),
    status: statusOf[kind],
    detail: t(`detail.${kind}`, { count: errors.length }),
    ...(errors.length > 0 && { errors }),
  };
}
