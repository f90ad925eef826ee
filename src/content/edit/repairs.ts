import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Kind } from '#catalogue/fact-kinds.ts';
import type { Fault, FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { mendedLine } from '../read/yaml-mends.ts';
import { readYamlLine, type YamlLine } from '../read/yaml-structure.ts';
import { keysAt } from '../schema/shape.ts';
import { joinRaw, type RawFile, readMatter } from './matter.ts';
import { setValue } from './set-value.ts';

/**
 * Faults of a text whose suggestion is exactly what belongs in the place of the value: a section's heading, the dash of a
 * range, the space before a unit, spaces typed twice, straight quotation marks, a non-breaking space after a mark, the sign of a pasted list, the beginning of a
 * link's address, an address without what tracks, letters that were read in the wrong way. Where an editor has a choice, nothing is done.
 */
const exact: ReadonlySet<FaultCode> = new Set([
  'sectionUnknownSuggest',
  'rangeDash',
  'unitSpace',
  'doubleSpace',
  'straightQuote',
  'linkAddressSuggest',
  'hardSpaceAfterMark',
  'pastedItem',
  'trackingAddress',
  'wrongLetters',
]);

/** Types what the check suggests for words of the text: at the line of the fault, the value it names. */
export function repairText(raw: RawFile, faults: readonly Fault[]): RawFile {
  const lines = joinRaw(raw).split(/(?<=\n)/);
  for (const { code, place, values } of [...faults].sort((a, b) => b.place.column - a.place.column)) {
    const line = lines[place.line - 1];
    if (!exact.has(code) || line === undefined) continue;
    // The words of a link may be its address too.
    const start = code === 'linkAddressSuggest' ? Math.max(0, line.indexOf(`](${values.value}`, place.column - 1)) : 0;
    lines[place.line - 1] = replaceAt(line, Math.max(start, place.column - 1), String(values.value), typedFor(code, values));
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

/** The suggestion in the quotation marks that the value has. */
function inItsQuotes(node: Scalar, suggestion: string): string {
  return `${quoteOf(node)}${suggestion}${quoteOf(node)}`;
}

const asItIs: Repair = { of: 'value', typed: (_, suggestion) => suggestion };

/** Of these the check may only guess what was meant: choosing a word that resembles an allowed one would be choosing a fact. */
const mayGuess: ReadonlySet<FaultCode> = new Set(['choiceSuggest', 'unknownFundSuggest', 'unknownObjectiveSuggest', 'unknownTopicSuggest']);

/** The faults of values and names for which the check knows the exact text to type. */
const repairs: Readonly<Partial<Record<FaultCode, Repair>>> = {
  unknownKeySuggest: { of: 'key', typed: (_, suggestion) => suggestion },
  notHttpsSuggest: { of: 'value', typed: inItsQuotes },
  identifierSuggest: { of: 'value', typed: inItsQuotes },
  choiceSuggest: { of: 'value', typed: inItsQuotes },
  unknownFundSuggest: { of: 'value', typed: inItsQuotes },
  unknownObjectiveSuggest: { of: 'value', typed: inItsQuotes },
  unknownTopicSuggest: { of: 'value', typed: inItsQuotes },
  notNumberRounded: asItIs,
  notNumberApproximate: asItIs,
  notNumberMore: asItIs,
  quotedValue: asItIs,
  notDateSuggest: { of: 'value', typed: inItsQuotes },
  notNumberSuggest: asItIs,
  notTrueFalseSuggest: asItIs,
  notText: { of: 'value', typed: (node, suggestion) => (node.type === Scalar.PLAIN ? `"${suggestion}"` : undefined) },
};

/** Types what the check suggests for values and names of fields. The faults must be of this very front matter. */
export function repairValues(matter: string, faults: readonly Fault[]): string {
  const fromTheEnd = [...faults].sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  return fromTheEnd.reduce(repairValue, matter);
}

function repairValue(matter: string, { code, place, values, certain }: Fault): string {
  const repair = mayGuess.has(code) && !certain ? undefined : repairs[code];
  const { suggestion } = values;
  if (repair === undefined || suggestion === undefined || readMatter(matter) === undefined) return matter;
  const wanted = String(repair.of === 'key' ? values.key : values.value);
  const node = scalarAt(matter, place.line - 2, repair.of, wanted);
  const typed = node && repair.typed(node, String(suggestion));
  if (node?.range == null || typed === undefined) return matter;
  return matter.slice(0, node.range[0]) + typed + matter.slice(node.range[1]);
}

/** Whole lines of the front matter that the check wants otherwise. They are mended from the last one up, since some become more or none. */
export function repairLines(raw: RawFile, faults: readonly Fault[]): RawFile {
  const lines = raw.matter.split(/(?<=\n)/);
  const seen = new Set<number>();
  for (const fault of [...faults].sort((a, b) => b.place.line - a.place.line)) {
    const at = fault.place.line - 2;
    const [, text = '', end = ''] = /^(.*?)(\r?\n)?$/s.exec(lines[at] ?? '') ?? [];
    const mended = lines[at] === undefined || seen.has(at) ? undefined : repairLine(text, fault);
    if (mended === undefined) continue;
    seen.add(at);
    lines[at] = mended.map((line) => line + (end || raw.newline)).join('');
  }
  return { ...raw, matter: lines.join('') };
}

/** A value that YAML cannot read gives way to what is suggested, as any other would. */
function repairMalformed(line: string, parts: YamlLine, { code, values, certain }: Fault): readonly string[] | undefined {
  const isKnown = repairs[code]?.of === 'value' && !(mayGuess.has(code) && !certain) && parts.key === values.name;
  return isKnown && values.suggestion !== undefined ? [line.slice(0, parts.valueColumn - 1) + values.suggestion] : undefined;
}

type LineRepair = (parts: YamlLine, fault: Fault) => readonly string[] | undefined;

const spaces = ({ indent }: YamlLine) => ' '.repeat(indent);

/** The line is that of the field the fault is about, with its value and no comment. */
function isOwn({ key, isItem, value }: YamlLine, { values }: Fault): boolean {
  return key === values.name && !isItem && value !== '' && !value.includes(' #') && (values.value === undefined || value.includes(String(values.value)));
}

/** What takes the place of a line. */
const lineRepairs: Readonly<Partial<Record<FaultCode, LineRepair>>> = {
  keyUnindented: ({ key }, { values }) => (key === values.key ? [String(values.suggestion)] : undefined),
  valueUnknown: (parts, fault) => (isOwn(parts, fault) ? [] : undefined),
  notFingerprint: (parts, fault) => (isOwn(parts, fault) ? [] : undefined),
  timetableUnknown: (parts, fault) => (isOwn(parts, fault) ? [`${spaces(parts)}unknown: true`] : undefined),
  topicRepeated: ({ key, isItem, value, indent }, { values }) => {
    if (isItem && key === '') return value === values.value ? [] : undefined;
    const [, inside] = /^\[([^[\]"'#]*)\]$/.exec(value) ?? [];
    return inside === undefined ? undefined : [`${' '.repeat(indent)}${key}: [${[...new Set(inside.split(',').map((item) => item.trim()))].join(', ')}]`];
  },
  notList: (parts, fault) => (isOwn(parts, fault) ? [`${spaces(parts)}${parts.key}:`, String(fault.values.suggestion)] : undefined),
};

function repairLine(line: string, fault: Fault): readonly string[] | undefined {
  const own = lineRepairs[fault.code];
  const parts = readYamlLine(line);
  if (own !== undefined) return own(parts, fault);
  if (fault.malformed) return repairMalformed(line, parts, fault);
  const mended = mendedLine(line, fault);
  if (mended === '') return [];
  return mended === undefined || mended === line ? undefined : [mended];
}

/** Fields that are to be set beside the one that is wrong: the ends of a range, the mark of an amount that is approximate. */
export function repairFields(matter: string, faults: readonly Fault[], shape: Kind, newline: string): string {
  return faults.reduce((text, { code, values }) => {
    const path = String(values.key).split('.');
    const group = code === 'dateRangeBelow' ? path : path.slice(0, -1);
    const set = (own: string, name: unknown, value: unknown) =>
      setValue(own, { path: [...group, String(name)], orderOf: (at) => keysAt(shape, at), newline }, { inline: String(value) });
    if (code === 'dateRange') return set(set(text, values.start, values.from), values.end, values.to);
    if (code === 'notNumberApproximate' || code === 'notNumberMore') return set(text, values.mark, true);
    if (code !== 'dateRangeBelow') return text;
    const lines = [`  ${values.start}: ${values.from}`, `  ${values.end}: ${values.to}`].map((line) => line + newline).join('');
    return setValue(text, { path, orderOf: (at) => keysAt(shape, at), newline }, { lines });
  }, matter);
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
