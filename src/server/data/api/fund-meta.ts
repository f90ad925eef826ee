import { contentLicence } from '../../../domain/licence';
import type { ItemMeta } from '../../../exports/api-meta';
import { pathTo } from '../../../i18n/routes';
import type { DataRequest } from '../data-handler';

/** What is said of funds. @param id of one fund; without it, of all */
export function fundMeta({ generated, today, revision, origin, locale }: DataRequest, id?: string): ItemMeta {
  const source = origin + pathTo({ name: 'funds', ...(id !== undefined && { id }) }, locale);
  return { generated, day: today, licence: contentLicence, revision, source };
}
