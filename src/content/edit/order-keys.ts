import { isMap } from 'yaml';
import type { Path } from '../check/fault.ts';
import { fieldAt, readMatter } from './matter.ts';
import { type Segment, segmentsOf } from './set-value.ts';

type Piece = { readonly rank: number; readonly text: string };

/**
 * Brings the fields at a path into an order. As few fields as possible are moved, each with the comments right above it and
 * the empty line before those; other comments and empty lines stay where they are. A field that is not in the order stays
 * behind the field before it. Fields inside brackets are left alone.
 */
export function orderKeys(matter: string, order: readonly string[], path: Path = []): string {
  const root = readMatter(matter);
  const map = root === undefined || path.length === 0 ? root : fieldAt(root, path)?.value;
  const segments = isMap(map) ? segmentsOf(matter, map) : undefined;
  const first = segments?.[0];
  if (segments === undefined || first === undefined) return matter;
  const ranks = ranksOf(segments, order);
  const stays = longestOrdered(ranks);
  if (stays.size === segments.length) return matter;
  return matter.slice(0, first.start) + reorder(matter, segments, ranks, stays);
}

function ranksOf(segments: readonly Segment[], order: readonly string[]): readonly number[] {
  let last = -1;
  return segments.map(({ key }) => {
    if (order.includes(key)) last = order.indexOf(key);
    return last;
  });
}

function reorder(matter: string, segments: readonly Segment[], ranks: readonly number[], stays: ReadonlySet<number>): string {
  const pieces: Piece[] = [];
  const moved: Piece[] = [];
  let carried = '';
  for (const [index, { start, end }] of segments.entries()) {
    const gap = matter.slice(index === 0 ? start : segments[index - 1]?.end, start);
    const own = matter.slice(start, end);
    const rank = ranks[index] ?? -1;
    const emptyLine = /(?<=^|\n)[ \t]*\r?\n$/.exec(gap)?.[0] ?? '';
    if (stays.has(index)) pieces.push({ rank, text: carried + gap + own });
    else moved.push({ rank, text: emptyLine + own });
    carried = stays.has(index) ? '' : carried + gap.slice(0, gap.length - emptyLine.length);
  }
  for (const piece of moved.sort((a, b) => a.rank - b.rank)) {
    const at = pieces.findIndex(({ rank }) => rank > piece.rank);
    // What becomes the first field has its empty line behind it.
    const text = at === 0 ? piece.text.replace(/^([ \t]*\r?\n)([\s\S]*)$/, '$2$1') : piece.text;
    pieces.splice(at < 0 ? pieces.length : at, 0, { ...piece, text });
  }
  return pieces.map(({ text }) => text).join('') + carried + matter.slice(segments.at(-1)?.end);
}

/** The places of a longest run of ranks that never fall. */
function longestOrdered(ranks: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const [index, rank] of ranks.entries()) {
    const before = runs.filter((run) => (ranks[run.at(-1) ?? 0] ?? 0) <= rank).sort((a, b) => b.length - a.length)[0];
    runs.push([...(before ?? []), index]);
  }
  return new Set(runs.sort((a, b) => b.length - a.length)[0]);
}
