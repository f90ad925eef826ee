import type { z } from 'zod';
import { faultAt } from '../read/source.ts';
import type { Path, YamlData } from '../read/yaml.ts';
import { readYamlLine } from '../read/yaml-line.ts';
import { dashlessFault } from '../read/yaml-structure.ts';
import { firstLineBelow, isListAt, keysAt } from '../schema/schema-keys.ts';
import type { Fault } from './fault.ts';

/** A required field that is there without its value; undefined when its line is missing too. */
export function emptyField(schema: z.ZodType, data: YamlData, path: Path): Fault | undefined {
  if (!data.hasKey(path)) return undefined;
  const at = data.keyPlaceOf(path);
  const below = firstLineBelow(schema, path, indentAt(data, at.line));
  const values = { key: keyOf(path), name: String(path.at(-1)) };
  return below === undefined
    ? faultAt(data.source, at, 'requiredEmpty', values)
    : faultAt(data.source, at, 'requiredBelow', { ...values, suggestion: below.trimEnd() });
}

/** A text or fields where a list belongs, or a text where fields belong, with the exact line to type; undefined for anything else. */
export function wrongShape(schema: z.ZodType, data: YamlData, path: Path, value: unknown, expected: string): Fault | undefined {
  const at = data.placeOf(path);
  const key = keyOf(path);
  const text = data.textOf(path).split('\n')[0] ?? '';
  if (expected === 'array') {
    const { line } = data.keyPlaceOf(path);
    const dashless = typeof value === 'object' ? dashlessFault(data.source, line) : undefined;
    if (dashless !== undefined) return dashless;
    const below = typeof value === 'object' ? `${' '.repeat(indentAt(data, line) + 2)}- ` : (firstLineBelow(schema, path, indentAt(data, line)) ?? '');
    return faultAt(data.source, at, 'notList', { key, name: String(path.at(-1)), suggestion: `${below}${text}` });
  }
  const [first] = expected === 'object' && typeof path.at(-1) === 'number' && isListAt(schema, path.slice(0, -1)) ? keysAt(schema, path) : [];
  if (first === undefined || typeof value === 'object') return undefined;
  const { isItem } = readYamlLine(data.source.lines[at.line - 1] ?? '');
  return faultAt(data.source, at, 'notFieldsSuggest', { key, value: text, suggestion: isItem ? `- ${first}: ${text}` : `{ ${first}: ${text} }` });
}

function indentAt({ source }: YamlData, line: number): number {
  return readYamlLine(source.lines[line - 1] ?? '').indent;
}

function keyOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
