import type { Fault } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import { readYamlLine } from './yaml-structure.ts';

type Mend = (line: string, values: Fault['values']) => string | undefined;

const indentOf = (line: string) => /^\s*/.exec(line)?.[0] ?? '';

/** The suggestion is the line from its name on, the whole line, or a value inside brackets, which is named where it cannot be told otherwise. */
const asSuggested: Mend = (line, { suggestion, value }) => {
  const typed = String(suggestion ?? '');
  if (value !== undefined && line.includes(String(value))) return line.replace(String(value), () => typed);
  const { key } = readYamlLine(line);
  const bare = /^(["'])(.*)\1$/.exec(typed)?.[2] ?? '';
  if (key !== '' && bare !== '') return line.includes(bare) ? line.replace(bare, () => typed) : undefined;
  return typed.startsWith(' ') ? typed : indentOf(line) + typed;
};

/** `name:value`, `name value` and `name = value` with the colon and the space they lack. */
const withColon: Mend = (line, { key, value }) => {
  const before = /^\s*(?:- +)*/.exec(line)?.[0] ?? '';
  return `${before}${key}: ${value}`.trimEnd();
};

/** Mistakes in the form of a line for which there is one answer, and what becomes of the line. Lines stay lines, so that places hold. */
const mends: Readonly<Partial<Record<FaultCode, Mend>>> = {
  yamlColon: asSuggested,
  yamlQuote: asSuggested,
  yamlQuoteInside: asSuggested,
  yamlBackslash: asSuggested,
  yamlSign: asSuggested,
  yamlDash: asSuggested,
  yamlDashField: (line, { suggestion }) => String(suggestion) || line,
  yamlNoSpace: withColon,
  yamlNoColon: withColon,
  yamlTab: (line) => indentOf(line).replaceAll('\t', '  ') + line.trimStart(),
  yamlHardSpace: (line) => line.replace(/^[\s\u00a0]*(?:(?:- +)*[A-Za-z]\w*:)?[\s\u00a0]*/, (start) => start.replaceAll('\u00a0', ' ')),
  yamlIndent: (line, { wanted }) => ' '.repeat(Number(wanted)) + line.trimStart(),
  // A field that says again what it has said is none the second time.
  yamlDuplicate: (_, { same }) => (same === undefined ? undefined : ''),
  yamlDashExtra: (line, { suggestion }) => `${' '.repeat(readYamlLine(line).keyColumn - 1)}${suggestion}`,
};

/** Lookalikes that YAML reads: the line is mended as suggested, but its value is understood without that. */
const lookalikes: Readonly<Partial<Record<FaultCode, Mend>>> = { yamlCurlyQuotes: asSuggested, yamlQuoteUnopened: asSuggested, yamlComment: asSuggested };

/** True for a mistake that hides what is on its line until it is mended. */
export function isOfForm(code: FaultCode): boolean {
  return Object.hasOwn(mends, code);
}

/** True for a mistake that quotation marks around the value mend. */
export function isQuoted(code: FaultCode): boolean {
  return code === 'yamlColon' || code === 'yamlSign' || code === 'yamlComment' || code === 'yamlQuoteInside';
}

/** True for a mistake in the dashes or the indentation, which say what belongs together. */
export function isOfStructure(code: FaultCode): boolean {
  return code === 'yamlDash' || code === 'yamlDashField' || code === 'yamlIndent' || code === 'yamlTab' || code === 'yamlDashExtra';
}

/** The line as it is to be typed, without its line end; undefined when there is more than one answer. */
export function mendedLine(line: string, { code, values }: Pick<Fault, 'code' | 'values'>): string | undefined {
  return (mends[code] ?? lookalikes[code])?.(line, values);
}

/** Lines with the mistakes in their form mended; undefined when there is nothing to mend. */
export function mendLines(
  lines: readonly string[],
  faults: readonly Fault[],
): { readonly lines: readonly string[]; readonly changed: ReadonlySet<number> } | undefined {
  const mended = [...lines];
  const changed = new Set<number>();
  for (const fault of faults) {
    const { line } = fault.place;
    const text = isOfForm(fault.code) ? mendedLine(mended[line - 1] ?? '', fault) : undefined;
    if (text === undefined || changed.has(line) || text === mended[line - 1]) continue;
    mended[line - 1] = text;
    changed.add(line);
  }
  return changed.size === 0 ? undefined : { lines: mended, changed };
}
