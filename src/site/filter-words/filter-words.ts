import type { CalendarDay } from '#catalogue/date.ts';
import { type FoundSpan, plainText } from '#catalogue/typed/lenient-period.ts';
import type { DateFault } from '#catalogue/typed/made-dates.ts';
import { type QueryWord, quoted, readQuery } from '#search/query.ts';
import { tokenize } from '#search/tokens.ts';
import { parameters, type Selection, typedNames } from '#selection/parameters.ts';
import { writePeriod } from '#selection/typed-values.ts';
import type { Lexicon } from './lexicon.ts';
import { gatherPieces, type Piece, type Place } from './pieces.ts';

/** Words of a query that say what filters and orders say. */
export type FilterWords = {
  /** What each of them changes, in the order of the query. */
  readonly parts: readonly FilterPart[];
  /** All that they change; undefined when two of them want different things of one filter. */
  readonly together: Partial<Selection> | undefined;
  /** Nothing is left of the query but words that tell nothing of a list of projects. */
  readonly isWhole: boolean;
  /** The language of some of the words, where the site is not in it. */
  readonly language: string | undefined;
  /** The dates that do not exist, as they were written. */
  readonly faults: readonly WrittenFault[];
  /** What is left of the query without these dates, and without what is said to happen at them. */
  readonly withoutFaults: string;
  /** What is left of the query when some of the parts are filters. */
  readonly without: (parts: readonly FilterPart[]) => string;
};

type WrittenFault = DateFault & { readonly written: string };

/** Words that say one thing, and where they stand. */
export type FilterPart = {
  readonly change: Partial<Selection>;
  readonly places: readonly Place[];
  /** The words as they were written. */
  readonly written: string;
  /** What was probably meant: the month of a day that it does not have. */
  readonly isGuess: boolean;
  /** Texts hold the same words, so that they are searched for too: a date. */
  readonly isPlain: boolean;
};

/** Reads the words of a query that are filters. What stands in quotes is only searched for. */
export function readFilterWords(query: string, lexicon: Lexicon, today: CalendarDay): FilterWords {
  const normal = query.normalize('NFKC');
  const plain = plainText(query);
  const text = plain.length === normal.length ? normal : plain;
  const loose = plain.replace(quoted, (phrase) => ' '.repeat(phrase.length));
  const tokens = tokenize(loose);
  const pieces = gatherPieces(loose, tokens, lexicon, today);
  const { parts, faulty } = putTogether(pieces, text);
  const filterPlaces = parts.filter(({ isPlain, isGuess }) => !isPlain && !isGuess).flatMap(({ places }) => places);
  const nothing = pieces.filter((piece) => means(piece, 'filler'));
  const money = pieces.filter((piece) => means(piece, 'money'));
  const isAll = (read: readonly Place[]) =>
    loose.trim() === plain.trim() &&
    tokens.every((token) => lexicon.isSmall(token) || read.some(({ start, end }) => token.start >= start && token.start < end));
  const isMoneyNothing = parts.some(({ change }) => isAboutAmounts(change)) || (parts.length > 0 && isAll([...filterPlaces, ...nothing, ...money]));
  const fillers = isMoneyNothing ? [...nothing, ...money] : nothing;
  const read = [...filterPlaces, ...fillers];
  const together = parts.reduce<Partial<Selection> | undefined>((all, { change }) => merge(all, change), {});
  return {
    parts,
    language: pieces.find(({ language }) => language !== undefined)?.language,
    together,
    isWhole: isAll(read) && read.length > 0 && together !== undefined,
    faults: faulty.map(({ fault, start, end }) => ({ ...fault, written: text.slice(start, end) })),
    withoutFaults: faulty.length === 0 ? query : rewrite(cut(text, [...faulty, ...faulty.flatMap(({ turn = [] }) => turn), ...fillers]), lexicon),
    without: (some) => rewrite(cut(text, [...some.flatMap(({ places }) => places), ...fillers]), lexicon),
  };
}

/** A query as it is written anew: what the search reads in it, so that no part of another word or of a phrase is cut. */
export function writeWords(words: readonly QueryWord[]): string {
  return words.map(({ kind, written }) => (kind === 'phrase' ? `"${written}"` : written)).join(' ');
}

function rewrite(text: string, lexicon: Lexicon): string {
  const isTelling = text.search(quoted) >= 0 || tokenize(text).some((token) => !lexicon.isSmall(token));
  return isTelling ? writeWords(readQuery(text, lexicon.analysis)) : '';
}

function cut(text: string, places: readonly Place[]): string {
  const sorted = [...places].sort(inOrder);
  const ends = [0, ...sorted.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, sorted[index]?.start)).join(' ');
}

function inOrder(one: Place, other: Place): number {
  return one.start - other.start;
}

/** Brings times together with what happens at them, and tells what the rest of the words change, and which of them are of no date. */
function putTogether(pieces: readonly Piece[], text: string): { readonly parts: readonly FilterPart[]; readonly faulty: readonly FaultyPiece[] } {
  const times = pieces.filter(({ span, fault }) => span !== undefined || fault !== undefined);
  const turns = pieces.filter((piece) => means(piece, 'turn')).slice(0, times.length);
  const turnOf = (piece: Piece) => turns[times.indexOf(piece)];
  const faulty = pieces.flatMap((piece): readonly FaultyPiece[] =>
    piece.fault === undefined || !isDate(piece.fault, turnOf(piece), text) ? [] : [{ ...piece, fault: piece.fault, turn: turnOf(piece) }],
  );
  const running = times.length > turns.length ? pieces.find((piece) => means(piece, 'running')) : undefined;
  const parts = pieces.flatMap((piece): readonly ReadPart[] => {
    const { span, fault, change, meanings = [] } = piece;
    if (span !== undefined) return [timePart(piece, span, turnOf(piece), running)];
    if (fault?.fault === 'noSuchDay')
      return [{ ...timePart(piece, { from: fault.month, to: fault.month, plain: true }, turnOf(piece), running), isGuess: true }];
    if (change !== undefined) return [{ change, places: [piece] }];
    if (turns.includes(piece) || piece === running) return [];
    return meanings.flatMap((meaning) => (meaning.kind === 'value' ? [{ change: meaning.change, places: [piece] }] : [])).slice(0, 1);
  });
  const writtenAt = (places: readonly Place[]) => [...places].sort(inOrder).map(({ start, end }) => text.slice(start, end));
  return { parts: parts.map((part) => ({ isPlain: false, isGuess: false, ...part, written: writtenAt(part.places).join(' ') })), faulty };
}

/** A date that does not exist, and what is said to happen at it. */
type FaultyPiece = Piece & Required<Pick<Piece, 'fault'>> & { readonly turn: Piece | undefined };

type ReadPart = Pick<FilterPart, 'change' | 'places'> & Partial<FilterPart>;

/** Four digits may be any number, unless something is said to happen then. */
function isDate({ start, end }: Place, turn: Piece | undefined, text: string): boolean {
  return turn !== undefined || !/^\d+$/.test(text.slice(start, end));
}

/** What starts or ends at a time; otherwise what runs then. */
function timePart(piece: Piece, span: Pick<FoundSpan, 'from' | 'to' | 'plain'>, turn: Piece | undefined, running: Piece | undefined): ReadPart {
  const [parameter] = turn?.meanings?.flatMap((meaning) => (meaning.kind === 'turn' ? [meaning.parameter] : [])) ?? [];
  if (turn !== undefined && parameter !== undefined) return { change: { [parameter]: writePeriod(span) }, places: [piece, turn] };
  const { from, to, plain } = span;
  const change = { ...(from && { from }), ...(to && { to }) };
  return running === undefined ? { change, places: [piece], isPlain: plain } : { change, places: [piece, running] };
}

function means({ meanings = [] }: Piece, kind: string): boolean {
  return meanings.some((meaning) => meaning.kind === kind);
}

function isAboutAmounts({ sort, gap = [], ...change }: Partial<Selection>): boolean {
  const isAmount = typedNames.some((name) => Object.hasOwn(change, name) && parameters[name].kind === 'amount');
  return isAmount || sort === 'amount' || sort === 'amount-desc' || gap.includes('noAmount');
}

/** Both changes; undefined when they want different things of one filter. Values of one choice are added to each other. */
function merge(all: Partial<Selection> | undefined, change: Partial<Selection>): Partial<Selection> | undefined {
  if (all === undefined) return undefined;
  const merged: Record<string, unknown> = { ...all };
  for (const [name, value] of Object.entries(change)) {
    const present = merged[name];
    if (Array.isArray(present) && Array.isArray(value)) merged[name] = [...new Set([...present, ...value])];
    else if (present === undefined || present === value) merged[name] = value;
    else return undefined;
  }
  return merged as Partial<Selection>;
}
