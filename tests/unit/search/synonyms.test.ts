import { expect, test } from 'vitest';
import { search } from '#search/search.ts';
import { phrasesOf, readMeanings, wordsOf } from '#search/synonyms.ts';
import { judgedSearchables } from '../../support/judged-search.ts';

test('a meaning is a word, or words that stand one after another', () => {
  const meanings = readMeanings(['Paluu', 'tilapäinen suojelu', 'jälki-valvonta']);
  expect(wordsOf(meanings)).toEqual([{ written: 'Paluu', folded: 'paluu' }]);
  expect(phrasesOf(meanings).map(({ written }) => written)).toEqual(['tilapäinen suojelu', 'jälki-valvonta']);
});

test('several words are found only one after another, in any of their forms, and told as the editors wrote them', () => {
  const found = (list: Readonly<Record<string, readonly string[]>>) => {
    const { hits, words } = search('jalkapallo', judgedSearchables('fi', { fi: list }));
    return { ids: hits.map(({ id }) => id), also: words[0]?.also, synonyms: words[0]?.synonyms };
  };
  const apart = found({ jalkapallo: ['ihmiskauppa', 'uhri'] });
  const together = found({ jalkapallo: ['ihmiskauppa uhri'] });
  expect(together).toEqual({ ids: ['tilda', 'vapaaehtoinen-paluu'], also: ['ihmiskauppa uhri'], synonyms: ['ihmiskauppa uhri'] });
  expect(apart.ids).toContain('tilda');
  expect(found({ jalkapallo: ['uhri ihmiskauppa'] })).toEqual({ ids: [], also: [], synonyms: [] });
  expect(new Set(found({ jalkapallo: ['uhri ihmiskauppa', 'paluu'] }).ids)).toEqual(new Set(found({ jalkapallo: ['paluu'] }).ids));
});
