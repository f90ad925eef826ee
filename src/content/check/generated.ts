import { existsSync, readFileSync } from 'node:fs';
import { fileLabel } from './collection.ts';
import type { Fault } from './fault.ts';

/** Files made from the schemas that are not as they must be; each is reported at the first line that differs. */
export function generatedFaults(files: ReadonlyMap<string, string>): readonly Fault[] {
  return [...files].flatMap(([path, wanted]) => {
    const line = firstDifference(existsSync(path) ? readFileSync(path, 'utf8') : '', wanted);
    return line === undefined ? [] : [{ code: 'schemaOutdated', level: 'error', place: { file: fileLabel(path), line, column: 1, length: 1 }, values: {} }];
  });
}

/** The number of the first line that differs, whatever the line ends are; undefined when none does. */
export function firstDifference(found: string, wanted: string): number | undefined {
  const [lines, wantedLines] = [found.split(/\r?\n/), wanted.split('\n')];
  const index = Array.from({ length: Math.max(lines.length, wantedLines.length) }).findIndex((_, at) => lines[at] !== wantedLines[at]);
  return index < 0 ? undefined : index + 1;
}
