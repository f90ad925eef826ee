import { maxIdLength } from '#catalogue/fact-kinds.ts';
import { isLocale, type Locale, locales } from '#catalogue/locale.ts';
import { contentFileName, idPattern, type NamedFile } from '../read/content-file.ts';
import type { FaultValues } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { nearest, suggestId } from './suggest.ts';

/** Why a name cannot be that of a content file. */
type Refused = { readonly code: FaultCode; readonly values: FaultValues };

/**
 * Takes `<id>.<locale>.md` apart, or says what to call the file.
 * @param taken the names of the folder, and those that were suggested for other files: no file is to be called as another is
 */
export function readFileName(name: string, taken: ReadonlySet<string>): NamedFile | Refused {
  const [, id = '', language = ''] = /^(.*)\.([A-Za-z]+)\.md$/.exec(name) ?? [];
  const isId = idPattern.test(id) && id.length <= maxIdLength;
  if (isId && isLocale(language)) return { id, locale: language };
  const isText = /\.(?:md|markdown|txt|text)$|^[^.]*$/i.test(name) || languageIndex(name.split('.')) > 0;
  if (!isText) return { code: 'fileNotText', values: { value: name } };
  const suggestion = contentFileName(isId ? id : suggestId(stemOf(name)) || 'nimi', isId ? languageLike(language) : wishedLanguage(name));
  const values = { value: isId ? language : name, suggestion, allowed: locales.join(', ') };
  if (isId) return { code: taken.has(suggestion) ? 'fileLanguageTaken' : 'fileLanguage', values };
  return { code: taken.has(suggestion) ? 'fileNameTaken' : 'fileName', values };
}

/** The language a file was meant for by the end of its name. */
function languageLike(typed: string): Locale {
  const near = nearest(typed, locales);
  return locales.find((locale) => locale === near) ?? locales[0];
}

/** Another ending may stand after the language: `uusi.fi.txt`, `uusi.fi.md.md`. */
function languageIndex(parts: readonly string[]): number {
  return parts.findLastIndex((part, index) => index > 0 && isLocale(part.toLowerCase()));
}

function stemOf(name: string): string {
  const parts = name.split('.');
  const language = languageIndex(parts);
  return language > 0 ? parts.slice(0, language).join('.') : (/^(.*)\.[A-Za-z]+\.md$/.exec(name)?.[1] ?? name.replace(/\.[^.]*$/, ''));
}

function wishedLanguage(name: string): string {
  const parts = name.split('.');
  return parts[languageIndex(parts)]?.toLowerCase() ?? locales[0];
}
