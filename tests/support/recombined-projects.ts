import type { Locale } from '../../src/domain/locale';
import type { SearchDocument } from '../../src/search/search-document';
import { judgedDocuments } from './judged-search';

/** Small repeatable random numbers (mulberry32), so that every run measures the same texts. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((more ^ (more >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** So many documents made of the sentences of the judged texts, put together anew. */
export function recombinedDocuments(locale: Locale, count: number): readonly SearchDocument[] {
  const originals = judgedDocuments(locale);
  const random = createRandom(20_261_124);
  const sentences = originals.flatMap(({ texts }) => `${texts.description} ${texts.goals}`.split(/(?<=\.)\s+/));
  const some = (most: number) => Array.from({ length: 2 + random(most) }, () => sentences[random(sentences.length)]).join(' ');
  return Array.from({ length: count }, (_, index): SearchDocument => {
    const original = originals[random(originals.length)];
    const title = `${original?.texts.title} ${index}`;
    return { id: `p${index}`, texts: { title, description: some(5), goals: some(5) }, ...(original?.timetable && { timetable: original.timetable }) };
  });
}
