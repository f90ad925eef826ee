import { machineLocale } from '#catalogue/locale.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf } from '#words/messages.ts';
import type { Citation } from './citation.ts';

/** A citation as an entry of BibTeX and BibLaTeX, in UTF-8. Whatever stands in a text, the entry stays one, and programs show the text. */
export function writeBibtex({ key, title, language, author, publisher, issued, accessed, revision, url, note }: Citation): string {
  const fields = {
    author: `{${escapeTex(author)}}`,
    // The second braces keep the capitals of names, which styles would make small.
    title: `{${escapeTex(title)}}`,
    year: issued.slice(0, 4),
    date: issued,
    publisher: escapeTex(publisher),
    version: revision,
    url: plainAddress(url),
    urldate: accessed,
    langid: languageOfBabel(language),
    note: escapeTex(note),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** The name of a language as the package babel has it: the English one in small letters. */
function languageOfBabel(code: string): string {
  return formatsOf(messagesOf(machineLocale).language).languageName(code).toLowerCase();
}

/** What TeX takes for something else, by what shows it. Braces are written by their names, since BibTeX counts them even after a backslash. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['\u00a0', '~'],
  ...[...'$&#_%'].map((sign) => [sign, `\\${sign}`] as const),
]);

/** Signs that TeX joins with the one after them: two hyphens to a dash, two quotation marks to one of another form. */
const joined = /[-'`,](?=[-'`,])|[!?](?=`)/g;

/** A text as TeX shows it. */
function escapeTex(text: string): string {
  return text.replace(joined, '$&\u0000').replace(/[\\{}~^<>|$&#_%\u00a0\0]/g, (sign) => signs.get(sign) ?? '{}');
}

/** An address is taken as it stands; the three signs that could end it stand in none. */
function plainAddress(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
