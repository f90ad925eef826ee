import type { Fault, Path } from '../check/fault.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import { textFields } from '../schema/shape.ts';
import { withCharacters } from './character-names.ts';

/** Markdown and HTML in a field, each with the words that were meant; fields are plain text, and readers would see the marks. */
const marks: readonly (readonly [pattern: RegExp, mended: string])[] = [
  [/!?\[([^[\]\n]+)\]\((?:[^()\s]|\([^()\s]*\))+[^()\n]*\)/g, '$1'],
  [/<(?:https?:\/\/|mailto:)([^<>\s]+)>/g, '$1'],
  [/<\/?(?:br|p|div|li|t[dhr]|h[1-6])(?:\s[^<>]*)?\/?>/gi, ' '],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi, ''],
  [/(\*{1,3}|~~|`+)(?=\S)([^*~`\n]*?\S)\1/g, '$2'],
  [/(?<![\p{L}\d_])(_{1,3})(?=\S)([^_\n]*?\S)\1(?![\p{L}\d_])/gu, '$2'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/^(?:#{1,6}|[-*+>])\s+(?=\S)/g, ''],
  [/\[\[([^[\]\n]+)\]\]|\{\{([^{}\n]*)\}\}/g, '$1$2'],
  [/(?<=\d) ?\* ?(?=\d)/g, ' × '],
  [/\*+|`+|~~|__+/g, ''],
  [/\{[^{}\n]*\}/g, ''],
];

/** Addresses among the words of a field, which are no links there. */
function addressIn(value: string): string | undefined {
  return /(?:https?:\/\/|www\.)[^\s<>"”)]+/i.exec(value)?.[0];
}

/** Fields of a file that have marks of Markdown or HTML in them: one hint for each field, with the words as they should be. */
export function fieldMarks(file: MarkdownFile): readonly Fault[] {
  return stringsIn(file.data.value, []).flatMap(({ path, value }): readonly Fault[] => {
    if (!textFields.has(String(path.at(-1)))) return [];
    const key = path.filter((part) => typeof part === 'string').join('.');
    const address = /:\/\/|www\./i.test(value) && !/[[<]/.test(value) ? addressIn(value) : undefined;
    if (address !== undefined) return [faultAt(file.source, file.data.placeOf(path), 'fieldAddress', { key, value: address }, 'warning')];
    if (!/[*_`~[\]{}<>\\#&]|^[-+]\s/.test(value)) return [];
    const mended = withCharacters(marks.reduce((text, [pattern, words]) => text.replace(pattern, words), value))
      .replace(/ {2,}/g, ' ')
      .trim();
    if (mended === value.trim() || mended === '') return [];
    return [faultAt(file.source, file.data.placeOf(path), 'fieldMarks', { key, value, suggestion: mended }, 'warning')];
  });
}

function stringsIn(value: unknown, path: Path): readonly { readonly path: Path; readonly value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => stringsIn((value as Record<string | number, unknown>)[key], [...path, key]));
}
