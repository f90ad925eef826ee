import type { Locale } from '../../domain/locale';
import type { Objection } from '../../domain/objections';
import { translatorOf } from '../../i18n/messages';
import { pathTo } from '../../i18n/routes';

/** What kind of problem an address answers with. */
export type ProblemKind = 'badParameters' | 'notFound' | 'failure';

/** An answer that says what is wrong: RFC 9457. */
export type Problem = { readonly kind: ProblemKind; readonly objections?: readonly Objection[] };

const statusOf: Readonly<Record<ProblemKind, number>> = { badParameters: 400, notFound: 404, failure: 500 };

/** The body of a problem in a language; `type` leads to its explanation on the page about the API. */
export function problemBody({ kind, objections = [] }: Problem, locale: Locale, origin: string) {
  const t = translatorOf(locale, 'problem');
  const errors = objections.map(({ kind: reason, parameter, value, allowed }) => ({
    parameter,
    value,
    detail: t(`objection.${reason}`, { parameter, value, allowed: allowed?.join(', ') ?? '' }),
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
