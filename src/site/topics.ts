import type { Catalogue } from '#catalogue/catalogue.ts';
import { groupBy } from '#catalogue/group-by.ts';
import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import type { Analysis } from '#search/analysis.ts';
import type { FoundWord } from '#search/match-strategies.ts';
import { search } from '#search/search.ts';
import { tokenize } from '#search/tokens.ts';
import type { Topic } from '#views/list/list-props.ts';
import type { CatalogueSearch } from './state.ts';

/** Most topics that are named, how many words are looked into for them, and the shortest word that may be one. */
const maxTopics = 6;
const maxCandidates = 15;
const shortestTopic = 6;

/**
 * Words of the titles that find several projects, and not most of them. Worked out once for a catalogue, so that no request goes through
 * all titles.
 */
export function findTopics(catalogue: Catalogue, locale: Locale, engine: CatalogueSearch): readonly Topic[] {
  return cached(`topics ${locale}`, [catalogue], () => {
    const known = new Map<string, FoundWord>();
    const countOf = (word: string) => {
      const { ranking, numbering } = search(word, engine, false, known);
      return ranking.documents.filter((number) => numbering.isProject[number] === 1).length;
    };
    const counted = titleWords(catalogue, locale, engine).map((word) => ({ word, count: countOf(word) }));
    const telling = counted.filter(({ count }) => count > 1 && count * 2 <= catalogue.projects.length);
    return telling.sort((one, other) => other.count - one.count).slice(0, maxTopics);
  });
}

/** The words that most titles share, each in the shortest of its forms there, which is most often the basic one. */
function titleWords(catalogue: Catalogue, locale: Locale, [own]: CatalogueSearch): readonly string[] {
  const { analysis } = own.index;
  const words = new Map<string, { readonly word: string; readonly titles: number }>();
  for (const { texts } of catalogue.projects) {
    const tokens = tokenize(texts[locale]?.title ?? '').filter(({ folded, acronym }) => isTelling(folded, analysis) && !acronym);
    for (const [key, forms] of groupBy(tokens, ({ folded }) => analysis.keyOf(folded))) {
      const { word, titles } = words.get(key) ?? { word: undefined, titles: 0 };
      const shortest = [...(word === undefined ? [] : [word]), ...forms.map((form) => form.word)].reduce((one, other) =>
        other.length < one.length ? other : one,
      );
      words.set(key, { word: shortest, titles: titles + 1 });
    }
  }
  const inOrder = [...words.values()].sort((one, other) => other.titles - one.titles);
  return inOrder.slice(0, maxCandidates).map(({ word }) => word);
}

function isTelling(folded: string, analysis: Analysis): boolean {
  return folded.length >= shortestTopic && !analysis.isStopWord(folded) && !analysis.isMoneyWord(folded);
}
