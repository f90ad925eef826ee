import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Fault, FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { joinRaw, type RawFile, readMatter } from './matter.ts';

/**
 * Faults of a text whose suggestion is exactly what belongs in the place of the value: a section's heading, the dash of a
 * range, the space before a unit, spaces typed twice, straight quotation marks, a non-breaking space after a mark, the sign of a pasted list, an address
 * without what tracks. Where an editor has a choice, nothing is done.
 */
const exact: ReadonlySet<FaultCode> = new Set([
  'sectionUnknownSuggest',
  'rangeDash',
  'unitSpace',
  'doubleSpace',
  'straightQuote',
  'hardSpaceAfterMark',
  'pastedItem',
  'trackingAddress',
]);

/** Types what the check suggests for words of the text: at the line of the fault, the value it names. */
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

type Repair = { readonly of: 'key' | 'value'; readonly typed: (node: Scalar, suggestion: string) => string | undefined };

const asItIs: Repair = { of: 'value', typed: (_, suggestion) => suggestion };

/** The faults for which the check knows the exact text to type. A word that only resembles an allowed one is not among them: choosing it would be choosing a fact. */
const repairs: Readonly<Partial<Record<FaultCode, Repair>>> = {
  unknownKeySuggest: { of: 'key', typed: (_, suggestion) => suggestion },
  notDateSuggest: { of: 'value', typed: (node, suggestion) => `${quoteOf(node)}${suggestion}${quoteOf(node)}` },
  notNumberSuggest: asItIs,
  notTrueFalseSuggest: asItIs,
  notText: { of: 'value', typed: (node, suggestion) => (node.type === Scalar.PLAIN ? `"${suggestion}"` : undefined) },
};

/** Types what the check suggests for values and names of fields. The faults must be of this very front matter. */
export function repairValues(matter: string, faults: readonly Fault[]): string {
  const fromTheEnd = [...faults].sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  return fromTheEnd.reduce(repairValue, matter);
}

function repairValue(matter: string, { code, place, values }: Fault): string {
  const repair = repairs[code];
  const { suggestion } = values;
  if (repair === undefined || suggestion === undefined || readMatter(matter) === undefined) return matter;
  const wanted = String(repair.of === 'key' ? values.key : values.value);
  const node = scalarAt(matter, place.line - 2, repair.of, wanted);
  const typed = node && repair.typed(node, String(suggestion));
  if (node?.range == null || typed === undefined) return matter;
  return matter.slice(0, node.range[0]) + typed + matter.slice(node.range[1]);
}

/** The name or value that begins on a line, counted from 0 in the front matter, and says what the fault says. */
function scalarAt(matter: string, line: number, of: Repair['of'], wanted: string): Scalar | undefined {
  let found: Scalar | undefined;
  visit(parseDocument(matter, { version: '1.2', schema: 'core' }), {
    Scalar: (role, node) => {
      if ((role === 'key') !== (of === 'key') || !isScalar(node) || node.range == null) return undefined;
      const typed = matter.slice(node.range[0], node.range[1]).trim().normalize('NFC');
      if (matter.slice(0, node.range[0]).split('\n').length - 1 !== line || bare(typed) !== wanted) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

function bare(typed: string): string {
  return typed.replace(/^(["'])([\s\S]*)\1$/, '$2');
}

function quoteOf(node: Scalar): string {
  if (node.type === Scalar.QUOTE_DOUBLE) return '"';
  return node.type === Scalar.QUOTE_SINGLE ? "'" : '';
}
