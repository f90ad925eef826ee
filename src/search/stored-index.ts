import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Analysis } from './analysis.ts';
import { engineOptions, type IndexParts, type SearchDocument } from './search-index.ts';
import type { Form } from './vocabulary.ts';

type Terms = AsPlainObject['index'];
type StoredForm = readonly [folded: string, word: string, key: string, count: number];

/** An index as lines of JSON: what it is about, the forms of its words, then one term with its postings on each line. */
export function* storeIndex({ engine, forms }: IndexParts): Iterable<string> {
  const { index, ...rest } = engine.toJSON();
  yield JSON.stringify(rest);
  yield JSON.stringify(forms.map(({ folded, word, key, count }): StoredForm => [folded, word, key, count]));
  for (const term of index) yield JSON.stringify(term);
}

/**
 * The index out of lines that `storeIndex` made, read one after another, so that never all postings are held twice.
 * @throws SyntaxError when a line is no JSON
 */
export function loadIndex(lines: Iterable<string>, analysis: Analysis): IndexParts {
  const reader = lines[Symbol.iterator]();
  const next = () => JSON.parse(reader.next().value ?? '') as unknown;
  const rest = next() as Omit<AsPlainObject, 'index'>;
  const forms = (next() as readonly StoredForm[]).map(([folded, word, key, count]): Form => ({ folded, word, key, count }));
  const engine = MiniSearch.loadJS<SearchDocument>({ ...rest, index: new TermsInTurn(reader) }, engineOptions(analysis));
  return { engine, forms };
}

/** Terms that are read when they are gone through, once. MiniSearch asks for a list and goes through it. */
class TermsInTurn extends Array<Terms[number]> {
  readonly #lines: Iterator<string>;

  constructor(lines: Iterator<string>) {
    super();
    this.#lines = lines;
  }

  override *[Symbol.iterator](): ArrayIterator<Terms[number]> {
    for (let line = this.#lines.next(); line.done !== true; line = this.#lines.next()) yield JSON.parse(line.value) as Terms[number];
  }
}
