import { stemmer as stemFinnish } from '@orama/stemmers/finnish';
import MiniSearch from 'minisearch';
import stemEnglish from 'wink-porter2-stemmer';
import type { Locale } from '#catalogue/locale.ts';
import type { SearchDocument } from '#search/documents.ts';
import { fold } from '#search/tokens.ts';

const stemmers: Readonly<Partial<Record<string, (word: string) => string>>> = { fi: stemFinnish, en: stemEnglish };

/** The usual set-up of MiniSearch, to compare with: a stemmer, beginnings of words and one error in five letters. */
export function plainMiniSearch(documents: readonly SearchDocument[], locale: Locale): (query: string) => readonly string[] {
  const stem = stemmers[locale] ?? ((word: string) => word);
  const fields = ['title', 'acronym', 'summary', 'description', 'goals', 'results', 'subprojects', 'fund', 'other'];
  const engine = new MiniSearch({
    fields,
    processTerm: (term) => stem(fold(term)),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, acronym: 3, summary: 1.4, description: 1.4 } },
  });
  engine.addAll(documents.map(({ id, texts }) => ({ id, ...Object.fromEntries(fields.map((field) => [field, ''])), ...texts })));
  return (query) => engine.search(query).map(({ id }) => String(id));
}
