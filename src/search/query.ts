import { maxQueryLength } from '#catalogue/search-report.ts';
import type { Analysis } from './analysis.ts';
import { dateTerm, findDates } from './dates.ts';
import { type Token, tokenize } from './tokens.ts';

/** One thing a query asks for, as the reader wrote it. */
export type QueryWord =
  | { readonly kind: 'word'; readonly written: string; readonly token: Token }
  | { readonly kind: 'date'; readonly written: string; readonly term: string }
  | { readonly kind: 'phrase'; readonly written: string; readonly tokens: readonly Token[] };

/** Reads the first 200 characters of a query: words, dates, and phrases in quotes. Stop words are dropped unless nothing else is left. */
export function readQuery(text: string, analysis: Analysis): readonly QueryWord[] {
  const query = [...text.normalize('NFC')].slice(0, maxQueryLength).join('');
  const phrases = [...query.matchAll(/["”“„«»]([^"”“„«»]+)["”“„«»]/gu)].flatMap((match) => readPhrase(match[1] ?? ''));
  const loose = readLoose(query.replace(/["”“„«»][^"”“„«»]+["”“„«»]/gu, ' '), analysis);
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
  const written = (from: Token | undefined, to: Token | undefined) => text.slice(from?.start ?? 0, to?.end ?? 0);
  return tokens.flatMap((token, index): readonly QueryWord[] => {
    const date = dates.find(({ at, length }) => index >= at && index < at + length);
    if (date === undefined) return [{ kind: 'word', written: written(token, token), token }];
    if (index !== date.at) return [];
    return [{ kind: 'date', written: written(token, tokens[date.at + date.length - 1]), term: dateTerm(date.date) }];
  });
}

function unique(words: readonly QueryWord[]): readonly QueryWord[] {
  const keyOf = (word: QueryWord) => `${word.kind} ${word.written.toLowerCase()}`;
  return words.filter((word, index) => words.findIndex((other) => keyOf(other) === keyOf(word)) === index);
}
