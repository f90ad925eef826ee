/** A word or a number of a text and where it stands there (UTF-16 units, end excluded). */
export type Token = {
  readonly start: number;
  readonly end: number;
  /** In lower case with its marks, without soft hyphens, apostrophe endings kept, colon endings left out (`EU:n` → `eu`). */
  readonly word: string;
  /** The same without marks. */
  readonly folded: string;
  /** Written as an acronym: two to five capitals and digits, with at least two capitals. */
  readonly acronym: boolean;
};

const pattern =
  /\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\p{L}\p{N}])|\p{N}+(?:[./]\p{N}+)*(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}\u00AD]+(?:['’]\p{L}+)?(?::\p{Ll}{1,6}(?![\p{L}\p{N}]))?/gu;

/** What a word is, wherever it stands. */
type Spelling = Omit<Token, 'start' | 'end'>;

/** Spellings of words that were met, as they were written. */
export type Spellings = Map<string, Spelling>;

/**
 * The words and numbers of a text in order. Hyphens separate; numbers keep full stops and slashes (746/2011, 1.8.2024).
 * @param known spellings from text to text, for texts of which there are many
 */
export function tokenize(text: string, known: Spellings = new Map()): readonly Token[] {
  const tokens: Token[] = [];
  for (const { index: start, 0: written } of text.matchAll(pattern)) {
    const { word, folded, acronym } = known.get(written) ?? learnt(written, known);
    if (folded !== '') tokens.push({ start, end: start + written.length, word, folded, acronym });
  }
  return tokens;
}

function learnt(written: string, known: Spellings): Spelling {
  const spelling = spellingOf(written);
  known.set(written, spelling);
  return spelling;
}

function spellingOf(match: string): Spelling {
  const written = (match.split(':', 1)[0] ?? '').replaceAll('\u00AD', '');
  const word = written.normalize('NFC').toLowerCase();
  return { word, folded: fold(word), acronym: isAcronym(written) };
}

function isAcronym(written: string): boolean {
  return /^[\p{Lu}\p{N}]{2,5}$/u.test(written) && /\p{Lu}.*\p{Lu}/u.test(written);
}

/** Letters without their marks, in lower case: `Päätös` → `paatos`, `É` → `e`, `ø` → `o`. Soft hyphens vanish. The length of a word may change. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .toLowerCase()
    .replace(/[øđłæœß]/g, (letter) => unmarked[letter] ?? letter);
}

/** Letters that Unicode does not take apart. */
const unmarked: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss' };

/** Whether a hyphen joins two words that stand one after another: self-service. With digits in them they are something else: 2024-06. */
export function areJoined(one: Token, other: Token, text: string): boolean {
  return other.start === one.end + 1 && /[-‐‑]/.test(text.charAt(one.end)) && !/\d/.test(one.word + other.word);
}
