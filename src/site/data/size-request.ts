import type { PageRequest } from '../page.ts';
import { revisionOf } from '../revision.ts';
import { siteOrigin } from '../settings.ts';
import type { SizeRequest } from './sizes.ts';

/** What a page tells the makers of files to learn how large its files are. */
export function sizeRequest({ catalogue, locale, today, secondsLeft }: PageRequest): SizeRequest {
  return { catalogue, locale, today, secondsLeft, origin: siteOrigin(), revision: revisionOf(catalogue), generated: new Date().toISOString() };
}
