import type { YAMLMap } from 'yaml';
import { type Field, fieldsOf, lineStart, nextLine, rangesOf } from './matter.ts';

/** The whole lines of one field: the comments right above it, its value, and comments that are indented below it. */
export type Segment = { readonly key: string; readonly start: number; readonly end: number };

/** The lines of each field; undefined when a field does not begin on a line of its own. */
export function segmentsOf(matter: string, map: YAMLMap): readonly Segment[] | undefined {
  if (map.flow === true) return undefined;
  const segments: Segment[] = [];
  for (const field of fieldsOf(map)) {
    const segment = segmentOf(matter, field, segments.at(-1)?.end ?? 0);
    if (segment === undefined) return undefined;
    segments.push(segment);
  }
  return segments;
}

function segmentOf(matter: string, field: Field, previousEnd: number): Segment | undefined {
  const { key, colonEnd, to } = rangesOf(matter, field);
  const own = lineStart(matter, key);
  const indent = key - own;
  if (matter.slice(own, key).trim() !== '') return undefined;
  return {
    key: String(field.key.value),
    start: commentsAbove(matter, own, indent, previousEnd),
    end: commentsBelow(matter, nextLine(matter, Math.max(colonEnd, to)), indent),
  };
}

function commentsAbove(matter: string, own: number, indent: number, limit: number): number {
  if (own <= limit) return own;
  const above = lineStart(matter, own - 1);
  return above >= limit && commentIndent(matter.slice(above, own)) === indent ? commentsAbove(matter, above, indent, limit) : own;
}

function commentsBelow(matter: string, end: number, indent: number): number {
  let found = end;
  for (let at = end; at < matter.length; at = nextLine(matter, at)) {
    const line = matter.slice(at, nextLine(matter, at));
    if (line.trim() === '') continue;
    if ((commentIndent(line) ?? 0) <= indent) break;
    found = nextLine(matter, at);
  }
  return found;
}

/** How far a comment's line is indented; undefined when it is no comment. */
function commentIndent(line: string): number | undefined {
  const indent = line.search(/\S/);
  return line[indent] === '#' ? indent : undefined;
}
