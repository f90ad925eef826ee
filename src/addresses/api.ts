import { type Locale, machineLocale } from '#catalogue/locale.ts';
import { segmentsOf } from './pages.ts';

/** The root of the API's addresses: the same in every language, and another number only when something in it is taken away. */
export const apiRoot = '/api/v1';

/** The operations of the API and their paths below the root, all answered by `src/pages/api/v1/[[...path]].ts`. */
const table = {
  listProjects: '/projects',
  getProject: '/projects/{id}',
  listFunds: '/funds',
  getFund: '/funds/{id}',
  listChanges: '/changes',
  getDescription: '/openapi.json',
} as const;

export type OperationId = keyof typeof table;

/** The operations in the order in which they are told. */
export const operationIds = Object.keys(table) as readonly OperationId[];

/** The path of an operation below the root, with `{id}` where the path varies. */
export function pathOfOperation(operation: OperationId): string {
  return table[operation];
}

/** The path of an operation as it stands in the address. @param id of the project or fund, where the path varies */
export function pathToApi(operation: OperationId, id = ''): string {
  return apiRoot + table[operation].replace('{id}', encodeURIComponent(id));
}

/** The query of an address in a language: nothing where it is the one that needs no asking. */
export function languageQuery(locale: Locale): string {
  return locale === machineLocale ? '' : `?lang=${locale}`;
}

/** Whether a path is kept for the API, in whichever version: what there is not is answered as the rest of it is. */
export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** Whether a path is below the root of this version, or the root itself. */
export function isInVersion(path: string): boolean {
  return path === apiRoot || path.startsWith(`${apiRoot}/`);
}

/** The operation whose address a path is, with the id in it. @param path as it stands in the address */
export function readApiPath(path: string): { readonly operation: OperationId; readonly id?: string } | undefined {
  if (!isInVersion(path)) return undefined;
  const segments = segmentsOf(path.slice(apiRoot.length));
  for (const operation of operationIds) {
    const parts = table[operation].split('/');
    if (parts.length !== segments.length || !parts.every((part, at) => part === '{id}' || part === segments[at])) continue;
    const id = segments[parts.indexOf('{id}')];
    return { operation, ...(id !== undefined && { id }) };
  }
  return undefined;
}
