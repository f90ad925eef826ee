import { faultAt, type SourceFile } from '../read/source.ts';
import type { Fault, Level } from './fault.ts';

/** Marks that writers and translators leave behind; they must not be published. Looked for in the raw text. */
const leftover = /\[(?:ehdotus|suggestion|luonnos|draft)\]|\b(?:TODO|TBD|XXX|FIXME)\b|lorem ipsum|<!--|\?{3,}/gi;

/** An ellipsis in place of a whole line or value, as the advice of the check has it where only the editor knows what belongs there. */
const place = /(?<=^\s*(?:(?:[-*+]|#+|\d+\.)\s+)*(?:\w+:\s+)?["'*]*)…(?=["'*]*\s*$)/g;

/** A value that says itself that it is not finished. */
const unfinished = new RegExp(`${leftover.source}|^["']?…["']?$`, 'i');

/** True for a value of a text file that the check tells of as unfinished already. @param value as it is typed */
export function isUnfinished({ file }: SourceFile, value: string): boolean {
  return file.endsWith('.md') && unfinished.test(value);
}

/** True for a mark in capitals that looks like an abbreviation and is not one. */
export function isLeftoverMark(word: string): boolean {
  return /^(?:TODO|TBD|XXX|FIXME)$/.test(word);
}

/** Every mark of every line, front matter included. */
export function leftoverFaults(source: SourceFile, level: Level): readonly Fault[] {
  return source.lines.flatMap((line, index) =>
    [...line.matchAll(leftover), ...(line.includes('…') ? line.matchAll(place) : [])]
      .filter(([mark]) => !/^[a-z]+$/.test(mark))
      .map((match) => faultAt(source, { line: index + 1, column: match.index + 1, length: match[0].length }, 'leftover', { value: match[0] }, level)),
  );
}
