import type { Plugin } from 'vite';

/**
 * Adds a language the way CONTRIBUTING tells to: one word in `locale.ts` and a column in `routes.ts` and `file-routes.ts`.
 * Nothing else in `src/` is touched; messages and content are files.
 */
export function addLocale(locale: string): Plugin {
  return {
    name: 'add-locale',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('src/catalogue/locale.ts')) return mustChange(code, /\['fi', 'en'\]/, `['fi', 'en', '${locale}']`);
      if (id.endsWith('src/addresses/pages.ts'))
        return mustChange(code, /en: '\/([\w/-]*)'/g, (column, path) => `${column}, ${locale}: '/${path && `${locale}-${path}`}'`);
      return undefined;
    },
  };
}

function mustChange(code: string, pattern: RegExp, replacement: string | ((...parts: string[]) => string)): string {
  const changed = typeof replacement === 'string' ? code.replace(pattern, replacement) : code.replace(pattern, replacement);
  if (changed === code) throw new Error(`${pattern} matches nothing: the languages are declared in another way now`);
  return changed;
}
