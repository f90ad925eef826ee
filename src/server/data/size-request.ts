import type { PageRequest } from '../page';
import { revisionOf } from '../revision';
import { siteOrigin } from '../settings';
import type { SizeRequest } from './sized-files';

/** What a page tells the makers of files to learn how large its files are. */
export function sizeRequest({ catalogue, locale, today, secondsLeft }: PageRequest): SizeRequest {
  return { catalogue, locale, today, secondsLeft, origin: siteOrigin(), revision: revisionOf(catalogue), generated: new Date().toISOString() };
}
