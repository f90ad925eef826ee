import type { Plugin } from 'vite';

/** What CONTRIBUTING says of the code of a new language: each file, from the project's root, and how it changes. */
export const localeEdits: Readonly<Record<string, (code: string, locale: string) => string>> = {
  'src/catalogue/locale.ts': (code, locale) => mustChange(code, /(?<=const locales = \[[^\]]*)(?=\])/, `, '${locale}'`),
  'src/addresses/pages.ts': (code, locale) =>
    mustChange(code, /en: '\/([\w/-]*)'/g, (column, path) => `${column}, ${locale}: '/${path && `${locale}-${path}`}'`),
};

/** Adds a language to the code while it is loaded. Nothing else in `src/` is touched; messages and content are files. */
export function addLocale(locale: string): Plugin {
  return {
    name: 'add-locale',
    enforce: 'pre',
    transform(code, id) {
      const [, change] = Object.entries(localeEdits).find(([file]) => id.endsWith(file)) ?? [];
      return change?.(code, locale);
    },
  };
}

function mustChange(code: string, pattern: RegExp, replacement: string | ((...parts: string[]) => string)): string {
  const changed = typeof replacement === 'string' ? code.replace(pattern, replacement) : code.replace(pattern, replacement);
  if (changed === code) throw new Error(`${pattern} matches nothing: the languages are declared in another way now`);
  return changed;
}
