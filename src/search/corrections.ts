import { type Analysis, memoize } from './analysis.ts';
import type { Compounds } from './compounds.ts';
import type { Form } from './forms.ts';
import { createSpellings } from './spellings.ts';

/** Suggestions for one misspelt word. */
const mostCorrections = 3;

/** So many letters are the same where words begin alike. */
const lettersAlike = 3;

/** A part of a compound is taken for a misspelt word only when that is long. */
const shortestPart = 7;

/**
 * Finds the known words nearest to a misspelt one, folded, at most three: with so many errors, or with two letters swapped.
 * Forms of the texts are compared first, then their keys, then the parts of compounds.
 */
export function createCorrections(
  forms: readonly Form[],
  byKey: ReadonlyMap<string, readonly Form[]>,
  compounds: Compounds,
  analysis: Analysis,
): (word: string, errors: 1 | 2) => readonly string[] {
  const spellings = createSpellings(forms.map(({ folded }) => folded));
  const keySpellings = createSpellings([...byKey.keys()].sort());
  const tells = (word: string) => !analysis.isStopWord(word) && !analysis.isOwnName(analysis.keyOf(word));
  const findAnew = (word: string, errors: 1 | 2): readonly string[] => {
    const swaps = errors === 1 ? swapped(word).filter((other) => byKey.has(analysis.keyOf(other))) : [];
    const byForm = [...swaps, ...spellings(word, errors)].filter((other) => tells(other) && mayBeMeant(word, other, errors));
    const own = analysis.keyOf(word);
    const keysNear = () => [own, word].flatMap((one) => keySpellings(one, errors).filter((key) => key[0] === word[0] && resembles(one, key, errors)));
    const byKeys = () =>
      keysNear().flatMap((key) => {
        const near = byKey.get(key) ?? [];
        return near.every(({ folded }) => mayBeMeant(word, folded, errors)) ? near.slice(0, 1).map(({ folded }) => folded) : [];
      });
    const isNear = (part: string, key: string) => isWithin(word, part, errors) || (own.length >= shortestPart && isWithin(own, key, errors));
    const inCompounds = () => (errors === 1 && word.length >= shortestPart ? compounds.near(word, isNear) : []);
    const nearest = [() => byForm, byKeys, inCompounds].map((find) => find().filter(tells)).find((found) => found.length > 0) ?? [];
    return uniqueBy(nearest, analysis.keyOf).slice(0, mostCorrections);
  };
  const [inOne, inMore] = [memoize((word) => findAnew(word, 1)), memoize((word) => findAnew(word, 2))];
  return (word, errors) => (errors === 1 ? inOne(word) : inMore(word));
}

/** Words from so many letters may differ in two anywhere. */
const shortestApart = 10;

/** Shorter words with two errors begin alike, and another vowel at the end makes another word: police is no policy. */
function mayBeMeant(word: string, other: string, errors: 1 | 2): boolean {
  if (errors === 1) return word.slice(0, -1) !== other.slice(0, -1) || ![word, other].every((one) => /[aeiouy]$/.test(one));
  return word.length >= shortestApart || other.startsWith(word.slice(0, lettersAlike));
}

/** Keys are short, and few slip at the first letter: one that differs is likely another word unless it is long, or begins and ends alike. */
function resembles(own: string, other: string, errors: number): boolean {
  const isLong = own.length >= (errors === 1 ? 6 : 9);
  return isLong || (errors === 1 && own.length >= 4 && other.startsWith(own.slice(0, lettersAlike)) && other.endsWith(own.slice(-1)));
}

function uniqueBy(words: readonly string[], keyOf: (word: string) => string): readonly string[] {
  return [...new Map(words.map((word) => [keyOf(word), word])).values()];
}

/** The words made by swapping two letters that stand side by side, the commonest slip of fast fingers. */
function swapped(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}

/** One text becomes the other by one letter more, less, another or swapped with the next. */
function isWithin(one: string, other: string, errors: number): boolean {
  if (one === other) return true;
  if (errors === 0 || Math.abs(one.length - other.length) > errors) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return (
    isWithin(rest.slice(1), otherRest, errors - 1) ||
    isWithin(rest, otherRest.slice(1), errors - 1) ||
    isWithin(rest.slice(1), otherRest.slice(1), errors - 1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && isWithin(rest.slice(2), otherRest.slice(2), errors - 1))
  );
}
