import { maxIdLength } from '#catalogue/fact-kinds.ts';
import { isLocale, type Locale, locales } from '#catalogue/locale.ts';
import type { FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { nearest, suggestId } from '../check/suggest.ts';
import { contentFileName, idPattern, type NamedFile } from '../read/content-file.ts';

/** Why a name cannot be that of a content file. */
type Refused = { readonly code: FaultCode; readonly values: FaultValues };

/**
 * Takes `<id>.<locale>.md` apart, or says what to call the file.
 * @param taken the names of the folder, and those that were suggested for other files: no file is to be called as another is
 */
export function readFileName(name: string, taken: ReadonlySet<string>): NamedFile | Refused {
  // Programs put such files beside one that is open.
  if (/^(?:~\$|\.~lock\.)/.test(name)) return { code: 'fileNotText', values: { value: name } };
  const original = originalOf(name, taken);
  if (original !== undefined && taken.has(original)) return { code: 'fileCopy', values: { value: name, suggestion: original } };
  const [, id = '', language = ''] = /^(.*)\.([A-Za-z]+)\.md$/.exec(name) ?? [];
  const isId = idPattern.test(id) && id.length <= maxIdLength;
  if (isId && isLocale(language)) return { id, locale: language };
  if (!isText(name)) return { code: 'fileNotText', values: { value: name } };
  if (isId) return refused(language, contentFileName(id, languageLike(language)), taken, ['fileLanguage', 'fileLanguageTaken']);
  return refused(name, original ?? contentFileName(suggestId(stemOf(name)) || 'nimi', wishedLanguage(name)), taken, ['fileName', 'fileNameTaken']);
}

function refused(value: string, suggestion: string, taken: ReadonlySet<string>, [free, there]: readonly [FaultCode, FaultCode]): Refused {
  return { code: taken.has(suggestion) ? there : free, values: { value, suggestion, allowed: locales.join(', ') } };
}

/** What systems and people add to the name of a copy: in front of it, and behind the id or the language. */
const inFront = String.raw`(?:copy[ _-]of|copy|kopio[ _-]tiedostosta|kopio|kopia[ _-]av|kopia|backup|varmuuskopio|old|vanha)[\s_–-]+`;
const ofCopies = 'copy|kopio|kopia|backup|bak|varmuuskopio|old|orig|original|vanha|alkuperäinen';
const behind = String.raw`(?:[\s_.-]+\(?(?:${ofCopies})\)?(?:[\s_-]*\(?\d{1,2}\)?)?|[\s_]*\(\d{1,2}\)|\s+\d{1,2}|~)`;
const copied = new RegExp(`^(${inFront})?([a-z0-9]+(?:-[a-z0-9]+)*?)(${behind}*)(?:\\.([a-z]{2,3}))?(${behind}*)(?:\\.md)+(${behind}*)$`, 'iu');

/** The name of the file that a file with such a name is a copy of, be it there or not; of one that names no language, the first that is there. */
function originalOf(name: string, taken: ReadonlySet<string>): string | undefined {
  const [, before = '', id = '', one = '', language, other = '', last = ''] = copied.exec(name) ?? [];
  if (before + one + other + last === '') return undefined;
  const names = (language === undefined ? locales : [language.toLowerCase()].filter(isLocale)).map((locale) => contentFileName(id.toLowerCase(), locale));
  return names.find((original) => taken.has(original)) ?? (language === undefined ? undefined : names[0]);
}

function isText(name: string): boolean {
  return /\.(?:md|markdown|txt|text)$|^[^.]*$/i.test(name) || languageIndex(name.split('.')) > 0;
}

/** The language a file was meant for by the end of its name. */
function languageLike(typed: string): Locale {
  const near = nearest(typed, locales);
  return locales.find((locale) => locale === near) ?? locales[0];
}

/** A name by its full stops, and the language also behind a space, an underscore or a hyphen: `move_en.md`, `move.en .md`. */
function partsOf(name: string): readonly string[] {
  const parts = name.split('.').map((part) => part.trim());
  if (languageIndex(parts) > 0) return parts;
  const [, id, language = ''] = /^(.+?)[\s_-]+([a-z]{2,3})$/i.exec(parts[0] ?? '') ?? [];
  return id !== undefined && isLocale(language.toLowerCase()) ? [id, language, ...parts.slice(1)] : parts;
}

/** Another ending may stand after the language: `uusi.fi.txt`, `uusi.fi.md.md`. */
function languageIndex(parts: readonly string[]): number {
  return parts.findLastIndex((part, index) => index > 0 && isLocale(part.toLowerCase()));
}

function stemOf(name: string): string {
  const parts = partsOf(name);
  const language = languageIndex(parts);
  if (language < 1) return /^(.*)\.[A-Za-z]+\.md$/.exec(name)?.[1] ?? name.replace(/\.[^.]*$/, '');
  const before = parts.slice(0, language);
  // Two languages in a row: the last one is meant.
  return (before.length > 1 && isLocale(before.at(-1)?.toLowerCase()) ? before.slice(0, -1) : before).join('.');
}

function wishedLanguage(name: string): string {
  const parts = partsOf(name);
  return parts[languageIndex(parts)]?.toLowerCase() ?? locales[0];
}
