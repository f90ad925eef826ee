/** Makes the first piece of a body, so that what fails at once can still be answered as a problem. Gives all pieces, the first one too. */
export async function beginPieces<T>(body: Iterable<T> | AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const pieces = Symbol.asyncIterator in body ? body[Symbol.asyncIterator]() : body[Symbol.iterator]();
  return allPieces(pieces, await pieces.next());
}

async function* allPieces<T>(pieces: Iterator<T> | AsyncIterator<T>, first: IteratorResult<T>): AsyncGenerator<T> {
  try {
    for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
  } finally {
    await pieces.return?.();
  }
}
