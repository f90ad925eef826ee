import type { Fault, FaultValues, Level } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { faultAt } from '../read/source.ts';
import { mark, type ProseLine } from './prose-lines.ts';

/** Something in a line that readers would not see as it was meant; what stands there, and what to type in its place if that is known. */
export type Finding = {
  readonly line: ProseLine;
  /** Where it begins in the line, from 0. */
  readonly index: number;
  readonly length: number;
  readonly code: FaultCode;
  readonly level: Level;
  readonly values?: FaultValues;
  readonly suggestion?: string;
};

/** A finding as a fault, with the words as they stand in the file. */
export function faultOf(file: MarkdownFile, { line, index, length, code, level, values, suggestion }: Finding): Fault {
  const place = { line: line.line, column: line.column + index, length };
  const value = (file.source.lines[line.line - 1] ?? '').slice(place.column - 1, place.column - 1 + length);
  return faultAt(file.source, place, code, { value, ...(suggestion !== undefined && { suggestion }), ...values }, level);
}

/** The words of a part of a line as they stand in the file. */
export function typedAt({ source }: MarkdownFile, line: ProseLine, index: number, length: number): string {
  const from = line.column - 1 + index;
  return (source.lines[line.line - 1] ?? '').slice(from, from + length);
}

/** Leaves out what lies within something found before: one thing is told once. */
export function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const taken: Finding[] = [];
  for (const one of findings) {
    const overlaps = (other: Finding) => other.line.line === one.line.line && startOf(other) < endOf(one) && startOf(one) < endOf(other);
    if (!taken.some(overlaps)) taken.push(one);
  }
  return taken;
}

function startOf({ line, index }: Finding): number {
  return line.column + index;
}

function endOf(finding: Finding): number {
  return startOf(finding) + finding.length;
}

/** True when nothing of a part of a line is blanked. */
export function isWhole(text: string): boolean {
  return !text.includes(mark);
}
