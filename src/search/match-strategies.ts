import type { Way, WordReport } from '#catalogue/search-report.ts';
import { acronymTerm } from './analysis.ts';
import type { ForeignWords } from './language/foreign-words.ts';
import { intersectMatches, type Matches, noMatches, scaleMatches, uniteMatches } from './postings/matches.ts';
import type { WeightedTerms } from './postings/postings.ts';
import type { QueryWord } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { syllableBoundaries } from './syllables.ts';
import { type Meaning, phrasesOf, type Synonyms, wordsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';

/** A word of a query and what it found in the texts of its language. */
export type FoundWord = WordReport & { readonly matches: Matches };

/** An index with the synonyms its editors have given, and their words of languages the service is not in. */
export type Searchable = { readonly index: SearchIndex; readonly synonyms: Synonyms; readonly foreign?: ForeignWords };

/** How much a match counts by the way it was found. */
const weights = { form: 1, compound: 0.75, synonym: 0.75, otherLanguage: 0.6, beginning: 0.5, error: 0.5, parts: 0.5 } as const;

const shortestBeginning = 6;
const shortestForOneError = 5;
const shortestForTwoErrors = 9;
const shortestPart = 4;

/** A half that stands in the texts only in compounds is long, or almost any word falls into halves. */
const shortestPartAlone = 6;

type Finding = { readonly matches: Matches; readonly also: readonly string[]; readonly synonyms?: readonly string[] };

/**
 * Finds one word of a query: in the reader's language, then in the others, then by what it resembles. The first try that
 * finds something is the last: errors are looked for only when nothing is spelt so.
 * @param exact only the forms of the word itself
 */
export function findWord(word: QueryWord, own: Searchable, others: readonly Searchable[], exact: boolean): FoundWord {
  const { locale } = own.index.analysis;
  for (const [way, attempt] of triesFor(word, own, exact)) {
    const { matches, also, synonyms = [] } = attempt();
    if (matches.documents.length > 0) return { written: word.written, way, locale, matches, also, synonyms };
    if (way !== 'itself') continue;
    const foreign = exact ? undefined : (findAbroad(word, others) ?? findMeaning(word, [own, ...others]));
    if (foreign !== undefined) return foreign;
  }
  return { written: word.written, locale, matches: noMatches, also: [], synonyms: [] };
}

function findAbroad(word: QueryWord, others: readonly Searchable[]): FoundWord | undefined {
  for (const other of others) {
    const { matches, also, synonyms = [] } = findItself(word, other, false);
    if (matches.documents.length === 0) continue;
    return {
      written: word.written,
      way: 'otherLanguage',
      locale: other.index.analysis.locale,
      matches: scaleMatches(matches, weights.otherLanguage),
      also,
      synonyms,
    };
  }
  return undefined;
}

/** A word of a language the service is not in, by what the editors say it means, in the first language whose texts hold that. */
function findMeaning(word: QueryWord, searchables: readonly [Searchable, ...Searchable[]]): FoundWord | undefined {
  const known = word.kind === 'word' ? searchables[0].foreign?.(word.token.folded) : undefined;
  if (known === undefined) return undefined;
  for (const searchable of searchables) {
    const { index } = searchable;
    const words = wordsOf(known.meant).map(({ folded }) => folded);
    const own = words.flatMap((meant) => [...formTerms(meant, index)]);
    const wider = words.flatMap((meant) => index.vocabulary.compoundsOf(meant)).map((term) => [term, weights.compound] as const);
    const phrases = findPhrases(known.meant, index);
    const matches = scaleMatches(uniteMatches(index.find(new Map([...wider, ...own])), phrases.matches), weights.otherLanguage);
    if (matches.documents.length === 0) continue;
    const stands = (folded: string) => index.vocabulary.has(index.analysis.keyOf(folded)) || index.vocabulary.compoundsOf(folded).length > 0;
    const synonyms = [...writtenWords(known.meant, stands), ...phrases.found];
    const also = [
      ...synonyms,
      ...displayed(
        wider.map(([term]) => term),
        index,
      ),
    ];
    return { written: word.written, way: 'itself', locale: index.analysis.locale, matches, also, synonyms, foreign: known.language };
  }
  // What the word means is known, so nothing that resembles it is looked for.
  return { written: word.written, locale: searchables[0].index.analysis.locale, matches: noMatches, also: [], synonyms: [], foreign: known.language };
}

type Tries = readonly (readonly [way: Way, attempt: () => Finding])[];

function triesFor(word: QueryWord, own: Searchable, exact: boolean): Tries {
  const itself = ['itself', () => findItself(word, own, exact)] as const;
  const { vocabulary, analysis } = own.index;
  if (exact || word.kind !== 'word' || /\d/.test(word.token.folded) || analysis.isStopWord(word.token.folded)) return [itself];
  const { folded } = word.token;
  const misspelt = (shortest: number, errors: 1 | 2) => () => (folded.length < shortest ? nothing : findCorrected(vocabulary.near(folded, errors), own));
  return [
    itself,
    ['beginning', () => (folded.length < shortestBeginning ? nothing : findKeys(vocabulary.beginningWith(folded), own.index))],
    ['parts', () => findParts(word.token, own)],
    ['oneError', misspelt(shortestForOneError, 1)],
    ['twoErrors', misspelt(shortestForTwoErrors, 2)],
  ];
}

const nothing: Finding = { matches: noMatches, also: [] };

/** The forms of a word, the compounds it is part of, and its synonyms. */
function findItself(word: QueryWord, searchable: Searchable, exact: boolean): Finding {
  const { index } = searchable;
  if (word.kind === 'phrase') return { matches: index.findPhrase(word.tokens), also: [] };
  if (word.kind !== 'word') return { matches: index.find(new Map([[word.term, 1]])), also: [] };
  const together = findForms(word.token, searchable, exact);
  if (together.matches.documents.length > 0 || word.apart === undefined) return together;
  const apart = word.apart.map((token) => findForms(token, searchable, exact));
  return { matches: apart.map(({ matches }) => matches).reduce(intersectMatches), also: apart.flatMap(({ also }) => also), synonyms: [] };
}

function findForms({ folded }: Token, searchable: Searchable, exact: boolean): Finding {
  const { index, synonyms } = searchable;
  const own = formTerms(folded, index);
  if (exact) return { matches: index.find(own), also: [], synonyms: [] };
  const wider = widerTerms(folded, searchable);
  const meant = synonyms.get(index.analysis.keyOf(folded)) ?? [];
  const phrases = findPhrases(meant, index);
  const meantKeys = new Set(wordsOf(meant).map(({ folded: word }) => index.analysis.keyOf(word)));
  const found = [...writtenWords(meant, (word) => index.vocabulary.has(index.analysis.keyOf(word))), ...phrases.found];
  return {
    matches: uniteMatches(index.find(new Map([...wider, ...own])), scaleMatches(phrases.matches, weights.synonym)),
    also: [
      ...displayed(
        [...wider.keys()].filter((term) => !meantKeys.has(term)),
        index,
      ),
      ...found,
    ],
    synonyms: found,
  };
}

/** Those meanings of one word that some texts hold, as editors write them: in their basic forms. */
function writtenWords(meant: readonly Meaning[], stands: (folded: string) => boolean): readonly string[] {
  return wordsOf(meant).flatMap(({ written, folded }) => (stands(folded) ? [written] : []));
}

/** What a word means in several words, and which of these stand in the texts. */
function findPhrases(meant: readonly Meaning[], index: SearchIndex): { readonly matches: Matches; readonly found: readonly string[] } {
  const phrases = phrasesOf(meant).map(({ written, tokens }) => ({ written, matches: index.findPhrase(tokens) }));
  const found = phrases.filter(({ matches }) => matches.documents.length > 0);
  return { matches: found.map(({ matches }) => matches).reduce(uniteMatches, noMatches), found: found.map(({ written }) => written) };
}

/** The terms of the word that some letters are a form of. */
function wordTerms(folded: string, { analysis }: SearchIndex): WeightedTerms {
  return new Map([analysis.keyOf(folded), ...analysis.otherKeysOf(folded)].map((term) => [term, weights.form]));
}

/** The same, and of the acronym that is spelt so. */
function formTerms(folded: string, index: SearchIndex): WeightedTerms {
  return new Map([...wordTerms(folded, index), [acronymTerm(folded), weights.form]]);
}

function widerTerms(folded: string, { index, synonyms }: Searchable): WeightedTerms {
  const { vocabulary, analysis } = index;
  const meant = wordsOf(synonyms.get(analysis.keyOf(folded)) ?? []).map((word) => word.folded);
  const compounds = [folded, ...meant].flatMap((word) => vocabulary.compoundsOf(word));
  return new Map([
    ...compounds.map((term) => [term, weights.compound] as const),
    ...meant.flatMap((word) => [...formTerms(word, index).keys()].map((term) => [term, weights.synonym] as const)),
  ]);
}

function findKeys(keys: readonly string[], index: SearchIndex): Finding {
  return { matches: index.find(new Map(keys.map((key) => [key, weights.beginning]))), also: displayed(keys, index) };
}

/** What a misspelt word may have meant, with the compounds and synonyms of that: a word, and no acronym that is spelt like it (movie, move, MOVE). */
function findCorrected(forms: readonly string[], searchable: Searchable): Finding {
  const { index } = searchable;
  const terms = forms.flatMap((form) => [...widerTerms(form, searchable), ...wordTerms(form, index)]);
  const weighted = new Map(terms.map(([term, weight]) => [term, weight * weights.error]));
  const also = forms.flatMap((form) => {
    const [own] = displayed([index.analysis.keyOf(form)], index);
    // A part of compounds is no word of the texts: what is told is where it stands.
    return own ?? displayed([...widerTerms(form, searchable).keys()], index);
  });
  return { matches: index.find(weighted), also: [...new Set(also)] };
}

/** A compound nobody has written, by two parts that one document holds both: käsittely|järjestelmä. */
function findParts({ word, folded }: Token, searchable: Searchable): Finding {
  const { index } = searchable;
  if (!index.analysis.compounds) return nothing;
  const { vocabulary, analysis } = index;
  const isWord = (half: string) => half.length >= shortestPart && vocabulary.has(analysis.keyOf(half));
  const known = (half: string) => displayed([analysis.keyOf(half)], index)[0];
  const isPart = (half: string) => isWord(half) || (half.length >= shortestPartAlone && vocabulary.compoundsOf(half).length > 0);
  for (const at of [...syllableBoundaries(word)].reverse()) {
    const halves = [folded.slice(0, at), folded.slice(at)];
    if (!halves.every(isPart) || !halves.some(isWord)) continue;
    const [first = noMatches, second = noMatches] = halves.map((half) => index.find(new Map([...formTerms(half, index), ...widerTerms(half, searchable)])));
    const both = intersectMatches(first, second);
    if (both.documents.length > 0) return { matches: scaleMatches(both, weights.parts), also: halves.flatMap((half) => known(half) ?? half) };
  }
  return nothing;
}

function displayed(keys: readonly string[], { vocabulary }: SearchIndex): readonly string[] {
  return [...new Set(keys.filter((key) => vocabulary.has(key)).map((key) => vocabulary.display(key)))];
}
