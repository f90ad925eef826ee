import type { Locale } from '#catalogue/locale.ts';
import type { SearchDocument } from '#search/documents.ts';
import { judgedDocuments } from './judged-search.ts';
import { createRandom } from './random.ts';

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
