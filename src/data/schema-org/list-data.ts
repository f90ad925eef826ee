import type { ItemList, WithContext } from 'schema-dts';
import { pathTo } from '#addresses/pages.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';

type ListPage = {
  /** The projects on this page, in its order. */
  readonly projects: readonly Project[];
  /** How many the whole selection has. */
  readonly count: number;
  /** The place of the first one in the whole selection, from 1. */
  readonly first: number;
  /** The page's own address, query included. */
  readonly url: string;
};

/** One page of a selection: the projects on it at their places in the whole selection. */
export function listData(
  { projects, count, first, url }: ListPage,
  { locale, origin }: { readonly locale: Locale; readonly origin: string },
): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    url,
    numberOfItems: count,
    itemListElement: projects.map(({ id, texts }, index) => ({
      '@type': 'ListItem',
      position: first + index,
      name: pickLocale(texts, locale).value.title,
      url: origin + pathTo({ name: 'projects', id }, locale),
    })),
  };
}
