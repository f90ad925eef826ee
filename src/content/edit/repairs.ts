import type { Fault, FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { joinRaw, type RawFile } from './raw-file.ts';

/**
 * Faults of a text whose suggestion is exactly what belongs in the place of the value: a section's heading, the dash of a
 * range, the space before a unit, spaces typed twice, straight quotation marks. Where an editor has a choice, nothing is done.
 */
const exact: ReadonlySet<FaultCode> = new Set(['sectionUnknownSuggest', 'rangeDash', 'unitSpace', 'doubleSpace', 'straightQuote']);

/** Types what the gate suggests for words of the text: at the line of the fault, the value it names. */
export function repairText(raw: RawFile, faults: readonly Fault[]): RawFile {
  const lines = joinRaw(raw).split(/(?<=\n)/);
  for (const { code, place, values } of [...faults].sort((a, b) => b.place.column - a.place.column)) {
    const line = lines[place.line - 1];
    if (exact.has(code) && line !== undefined) lines[place.line - 1] = replaceAt(line, place.column - 1, String(values.value), typedFor(code, values));
  }
  const matterLines = raw.matter.split(/(?<=\n)/).filter((line) => line !== '').length;
  const [before = '', ...rest] = lines;
  return { ...raw, before, matter: rest.slice(0, matterLines).join(''), after: rest.slice(matterLines).join('') };
}

/** The name of a section takes the place of a wrong name; its whole heading that of a line that is no heading of this level. */
function typedFor(code: FaultCode, { value, suggestion }: FaultValues): string {
  return code === 'sectionUnknownSuggest' && /^[#*_]/.test(String(value)) ? `## ${suggestion}` : String(suggestion);
}

/** The place is counted in composed letters; in a line with decomposed ones the value stands further on. */
function replaceAt(line: string, column: number, value: string, typed: string): string {
  const written = [value, value.normalize('NFD')].find((form) => line.includes(form, column)) ?? value;
  const at = line.indexOf(written, column);
  return at < 0 ? line : line.slice(0, at) + typed + line.slice(at + written.length);
}
