import { termsOfAmount } from './amounts.ts';
import { type Analysis, acronymTerm, otherTermsOfText, termsOfToken } from './analysis.ts';
import { type CompoundParts, findParts } from './compound-parts.ts';
import { termsOfTimetable } from './dates.ts';
import { type Field, fieldWeights, type SearchDocument } from './documents.ts';
import type { Form } from './forms.ts';
import { type Postings, rarity } from './postings/postings.ts';
import { fieldEnd, readingFlag, type Sequences } from './postings/sequences.ts';
import { type Spellings, type Token, tokenize } from './tokens.ts';
import { type CountedToken, formsOf } from './vocabulary.ts';

/** What is dear to make of an index, and can be kept in a file. */
export type IndexParts = {
  /** The ids of the documents: the number of a document is its place here. */
  readonly ids: readonly string[];
  readonly postings: Postings;
  readonly sequences: Sequences;
  readonly forms: readonly Form[];
  /** The parts of the forms that are compounds. */
  readonly parts: CompoundParts;
};

const textFields = Object.keys(fieldWeights) as readonly Field[];

/** How much a term counts in each text, and last in the timetable and the amounts. */
const weights = [...Object.values(fieldWeights), 1];

/**
 * Indexes documents of one language.
 * @throws Error that names the document whose text cannot be indexed
 */
export function indexDocuments(documents: readonly SearchDocument[], analysis: Analysis): IndexParts {
  const gathered = gather(documents, analysis);
  const { ids, terms, sequences, tokens } = gathered;
  const forms = formsOf(tokens, analysis);
  return { ids, postings: { terms, ...addUpFields(gathered) }, sequences, forms, parts: findParts(forms, analysis) };
}

/**
 * Takes all words of documents of one language apart, as it is done to index them, and keeps nothing: what remains then is only counting.
 * @throws Error that names the document whose text cannot be indexed
 */
export function analyseDocuments(documents: readonly SearchDocument[], analysis: Analysis): void {
  const spellings: Spellings = new Map();
  const known = new Map<string, CountedToken>();
  const analyse = (text: string) => {
    const tokens = tokenize(text, spellings);
    for (const token of tokens) {
      const spelt = speltAs(token);
      if (known.has(spelt)) continue;
      termsOfToken(token, analysis);
      known.set(spelt, { token, count: 1 });
    }
    otherTermsOfText(text, tokens, analysis);
  };
  for (const document of documents) {
    readTexts(document, analysis, (_, text) => analyse(text));
    termsOfFacts(document);
  }
  findParts(formsOf([...known.values()], analysis), analysis);
}

/** Words that are spelt alike have the same terms. */
function speltAs({ acronym, folded }: Token): string {
  return acronym ? acronymTerm(folded) : folded;
}

/** Reads the texts of a document, field by field. @throws Error that names the document whose text cannot be indexed */
function readTexts({ id, texts }: SearchDocument, { locale }: Analysis, read: (field: number, text: string) => void): void {
  try {
    for (const [at, field] of textFields.entries()) read(at, texts[field] ?? '');
  } catch (error) {
    throw new Error(`The text ${id} (${locale}) cannot be searched: ${String(error)}`, { cause: error });
  }
}

function termsOfFacts({ timetable, amounts = [] }: SearchDocument): readonly string[] {
  return [...(timetable === undefined ? [] : termsOfTimetable(timetable)), ...amounts.flatMap(termsOfAmount)];
}

/** What is gathered from the texts, one document after another. */
type Gathered = Pick<IndexParts, 'ids' | 'sequences'> & {
  readonly terms: readonly string[];
  readonly tokens: readonly CountedToken[];
  /** A term in a field of a document, and how often it stands there. */
  readonly entries: { readonly terms: Uint32Array; readonly places: Uint32Array; readonly times: Uint32Array };
  /** How many different terms each field of each document has. */
  readonly lengths: Uint32Array;
};

/** A word as it is spelt, and what of the index it stands for. */
type KnownWord = { readonly token: Token; readonly terms: readonly number[]; readonly inSequence: number; count: number };

function gather(documents: readonly SearchDocument[], analysis: Analysis): Gathered {
  const terms = new Map<string, number>();
  const known = new Map<string, KnownWord>();
  const spellings: Spellings = new Map();
  const readings: (readonly number[])[] = [];
  const [entryTerms, places, times, words, starts] = [new Growing(), new Growing(), new Growing(), new Growing(), new Growing()];
  const lengths = new Uint32Array(documents.length * weights.length);
  const numberOf = (term: string) => {
    const number = terms.get(term) ?? terms.size;
    terms.set(term, number);
    return number;
  };
  const know = (token: Token): KnownWord => {
    const spelt = speltAs(token);
    const before = known.get(spelt);
    if (before !== undefined) return before;
    const own = termsOfToken(token, analysis).map(numberOf);
    const inSequence = own.length === 1 ? (own[0] ?? fieldEnd) : readingFlag + readings.push(own) - 1;
    const word = { token, terms: own, inSequence, count: 0 };
    known.set(spelt, word);
    return word;
  };
  const addField = (place: number, all: readonly number[]) => {
    const counts = new Map<number, number>();
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      entryTerms.push(term);
      places.push(place);
      times.push(count);
    }
    lengths[place] = Math.max(1, counts.size);
  };
  const addText = (place: number, text: string) => {
    const tokens = tokenize(text, spellings);
    const all: number[] = [];
    for (const token of tokens) {
      const word = know(token);
      word.count += 1;
      words.push(word.inSequence);
      for (const term of word.terms) all.push(term);
    }
    words.push(fieldEnd);
    addField(place, [...all, ...otherTermsOfText(text, tokens, analysis).map(numberOf)]);
  };
  for (const [number, document] of documents.entries()) {
    starts.push(words.length);
    const first = number * weights.length;
    readTexts(document, analysis, (at, text) => addText(first + at, text));
    addField(first + textFields.length, termsOfFacts(document).map(numberOf));
  }
  starts.push(words.length);
  return {
    ids: documents.map(({ id }) => id),
    terms: [...terms.keys()],
    tokens: [...known.values()],
    sequences: { starts: starts.values, words: words.values, readings },
    entries: { terms: entryTerms.values, places: places.values, times: times.values },
    lengths,
  };
}

/** BM25+ with the usual constants: how soon more of a term counts no more, how much long texts are held back, and what any text that has it gets. */
const [saturation, byLength, least] = [1.2, 0.7, 0.5];

/** How well each document holds each term, added up over its fields: the weights of fields never change, so no query has to. */
function addUpFields(gathered: Gathered): Omit<Postings, 'terms'> {
  const { ids, terms, entries, lengths } = gathered;
  const { order, starts: begins } = inOrderOfTerms(entries.terms, terms.length);
  const meanLengths = meansOf(lengths, ids.length);
  const starts = new Uint32Array(terms.length + 1);
  const documents = new Uint32Array(order.length);
  const scores = new Float32Array(order.length);
  let last = -1;
  for (let term = 0; term < terms.length; term += 1) {
    starts[term] = last + 1;
    const own = order.subarray(begins[term], begins[term + 1]);
    const worth = rarityIn(own, entries.places, ids.length).map((telling, field) => telling * (weights[field] ?? 1));
    // In double precision, and rounded once.
    let sum = 0;
    for (const entry of own) {
      const document = Math.floor((entries.places[entry] ?? 0) / weights.length);
      const score = scoreOf(entry, gathered, worth, meanLengths);
      const isNext = last < (starts[term] ?? 0) || documents[last] !== document;
      if (isNext) last += 1;
      sum = isNext ? score : sum + score;
      documents[last] = document;
      scores[last] = sum;
    }
  }
  starts[terms.length] = last + 1;
  return { starts, documents: documents.slice(0, last + 1), scores: scores.slice(0, last + 1) };
}

/** How well the field of an entry holds its term. @param worth of the term in each field */
function scoreOf(entry: number, { entries, lengths }: Gathered, worth: readonly number[], meanLengths: readonly number[]): number {
  const [place, times] = [entries.places[entry] ?? 0, entries.times[entry] ?? 0];
  const field = place % weights.length;
  const length = (lengths[place] ?? 1) / (meanLengths[field] ?? 1);
  return (worth[field] ?? 0) * (least + (times * (saturation + 1)) / (times + saturation * (1 - byLength + byLength * length)));
}

/** The mean length of each field. */
function meansOf(lengths: Uint32Array, count: number): readonly number[] {
  const sums = weights.map(() => 0);
  for (const [place, length] of lengths.entries()) sums[place % sums.length] = (sums[place % sums.length] ?? 0) + length;
  return sums.map((sum) => sum / count);
}

/** How much it tells that a field holds a term, for each field. */
function rarityIn(entries: Uint32Array, places: Uint32Array, count: number): readonly number[] {
  const holders = weights.map(() => 0);
  for (const entry of entries) {
    const field = (places[entry] ?? 0) % holders.length;
    holders[field] = (holders[field] ?? 0) + 1;
  }
  return holders.map((many) => rarity(many, count));
}

/** The places of the entries of one term after another, those of each as they were met. */
function inOrderOfTerms(terms: Uint32Array, count: number): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(terms.length);
  for (const [entry, term] of terms.entries()) {
    const at = next[term] ?? 0;
    order[at] = entry;
    next[term] = at + 1;
  }
  return { order, starts };
}

/** Numbers that are gathered one by one: a list of them would take twice the memory. */
class Growing {
  #numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  get values(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}
