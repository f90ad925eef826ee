import { pathTo } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/licence.ts';
import type { ItemMeta } from '#data/meta.ts';
import type { DataRequest } from './handler.ts';

/** What is said of funds. @param id of one fund; without it, of all */
export function fundMeta({ generated, today, revision, origin, locale }: DataRequest, id?: string): ItemMeta {
  const source = origin + pathTo({ name: 'funds', ...(id !== undefined && { id }) }, locale);
  return { generated, day: today, licence: contentLicence, revision, source };
}
