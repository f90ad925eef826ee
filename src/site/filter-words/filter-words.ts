import type { CalendarDay } from '#catalogue/date.ts';
import { plainText } from '#catalogue/typed/lenient-period.ts';
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
  /** What is left of the query when some of the parts are filters. */
  readonly without: (parts: readonly FilterPart[]) => string;
};

/** Words that say one thing, and where they stand. */
type FilterPart = {
  readonly change: Partial<Selection>;
  readonly places: readonly Place[];
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
  const parts = putTogether(pieces);
  const filterPlaces = parts.filter(({ isPlain }) => !isPlain).flatMap(({ places }) => places);
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
  const inOrder = [...places].sort((one, other) => one.start - other.start);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, inOrder[index]?.start)).join(' ');
}

/** Brings times together with what happens at them, and tells what the rest of the words change. */
function putTogether(pieces: readonly Piece[]): readonly FilterPart[] {
  const times = pieces.filter((piece) => piece.span !== undefined);
  const turns = pieces.filter((piece) => means(piece, 'turn')).slice(0, times.length);
  const running = times.length > turns.length ? pieces.find((piece) => means(piece, 'running')) : undefined;
  return pieces.flatMap((piece): readonly FilterPart[] => {
    const { span, change, meanings = [] } = piece;
    if (span !== undefined) return [timePart({ ...piece, span }, turns[times.indexOf(piece)], running)];
    if (change !== undefined) return [{ change, places: [piece], isPlain: false }];
    if (turns.includes(piece) || piece === running) return [];
    return meanings.flatMap((meaning) => (meaning.kind === 'value' ? [{ change: meaning.change, places: [piece], isPlain: false }] : [])).slice(0, 1);
  });
}

/** What starts or ends at a time; otherwise what runs then. */
function timePart(piece: Piece & Required<Pick<Piece, 'span'>>, turn: Piece | undefined, running: Piece | undefined): FilterPart {
  const [parameter] = turn?.meanings?.flatMap((meaning) => (meaning.kind === 'turn' ? [meaning.parameter] : [])) ?? [];
  if (turn !== undefined && parameter !== undefined) return { change: { [parameter]: writePeriod(piece.span) }, places: [piece, turn], isPlain: false };
  const { from, to, plain } = piece.span;
  const change = { ...(from && { from }), ...(to && { to }) };
  return running === undefined ? { change, places: [piece], isPlain: plain } : { change, places: [piece, running], isPlain: false };
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
