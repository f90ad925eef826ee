import type { FaultCode } from './fault-code.ts';

export type Level = 'error' | 'warning';

/** A place within a file: line and column count from 1, the column in characters. */
export type Spot = {
  readonly line: number;
  readonly column: number;
  /** How many characters to point at, at least 1. */
  readonly length: number;
};

/** A place in a content file. */
export type Place = Spot & {
  /** Path as the editor knows it, with forward slashes: `content/projects/move.fi.md`. */
  readonly file: string;
  /** The line as it stands in the file. */
  readonly excerpt?: string;
};

export type Path = readonly (string | number)[];

/** What the words of a message need: the value found, what to type, limits. */
export type FaultValues = Readonly<Record<string, string | number>>;

/** One problem in the content. Its words, in any language, are the messages `check.fault.<code>`. */
export type Fault = {
  readonly code: FaultCode;
  readonly level: Level;
  readonly place: Place;
  readonly values: FaultValues;
  /** What is suggested is the one right answer, of a kind of fault that may also only guess. */
  readonly certain?: true;
  /** The form of the line is wrong too; what is suggested takes the place of the whole value. */
  readonly malformed?: true;
};

/** Compares faults by file, line, column, so that reports read from top to bottom. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** True when something must be mended before anything is published. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.level === 'error');
}

/** True when a required field has no value, which a draft may have until it is finished. */
export function isMissingValue({ code }: Pick<Fault, 'code'>): boolean {
  return code === 'required' || code === 'requiredInside' || code === 'requiredEmpty' || code === 'requiredBelow' || code === 'requiredFund';
}
