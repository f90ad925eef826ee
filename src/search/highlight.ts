import type { Piece } from '#catalogue/search-report.ts';
import { type Analysis, termsOfToken } from './analysis.ts';
import { findDates, termsOfDate } from './dates.ts';
import { type Token, tokenize } from './tokens.ts';

/** Longest passage, in characters. */
const longestPassage = 180;

/** A text in pieces, the words that hold one of the terms marked. */
export function markWords(text: string, terms: ReadonlySet<string>, analysis: Analysis): readonly Piece[] {
  return cut(text, 0, text.length, matchesIn(text, terms, analysis));
}

/**
 * The passage with most of the different terms, of the first text that has it: a text that is short enough as a whole,
 * otherwise a window cut at word borders. Pieces, never HTML.
 */
export function findPassage(
  texts: readonly string[],
  terms: ReadonlySet<string>,
  analysis: Analysis,
): { readonly pieces: readonly Piece[]; readonly found: number } {
  let best: { readonly pieces: readonly Piece[]; readonly found: number } | undefined;
  for (const text of texts) {
    const matches = matchesIn(text, terms, analysis);
    const { from, to, found } = bestWindow(text, matches);
    if (best === undefined || found > best.found) best = { pieces: cut(text, from, to, matches), found };
  }
  return best ?? { pieces: [], found: 0 };
}

type Matched = { readonly start: number; readonly end: number; readonly term: string };

function matchesIn(text: string, terms: ReadonlySet<string>, analysis: Analysis): readonly Matched[] {
  const tokens = tokenize(text);
  const dates = findDates(tokens, analysis.monthOf).flatMap(({ date, at, length }) => {
    const term = termsOfDate(date).find((other) => terms.has(other));
    return term === undefined ? [] : tokens.slice(at, at + length).map((token) => matched(token, term));
  });
  const words = tokens.flatMap((token) => {
    const term = termsOfToken(token, analysis).find((other) => terms.has(other));
    return term === undefined ? [] : [matched(token, term)];
  });
  const starts = new Set<number>();
  return [...words, ...dates].sort((a, b) => a.start - b.start).filter(({ start }) => !starts.has(start) && starts.add(start));
}

function matched({ start, end }: Token, term: string): Matched {
  return { start, end, term };
}

/** The window that holds most different terms; a little is shown before the first. */
function bestWindow(text: string, matches: readonly Matched[]): { readonly from: number; readonly to: number; readonly found: number } {
  if (text.length <= longestPassage * 1.35) return { from: 0, to: text.length, found: new Set(matches.map(({ term }) => term)).size };
  let best = { at: 0, found: 0 };
  for (const { start } of matches) {
    const inside = matches.filter((other) => other.start >= start && other.end <= start + longestPassage - 30);
    const found = new Set(inside.map(({ term }) => term)).size;
    if (found > best.found) best = { at: start, found };
  }
  const from = best.at < 60 ? 0 : text.indexOf(' ', best.at - 40) + 1;
  const far = from + longestPassage;
  const to = far >= text.length ? text.length : text.lastIndexOf(' ', far);
  return { from: Math.min(from, best.at), to: to > best.at ? to : text.length, found: best.found };
}

/** Cuts a window of a text into pieces; what is left out is shown as an ellipsis. */
function cut(text: string, from: number, to: number, matches: readonly Matched[]): readonly Piece[] {
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of matches.filter((match) => match.start >= from && match.end <= to)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return to < text.length ? [...pieces, { text: ' …', marked: false }] : pieces;
}
