import type { Locale } from '#catalogue/locale.ts';
import type { SearchDocument } from '#search/documents.ts';
import { judgedDocuments } from './judged-search.ts';
import { createRandom } from './random.ts';

/** One long word in so many is a compound that no other text has: the vocabulary of real texts never ends either. */
const newCompounds = 20;

/** So many documents made of the sentences of the judged texts, put together anew, with words that grow with their number. */
export function* recombinedDocuments(locale: Locale, count: number): Generator<SearchDocument> {
  const originals = judgedDocuments(locale);
  const random = createRandom(20_261_124);
  const sentences = originals.flatMap(({ texts }) => `${texts.description} ${texts.goals}`.split(/(?<=\.)\s+/));
  const beginnings = [...new Set(sentences.join(' ').match(/(?<!\p{L})\p{Ll}{4,8}(?!\p{L})/gu))];
  const compound = (word: string) => (random(newCompounds) === 0 ? `${beginnings[random(beginnings.length)]}${word.toLowerCase()}` : word);
  const some = (most: number) =>
    Array.from({ length: 2 + random(most) }, () => sentences[random(sentences.length)])
      .join(' ')
      .replace(/\p{L}{8,}/gu, compound);
  for (let index = 0; index < count; index += 1) {
    const original = originals[random(originals.length)];
    const title = `${original?.texts.title} ${index}`;
    yield { id: `p${index}`, texts: { title, description: some(5), goals: some(5) }, ...(original?.timetable && { timetable: original.timetable }) };
  }
}
