import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matches } from '#search/postings/matches.ts';
import { bestFirst, keepRanked, rank } from '#search/postings/ranking.ts';
import { runs } from '../../../support/depth.ts';

const size = 60;

/** A word and what it has found: each document a score between 1 and 4, so that many are alike. */
const words = fc.array(
  fc.dictionary(fc.nat({ max: size - 1 }).map(String), fc.integer({ min: 1, max: 4 }), { maxKeys: size }).map((scores) => {
    const entries = Object.entries(scores).map(([document, score]) => [Number(document), score] as const);
    const ascending = entries.sort(([a], [b]) => a - b);
    const matches: Matches = {
      documents: Uint32Array.from(ascending, ([document]) => document),
      scores: Float32Array.from(ascending, ([, score]) => score),
      terms: [],
    };
    return { matches, scoreOf: new Map(ascending) };
  }),
  { maxLength: 10 },
);

describe('a ranking', () => {
  test('has what holds enough of the required words, those with most of them first, then with most words, then the best, then the first', () => {
    fc.assert(
      fc.property(words, fc.nat({ max: 10 }), fc.nat({ max: 10 }), (all, share, least) => {
        const required = all.slice(0, share);
        const holds = (some: typeof all, document: number) => some.filter(({ scoreOf }) => scoreOf.has(document)).length;
        const score = (document: number) => all.reduce((sum, { scoreOf }) => sum + (scoreOf.get(document) ?? 0), 0);
        const expected = Array.from({ length: size }, (_, document) => document)
          .filter((document) => holds(all, document) > 0 && holds(required, document) >= least)
          .sort((a, b) => holds(required, b) - holds(required, a) || holds(all, b) - holds(all, a) || score(b) - score(a) || a - b);
        expect([...bestFirst(rank(all, required, least, size))]).toEqual(expected);
      }),
      runs(200),
    );
  });

  test('is put in order as far as it is followed, and keeps what it is told to keep', () => {
    const all = fc.sample(words, { seed: 7, numRuns: 30 }).find((some) => some.length > 3) ?? [];
    const ranking = rank(all, [], 0, size);
    const order = [...bestFirst(ranking)];
    const some = bestFirst(ranking);
    expect(order.length).toBeGreaterThan(3);
    expect([some.next().value, some.next().value, some.next().value]).toEqual(order.slice(0, 3));
    expect([...bestFirst(keepRanked(ranking, (document) => document % 2 === 0))]).toEqual(order.filter((document) => document % 2 === 0));
  });
});
