import type { CalendarDay } from '#catalogue/date.ts';
import { amountAfter, amountAt, isAmount } from '#catalogue/typed/lenient-amount.ts';
import { type FoundSpan, findSpans } from '#catalogue/typed/lenient-period.ts';
import type { Token } from '#search/tokens.ts';
import { parameters, type Selection, type TypedParameter, typedNames } from '#selection/parameters.ts';
import type { Side } from '#selection/typed-values.ts';
import type { Lexicon, Meaning } from './lexicon.ts';

/** From one index of a query to before another. */
export type Place = { readonly start: number; readonly end: number };

/** Something of a query that a filter may say too: an amount, a time, or words with a meaning. */
export type Piece = Place & {
  /** What an amount changes. */
  readonly change?: Partial<Selection>;
  readonly span?: FoundSpan;
  readonly meanings?: readonly Meaning[];
};

/** The pieces of a query in their order; none lies within another. @param text as `plainText` gives it */
export function gatherPieces(text: string, tokens: readonly Token[], lexicon: Lexicon, today: CalendarDay): readonly Piece[] {
  const reading = { ...lexicon.reading, today };
  const spans = findSpans(text, reading);
  const pieces: Piece[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.start < (pieces.at(-1)?.end ?? 0)) continue;
    const piece = amountPiece(text, tokens, at, lexicon) ?? timePiece(spans, token) ?? wordPiece(tokens, at, lexicon);
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

function timePiece(spans: readonly FoundSpan[], { start }: Token): Piece | undefined {
  const span = spans.find((found) => found.start === start);
  return span && { start, end: span.end, span };
}

function wordPiece(tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  const found = lexicon.meaningsAt(tokens, at);
  const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
  return found && first && last && { start: first.start, end: last.end, meanings: found.meanings };
}

/** `yli miljoona`, `at least 500,000`, `1–2 million euros`. */
function amountPiece(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  const { amountWordOf } = lexicon.reading;
  const word = wordPiece(tokens, at, lexicon);
  const side = word?.meanings?.flatMap((meaning) => (meaning.kind === 'side' ? [meaning.side] : []))[0];
  const start = tokens[at]?.start ?? 0;
  if (word !== undefined && side !== undefined) {
    const amount = amountAfter(text, word.end, amountWordOf);
    return amount && isAmount(amount) ? { start, end: amount.end, change: { [nameOf(side)]: amount.euros } } : undefined;
  }
  const first = amountAt(text, start, amountWordOf);
  const dash = first && /^\s*[–—-]\s*/.exec(text.slice(first.end));
  const second = first && dash ? amountAfter(text, first.end + dash[0].length, amountWordOf) : undefined;
  if (first === undefined || second === undefined || !second.isMoney) return undefined;
  const low = first.isBare ? first.euros * second.scale : first.euros;
  return low > second.euros ? undefined : { start, end: second.end, change: { [nameOf('from')]: low, [nameOf('to')]: second.euros } };
}

/** The parameter that takes an end of a range of amounts. */
function nameOf(side: Side): string {
  return typedNames.find((name) => parameters[name].kind === 'amount' && (parameters[name] as TypedParameter).side === side) ?? '';
}
