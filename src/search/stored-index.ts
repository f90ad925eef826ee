import type { Form } from './forms.ts';
import type { IndexParts } from './indexing.ts';

/** Bytes of numbers on a line. */
const lineBytes = 3 << 18;

/**
 * An index as lines: what is made of words as JSON, then the numbers as base64, so many on a line that nobody has to hold all of them twice.
 * Words that stand in texts have no spaces, so that lists of them are one text each.
 */
export function* storeIndex({ ids, postings, sequences, forms, parts }: IndexParts): Iterable<string> {
  const numbers = [postings.starts, postings.documents, postings.scores, sequences.starts, sequences.words, parts.starts, parts.kinds];
  yield JSON.stringify({ ids, readings: sequences.readings, lengths: numbers.map(({ length }) => length) });
  yield postings.terms.join(' ');
  yield forms.map(({ folded }) => folded).join(' ');
  yield forms.map(({ folded, word }) => (word === folded ? '' : word)).join(' ');
  yield forms.map(({ folded, key }) => (key === folded ? '' : key)).join(' ');
  yield JSON.stringify(forms.map(({ count }) => count));
  yield parts.keys.join(' ');
  for (const { buffer, byteOffset, byteLength } of numbers) {
    for (let at = 0; at < byteLength; at += lineBytes) yield Buffer.from(buffer, byteOffset + at, Math.min(lineBytes, byteLength - at)).toString('base64');
  }
}

/**
 * The index out of lines that `storeIndex` made, read one after another.
 * @throws SyntaxError when a line that should be JSON is none, or lines are missing
 */
export function loadIndex(lines: Iterable<string>): IndexParts {
  const reader = lines[Symbol.iterator]();
  const next = (): string => {
    const { value, done } = reader.next();
    if (done) throw new SyntaxError('An index ends before all of it is there');
    return value;
  };
  const { ids, readings, lengths } = JSON.parse(next()) as Pick<IndexParts, 'ids'> & Pick<IndexParts['sequences'], 'readings'> & { lengths: readonly number[] };
  const terms = wordsOf(next());
  const [folded, words, keys] = [wordsOf(next()), wordsOf(next()), wordsOf(next())];
  const counts = JSON.parse(next()) as readonly number[];
  const forms = folded.map((own, at): Form => ({ folded: own, word: words[at] || own, key: keys[at] || own, count: counts[at] ?? 0 }));
  const partKeys = wordsOf(next());
  const buffers = lengths.map((length) => readNumbers(next, length * Uint32Array.BYTES_PER_ELEMENT));
  // The end of the lines is read too: only there are they compared with what they should be.
  for (let line = reader.next(); !line.done; line = reader.next());
  const [starts, documents, scores, begins, sequence, partStarts, partKinds] = buffers.map((buffer) => buffer ?? new ArrayBuffer(0));
  const numbers = (buffer = new ArrayBuffer(0)) => new Uint32Array(buffer);
  return {
    ids,
    forms,
    parts: { keys: partKeys, starts: numbers(partStarts), kinds: numbers(partKinds) },
    postings: { terms, starts: numbers(starts), documents: numbers(documents), scores: new Float32Array(scores ?? new ArrayBuffer(0)) },
    sequences: { starts: numbers(begins), words: numbers(sequence), readings },
  };
}

function wordsOf(line: string): readonly string[] {
  return line === '' ? [] : line.split(' ');
}

function readNumbers(next: () => string, bytes: number): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes);
  const all = Buffer.from(buffer);
  for (let at = 0; at < bytes; ) at += all.write(next(), at, 'base64');
  return buffer;
}
