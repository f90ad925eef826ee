import { type Locale, locales } from '../domain/locale';
import { pathTo, type RouteName } from './routes';

/**
 * Files beside pages: the page's address and an ending. `project` stands beside each project's page. Those that belong to
 * no page have paths of their own.
 */
const table = {
  projects: { beside: 'projects', endings: ['csv', 'xlsx', 'json', 'atom', 'csv-metadata.json'] },
  project: { beside: 'projects', children: true, endings: ['json', 'md', 'png'] },
  openData: { beside: 'openData', endings: ['jsonld', 'ttl'] },
  article49: { beside: 'openData', below: { fi: '/artikla-49', en: '/article-49' }, endings: ['csv', 'xlsx'] },
  changes: { beside: 'changes', endings: ['atom'] },
} as const satisfies Readonly<Record<string, FileSet>>;

type FileSet = {
  readonly beside: RouteName;
  /** One for each page below. */
  readonly children?: true;
  /** A name below the page that has no page itself. */
  readonly below?: Readonly<Record<Locale, string>>;
  readonly endings: readonly string[];
};

export type FileSetName = keyof typeof table;

/** The ending of a file of a set. */
export type Ending<N extends FileSetName = FileSetName> = (typeof table)[N]['endings'][number];

export const fileSetNames = Object.keys(table) as readonly FileSetName[];

/** The endings of a set, in the order in which they are offered. */
export function endingsOf<N extends FileSetName>(name: N): readonly Ending<N>[] {
  return table[name].endings;
}

/** The path of a file in a language. @param id of the project, for files beside a project's page */
export function pathToFile<N extends FileSetName>(name: N, ending: Ending<N>, locale: Locale, id?: string): string {
  const { beside, below }: FileSet = table[name];
  return `${pathTo({ name: beside, ...(id !== undefined && { id }) }, locale)}${below?.[locale] ?? ''}.${ending}`;
}

type PathRule = { readonly source: string; readonly destination: string; readonly locale: false };

/** The addresses of files onto the routes under `src/pages/api/files/<locale>`; the framework names the default language too. */
export function fileRules(): readonly PathRule[] {
  return locales.flatMap((locale) =>
    fileSetNames.flatMap((name) => {
      const { beside, below, children, endings }: FileSet = table[name];
      const page = pathTo({ name: beside }, locale) + (below?.[locale] ?? '');
      const own = page.startsWith(`/${locale}/`) ? page : `/${locale}${page}`;
      const id = children === true ? '/:id' : '';
      return endings.map((ending) => ({
        source: `${own}${id}.${ending}`,
        destination: `/api/files/${locale}/${name}${id}/${ending}`,
        locale: false as const,
      }));
    }),
  );
}
