import { pathTo } from '#addresses/pages.ts';
import type { Locale } from '#catalogue/locale.ts';

/** Everything that exists in development only is below this path; no page of the site is. */
export const developmentPath = '/_development';

/** The page of all faults in a language. */
export function faultsPath(locale: Locale): string {
  return `${pathTo({ name: 'home' }, locale).replace(/\/$/, '')}${developmentPath}/faults`;
}
