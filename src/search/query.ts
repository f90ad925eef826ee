import { maxQueryLength } from '#catalogue/search-report.ts';
import { findAmounts } from '#catalogue/typed/lenient-amount.ts';
import { amountTerm } from './amounts.ts';
import type { Analysis } from './analysis.ts';
import { dateTerm, findDates } from './dates.ts';
import { areJoined, type Token, tokenize } from './tokens.ts';

/** One thing a query asks for, as the reader wrote it. What a hyphen joins, or a number ends, may stand apart in the texts. */
export type QueryWord =
  | { readonly kind: 'word'; readonly written: string; readonly token: Token; readonly apart?: readonly Token[] }
  | { readonly kind: 'date' | 'amount'; readonly written: string; readonly term: string }
  | { readonly kind: 'phrase'; readonly written: string; readonly tokens: readonly Token[] };

/** Words in quotes, and what stands between these. */
export const quoted = /["”“„«»]([^"”“„«»]+)["”“„«»]/gu;

/** Reads the first 200 characters of a query: words, dates, amounts, and phrases in quotes. Stop words are dropped unless nothing else is left. */
export function readQuery(text: string, analysis: Analysis): readonly QueryWord[] {
  const query = [...text.normalize('NFC')].slice(0, maxQueryLength).join('');
  const phrases = [...query.matchAll(quoted)].flatMap((match) => readPhrase(match[1] ?? ''));
  const loose = readLoose(query.replace(quoted, ' '), analysis);
  const words = [...phrases, ...loose];
  const telling = words.filter((word) => word.kind !== 'word' || !analysis.isStopWord(word.token.folded));
  return unique(telling.length === 0 ? words : telling);
}

function readPhrase(text: string): readonly QueryWord[] {
  const tokens = tokenize(text);
  const [first] = tokens;
  if (first === undefined) return [];
  const written = text.trim();
  return [{ kind: 'phrase', written, tokens }];
}

function readLoose(text: string, analysis: Analysis): readonly QueryWord[] {
  const tokens = tokenize(text);
  const dates = findDates(tokens, analysis.monthOf);
  const written = (from: Token, to: Token | undefined) => text.slice(from.start, to?.end ?? 0);
  const amounts = findAmounts(text, analysis.amountWordOf).filter(({ start, end }) => !dates.some(({ at }) => isBetween(tokens[at], start, end)));
  return tokens.flatMap((token, index): readonly QueryWord[] => {
    const date = dates.find(({ at, length }) => index >= at && index < at + length);
    if (date !== undefined) {
      return index === date.at ? [{ kind: 'date', written: written(token, tokens[date.at + date.length - 1]), term: dateTerm(date.date) }] : [];
    }
    const amount = amounts.find(({ start, end }) => isBetween(token, start, end));
    if (amount !== undefined) {
      const { start, end, euros } = amount;
      return token.start === start ? [{ kind: 'amount', written: text.slice(start, end).trim(), term: amountTerm(euros) }] : [];
    }
    return wordsOf(token, tokens[index + 1], tokens[index - 1], text);
  });
}

function isBetween(token: Token | undefined, start: number, end: number): boolean {
  return token !== undefined && token.start >= start && token.start < end;
}

/** A word as it is to be looked for: two that a hyphen joins as one, and a word that a number ends as both after each other (varausapu2). */
function wordsOf(token: Token, next: Token | undefined, before: Token | undefined, text: string): readonly QueryWord[] {
  if (before !== undefined && areJoined(before, token, text)) return [];
  if (next !== undefined && areJoined(token, next, text)) {
    const apart = [token, next];
    const joined: Token = { start: token.start, end: next.end, word: token.word + next.word, folded: token.folded + next.folded, acronym: false };
    return [{ kind: 'word', written: text.slice(token.start, next.end), token: joined, apart }];
  }
  const apart = /^\p{L}{3,}\p{N}{1,2}$/u.test(token.word) ? tokenize(token.word.replace(/(?=\p{N})/u, ' ')) : [];
  return [{ kind: 'word', written: text.slice(token.start, token.end), token, ...(apart.length > 1 && { apart }) }];
}

function unique(words: readonly QueryWord[]): readonly QueryWord[] {
  const keyOf = (word: QueryWord) => `${word.kind} ${word.written.toLowerCase()}`;
  return words.filter((word, index) => words.findIndex((other) => keyOf(other) === keyOf(word)) === index);
}
