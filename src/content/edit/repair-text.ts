import type { Fault } from '../fault';
import type { FaultCode } from '../fault-code';
import { joinRaw, type RawFile } from './raw-file';

/** What to put in place of the value a fault points at, in the words of the gate. */
const replacements: Readonly<Partial<Record<FaultCode, (suggestion: string) => string>>> = {
  sectionUnknownSuggest: (suggestion) => suggestion,
};

/** Types what the gate suggests for words of the text: at the line of the fault, the value it names. */
export function repairText(raw: RawFile, faults: readonly Fault[]): RawFile {
  const lines = joinRaw(raw).split(/(?<=\n)/);
  for (const { code, place, values } of [...faults].sort((a, b) => b.place.column - a.place.column)) {
    const typed = replacements[code]?.(String(values.suggestion));
    const line = lines[place.line - 1];
    if (typed !== undefined && line !== undefined) lines[place.line - 1] = replaceAt(line, place.column - 1, String(values.value), typed);
  }
  const matterLines = raw.matter.split(/(?<=\n)/).filter((line) => line !== '').length;
  const [before = '', ...rest] = lines;
  return { ...raw, before, matter: rest.slice(0, matterLines).join(''), after: rest.slice(matterLines).join('') };
}

/** The place is counted in composed letters; in a line with decomposed ones the value stands further on. */
function replaceAt(line: string, column: number, value: string, typed: string): string {
  const written = [value, value.normalize('NFD')].find((form) => line.includes(form, column)) ?? value;
  const at = line.indexOf(written, column);
  return at < 0 ? line : line.slice(0, at) + typed + line.slice(at + written.length);
}
