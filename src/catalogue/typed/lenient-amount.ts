/** What a word says about an amount, in whatever language it is: a million, half, `a` of `a million`, or the currency. */
export type AmountWord = { readonly kind: 'scale'; readonly by: number } | { readonly kind: 'euro' };

/** The words of the languages. @param word as it is written, or as `plainText` gives it */
export type AmountWords = (word: string) => AmountWord | undefined;

/** An amount that stands in a text, from one index to before another. */
export type FoundAmount = {
  /** In euros. */
  readonly euros: number;
  readonly start: number;
  readonly end: number;
  /** It is said to be money, or so many thousands or millions; a bare number may be anything. */
  readonly isMoney: boolean;
  /** No million or thousand stands beside the number: in `1–2 million` the first one takes that of the second. */
  readonly isBare: boolean;
  /** What its million or thousand counts, 1 where there is none. */
  readonly scale: number;
};

/** A word that counts thousands or more speaks of money; `two` may count anything. */
const leastMoney = 1000;

/** Thousands apart by spaces, full stops, commas or apostrophes, then cents; or a plain number with decimals. */
const number = /(\d{1,3}(?:([ \u00a0\u202f\u2009.,’'])\d{3})(?:\2\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?!\d|[.,/]\d)/uy;
const word = /\s*([\p{L}\p{M}€]+)\.?/uy;

/** Reads the amount that begins at an index: `1 444 708 €`, `EUR 1,5 milj.`, `a million` by its `million` alone. */
export function amountAt(text: string, at: number, words: AmountWords): FoundAmount | undefined {
  const before = wordAt(text, at, words);
  const hasScale = before?.meaning.kind === 'scale';
  const from = before?.meaning.kind === 'euro' ? pastSpaces(text, before.end) : at;
  number.lastIndex = from;
  const match = number.exec(text);
  if (match === null && !hasScale) return undefined;
  let end = match === null ? at : from + match[0].length;
  let scale = 1;
  let isMoney = from !== at;
  for (let next = wordAt(text, end, words); next !== undefined; next = wordAt(text, end, words)) {
    if (next.meaning.kind === 'scale') scale *= next.meaning.by;
    isMoney ||= next.meaning.kind === 'euro' || next.meaning.by >= leastMoney;
    end = next.end;
    if (next.meaning.kind === 'euro') break;
  }
  if (match === null && !isMoney) return undefined;
  const figure = match === null ? 1 : readFigure(match[1] ?? '', match[2], scale);
  return { euros: Math.round(figure * scale * 100) / 100, start: at, end, isMoney, isBare: scale === 1, scale };
}

/** Reads the amount that follows on an index, with or without spaces before it. */
export function amountAfter(text: string, at: number, words: AmountWords): FoundAmount | undefined {
  return amountAt(text, pastSpaces(text, at), words);
}

function pastSpaces(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + mostSpaces))?.[0].length ?? 0);
}

/** More spaces than this stand between no word and its number. */
const mostSpaces = 10;

/** A bare number is an amount only from here: years and numbers of things and of laws are smaller. */
const smallestBareAmount = 10_000;

/** Whether what was read is an amount wherever it stands, and not any other number. */
export function isAmount({ isMoney, euros }: FoundAmount): boolean {
  return isMoney || euros >= smallestBareAmount;
}

/** A number begins here, and no date, law or word with digits goes on. */
const beginning = /(?<![\p{L}\p{N}.,/-])\d/gu;

/** The amounts of a text in order, each from its digits on. */
export function findAmounts(text: string, words: AmountWords): readonly FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const { index } of text.matchAll(beginning)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const amount = amountAt(text, index, words);
    if (amount !== undefined && isAmount(amount)) found.push(amount);
  }
  return found;
}

/** Reads a whole text as an amount of euros; undefined when it is none. @param text as `plainText` gives it */
export function readAmount(text: string, words: AmountWords): number | undefined {
  const trimmed = text.trim();
  const found = amountAt(trimmed, 0, words);
  return found?.end === trimmed.length && Number.isSafeInteger(Math.trunc(found.euros)) ? found.euros : undefined;
}

/** `15,845 million` is fifteen point eight: beside a million, a single comma or full stop parts decimals. */
function readFigure(written: string, separator: string | undefined, scale: number): number {
  const isDecimal = scale > 1 && separator !== undefined && /[.,]/.test(separator) && written.split(separator).length === 2;
  if (separator === undefined || isDecimal) return Number(written.replace(',', '.'));
  const cents = /[.,]\d{1,2}$/.exec(written)?.[0] ?? '';
  return Number(written.slice(0, written.length - cents.length).replace(/\D/g, '') + cents.replace(',', '.'));
}

function wordAt(text: string, at: number, words: AmountWords) {
  word.lastIndex = at;
  const match = word.exec(text);
  const meaning = match === null ? undefined : words(match[1] ?? '');
  return match === null || meaning === undefined ? undefined : { meaning, end: at + match[0].length };
}
