import { faultAt, type SourceFile } from '../read/source.ts';
import type { Fault, Level } from './fault.ts';

/** Marks that writers and translators leave behind; they must not be published. Looked for in the raw text. */
const leftover = /\[(?:ehdotus|suggestion|luonnos|draft)\]|\b(?:TODO|TBD|XXX|FIXME)\b|lorem ipsum|<!--/gi;

/** True for a mark in capitals that looks like an abbreviation and is not one. */
export function isLeftoverMark(word: string): boolean {
  return /^(?:TODO|TBD|XXX|FIXME)$/.test(word);
}

/** Every mark of every line, front matter included. */
export function leftoverFaults(source: SourceFile, level: Level): readonly Fault[] {
  return source.lines.flatMap((line, index) =>
    [...line.matchAll(leftover)]
      .filter(([mark]) => !/^[a-z]+$/.test(mark))
      .map((match) => faultAt(source, { line: index + 1, column: match.index + 1, length: match[0].length }, 'leftover', { value: match[0] }, level)),
  );
}
