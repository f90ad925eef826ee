import { firstPlace } from './forms.ts';

/** Finds known words by errors, the nearest first. */
export type FindSpellings = (word: string, errors: number) => readonly string[];

/**
 * Finds the words that differ from another by so many letters at most: one more, one less or another one. Words that begin alike are compared as
 * far as they do once, and left out together where they already differ too much; so nothing but the words themselves is kept.
 * @param sorted each word once, by their code units
 */
export function createSpellings(sorted: readonly string[]): FindSpellings {
  return (word, errors) => {
    const found: { readonly spelling: string; readonly share: number }[] = [];
    const rows = new Rows(word, errors);
    for (let at = 0; at < sorted.length; ) {
      const spelling = sorted[at] ?? '';
      const hopeless = rows.follow(spelling);
      if (hopeless === undefined) {
        const distance = rows.distance(spelling.length);
        if (distance <= errors) found.push({ spelling, share: distance / spelling.length });
        at += 1;
      } else at = placeAfter(sorted, spelling.slice(0, hopeless), at);
    }
    return found.sort((a, b) => a.share - b.share).map(({ spelling }) => spelling);
  };
}

/** The place of the first word after some place that does not begin with some letters. */
function placeAfter(sorted: readonly string[], letters: string, place: number): number {
  let [from, to] = [place + 1, sorted.length];
  for (let step = 1; from + step < to; step *= 2) {
    if (sorted[from + step]?.startsWith(letters)) from += step + 1;
    else to = from + step;
  }
  return from + firstPlace(to - from, (step) => !sorted[from + step]?.startsWith(letters));
}

/** Rows of the table of Levenshtein, one for each letter of a spelling: those of the letters that the next spelling shares are used again. */
class Rows {
  readonly #word: string;
  readonly #errors: number;
  readonly #width: number;
  readonly #longest: number;
  readonly #cells: Uint8Array;
  #followed = '';

  constructor(word: string, errors: number) {
    this.#word = word;
    this.#errors = errors;
    this.#width = word.length + 1;
    this.#longest = word.length + errors;
    this.#cells = new Uint8Array((this.#longest + 1) * this.#width);
    for (let column = 0; column < this.#width; column += 1) this.#cells[column] = column;
  }

  /** The number of letters after which a spelling differs too much, whatever follows. */
  follow(spelling: string): number | undefined {
    let row = 0;
    while (row < this.#followed.length && spelling[row] === this.#followed[row]) row += 1;
    for (; row < spelling.length; row += 1) {
      if (row === this.#longest || this.#fill(row + 1, spelling[row]) > this.#errors) {
        this.#followed = spelling.slice(0, row);
        return row + 1;
      }
    }
    this.#followed = spelling;
    return undefined;
  }

  distance(length: number): number {
    if (Math.abs(length + 1 - this.#width) > this.#errors) return this.#errors + 1;
    return this.#cells[length * this.#width + this.#width - 1] ?? 0;
  }

  /** Fills the row of a letter; its least distance. What is further from its own place than there may be errors differs too much, and is not worked out. */
  #fill(row: number, letter: string | undefined): number {
    const [cells, above, own, tooMany] = [this.#cells, (row - 1) * this.#width, row * this.#width, this.#errors + 1];
    const [first, last] = [Math.max(1, row - this.#errors), Math.min(this.#width - 1, row + this.#errors)];
    let left = first === 1 ? row : tooMany;
    let least = left;
    cells[own + first - 1] = left;
    if (last < this.#width - 1) cells[own + last + 1] = tooMany;
    for (let column = first; column <= last; column += 1) {
      const replaced = (cells[above + column - 1] ?? 0) + (this.#word[column - 1] === letter ? 0 : 1);
      left = Math.min(replaced, (cells[above + column] ?? 0) + 1, left + 1);
      cells[own + column] = left;
      if (left < least) least = left;
    }
    return least;
  }
}
