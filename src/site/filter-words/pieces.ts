import type { CalendarDay } from '#catalogue/date.ts';
import { amountAfter, amountAt, type FoundAmount, isAmount } from '#catalogue/typed/lenient-amount.ts';
import { type FoundFault, type FoundSpan, findTimes } from '#catalogue/typed/lenient-period.ts';
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
  /** A date that does not exist. */
  readonly fault?: FoundFault;
  readonly meanings?: readonly Meaning[];
  /** Of the words, where it is none of the site's. */
  readonly language?: string;
};

/** The pieces of a query in their order; none lies within another. @param text as `plainText` gives it */
export function gatherPieces(text: string, tokens: readonly Token[], lexicon: Lexicon, today: CalendarDay): readonly Piece[] {
  const reading = { ...lexicon.reading, today };
  const { spans, faults } = findTimes(text, reading);
  const times = new Map<number, Piece>([
    ...spans.map((span) => [span.start, { start: span.start, end: span.end, span }] as const),
    ...faults.map((fault) => [fault.start, { start: fault.start, end: fault.end, fault }] as const),
  ]);
  const pieces: Piece[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.start < (pieces.at(-1)?.end ?? 0)) continue;
    const next = tokens.findIndex(({ start }, index) => index > at && times.has(start));
    // The words of a time are no end of a phrase: `ending next year` is not `ending next`.
    const before = next < 0 ? tokens : tokens.slice(0, next);
    const piece = amountPiece(text, tokens, at, lexicon) ?? times.get(token.start) ?? wordPiece(before, at, lexicon);
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

function wordPiece(tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  const found = at < 0 ? undefined : lexicon.meaningsAt(tokens, at);
  const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
  const { meanings, language } = found ?? {};
  return meanings && first && last && { start: first.start, end: last.end, meanings, ...(language !== undefined && { language }) };
}

/** `yli miljoona`, `500,000 or more`, `1–2 million euros`. */
function amountPiece(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): Piece | undefined {
  const start = tokens[at]?.start ?? 0;
  const word = wordPiece(tokens, at, lexicon);
  const side = sideOf(word);
  if (word !== undefined && side !== undefined) return endPiece(start, side, amountAfter(text, word.end, lexicon.reading.amountWordOf));
  const range = rangePiece(text, start, lexicon);
  if (range !== undefined) return range;
  const amount = amountAt(text, start, lexicon.reading.amountWordOf);
  const sign = /([<>≤≥])=?\s*$/.exec(text.slice(0, start));
  if (sign !== null) return endPiece(sign.index, '>≥'.includes(sign[1] ?? '') ? 'from' : 'to', amount);
  const behind =
    amount === undefined
      ? undefined
      : wordPiece(
          tokens,
          tokens.findIndex((token) => token.start >= amount.end),
          lexicon,
        );
  const sideBehind = sideOf(behind);
  if (behind === undefined || sideBehind === undefined || amountAfter(text, behind.end, lexicon.reading.amountWordOf) !== undefined) return undefined;
  const piece = endPiece(start, sideBehind, amount);
  return piece && { ...piece, end: behind.end };
}

function sideOf(word: Piece | undefined): Side | undefined {
  return word?.meanings?.flatMap((meaning) => (meaning.kind === 'side' ? [meaning.side] : []))[0];
}

function endPiece(start: number, side: Side, amount: FoundAmount | undefined): Piece | undefined {
  return amount && isAmount(amount) ? { start, end: amount.end, change: { [nameOf(side)]: amount.euros } } : undefined;
}

/** Two amounts with a dash, or a word that says the same, between them; the first takes the million of the second. */
function rangePiece(text: string, start: number, lexicon: Lexicon): Piece | undefined {
  const opening = timeWordAt(text, start, lexicon);
  const isOpened = opening?.kind === 'between' || opening?.kind === 'open';
  const first = amountAfter(text, isOpened ? opening.end : start, lexicon.reading.amountWordOf);
  const joint = first && jointAt(text, first.end, lexicon);
  const second = joint && amountAfter(text, joint.end, lexicon.reading.amountWordOf);
  if (first === undefined || second === undefined) return undefined;
  const closing = timeWordAt(text, second.end, lexicon);
  const isClosed = closing?.kind === 'between';
  if (joint?.kind === 'and' && opening?.kind !== 'between' && !isClosed) return undefined;
  const change = rangeChange(first, second);
  return change && { start, end: isClosed ? closing.end : second.end, change };
}

function rangeChange(first: FoundAmount, second: FoundAmount): Partial<Selection> | undefined {
  const scaled = first.isBare ? first.euros * second.scale : first.euros;
  const low = scaled > second.euros && isAmount(first) ? first.euros : scaled;
  const isMoney = second.isMoney || first.isMoney || (isAmount(first) && isAmount(second));
  return isMoney && low <= second.euros ? { [nameOf('from')]: low, [nameOf('to')]: second.euros } : undefined;
}

function jointAt(text: string, at: number, lexicon: Lexicon): { readonly kind: string; readonly end: number } | undefined {
  const dash = /^\s*[–—-]\s*/.exec(text.slice(at));
  if (dash !== null) return { kind: 'to', end: at + dash[0].length };
  const word = timeWordAt(text, at, lexicon);
  return word?.kind === 'to' || word?.kind === 'and' ? word : undefined;
}

function timeWordAt(text: string, at: number, { reading }: Lexicon) {
  const match = /^\s*([\p{L}\p{M}]+)/u.exec(text.slice(at));
  const meaning = match === null ? undefined : reading.wordOf(match[1] ?? '');
  return match && meaning ? { kind: meaning.kind, end: at + match[0].length } : undefined;
}

/** The parameter that takes an end of a range of amounts. */
function nameOf(side: Side): string {
  return typedNames.find((name) => parameters[name].kind === 'amount' && (parameters[name] as TypedParameter).side === side) ?? '';
}
