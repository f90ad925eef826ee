import { pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { judgedQueries } from '../../support/judged-search.ts';

const list = pathTo({ name: 'projects' }, 'fi');

const filters = ['fund=amif', 'fund=isf&fund=bmvi', 'status=ongoing', 'status=ended&fund=amif', 'from=2022&to=2024', 'programme=eusa', 'sort=title&fund=isf'];

/**
 * The kinds of page that are measured, with addresses that each have another answer, and how much more CPU one may take of a large catalogue than of a
 * small one. The projects are those that every catalogue here has, so that the same pages are compared.
 */
export const pages = {
  list: { paths: [list], mostGrowth: 1.5 },
  project: { paths: ['move', 'tilda', 'vis-io'].map((id) => pathTo({ name: 'projects', id }, 'fi')), mostGrowth: 1.3 },
  fund: { paths: ['amif', 'isf', 'bmvi'].map((id) => pathTo({ name: 'funds', id }, 'fi')), mostGrowth: 1.3 },
  home: { paths: [pathTo({ name: 'home' }, 'fi')], mostGrowth: 1.3 },
  text: { paths: [pathTo({ name: 'privacy' }, 'fi')], mostGrowth: 1.3 },
  filtered: { paths: filters.map((query) => `${list}?${query}`), mostGrowth: 2 },
  searched: { paths: judgedQueries('fi').map(({ q }) => `${list}?q=${encodeURIComponent(q)}`), mostGrowth: 3 },
} as const satisfies Readonly<Record<string, { readonly paths: readonly string[]; readonly mostGrowth: number }>>;

export type PageKind = keyof typeof pages;

export const pageKinds = Object.keys(pages) as readonly PageKind[];

/** Addresses of workbooks with every project of the catalogue, none of which has been made before. */
export function* workbooks(): Generator<string, never> {
  // Nothing began in the days of these years, so that all of them choose everything.
  for (let turn = 0; ; turn += 1)
    yield `${pathToFile('projects', 'xlsx', 'fi')}?from=${1900 + Math.floor(turn / 12)}-${String(1 + (turn % 12)).padStart(2, '0')}`;
}
