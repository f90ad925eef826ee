import { pathTo } from '#addresses/pages.ts';
import type { Locale } from '#catalogue/locale.ts';
import * as list from '#pages/hankkeet/index.tsx';
import type { Selection } from '#selection/parameters.ts';
import { selectionQuery } from '#selection/selection.ts';
import { parametersOf } from './ask-list.ts';
import { askPage, type PageModule } from './page-modules.ts';
import { renderPage } from './render-page.tsx';

const page = list as unknown as PageModule;

/** The ids of the projects that the list's pages link to in their results, page after page, in order. */
export async function idsOnPages(selection: Selection, locale: Locale): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 1, pages = 1; number <= pages; number += 1) {
    const { props, redirect } = await askPage(page, locale, undefined, parametersOf(selectionQuery({ ...selection, page: number })));
    if (redirect !== undefined) throw new Error(`The list leads elsewhere: ${redirect.destination}`);
    pages = Number(props.view.pages);
    ids.push(...idsIn(renderPage(page.default, props), locale));
  }
  return ids;
}

/** Cards link to a project in a heading, tables and timelines in a row's head. */
function idsIn(html: string, locale: Locale): readonly string[] {
  const link = new RegExp(`href="${pathTo({ name: 'projects' }, locale)}/([a-z0-9-]+)"`);
  const titles = html.match(/<(h3|th)\b[^>]*>(?:(?!<\/\1>).)*?<\/\1>/gs) ?? [];
  return titles.flatMap((title) => link.exec(title)?.[1] ?? []);
}
