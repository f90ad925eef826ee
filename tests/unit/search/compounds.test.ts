import { describe, expect, test } from 'vitest';
import { contentSource } from '#site/content-source.ts';
import { searchOf } from '#site/state.ts';
import { answeredOffTopic, holdersOfForms, knownParts, lostParts, offTopic } from '../../support/compound-words.ts';
import { judgedLocales, judgedSearchables } from '../../support/judged-search.ts';

const catalogue = contentSource.catalogue();

describe('the parts of the compounds of the kept catalogue', () => {
  const parts = knownParts();

  test('stand in its texts, and are no short words', () => {
    const holders = holdersOfForms(catalogue);
    expect(parts.length).toBeGreaterThan(180);
    expect(parts.flatMap(({ forms }) => forms).filter((form) => !holders.has(form))).toEqual([]);
    expect(parts.filter(({ part }) => part.length < 4)).toEqual([]);
  });

  test('find all projects that they stand in, but for one in twenty at most', () => {
    const lost = lostParts(catalogue, searchOf(catalogue, 'fi'));
    const told = lost.map(({ part, forms }) => `${part}: ${forms.join(' ')}`).join('\n');
    expect(lost.length, told).toBeLessThanOrEqual(parts.length / 20);
  });
});

test.each(judgedLocales)('of the everyday words the texts are not about, one in six at most finds anything, in %s', (locale) => {
  const published = answeredOffTopic(locale, searchOf(catalogue, locale));
  const first = answeredOffTopic(locale, judgedSearchables(locale));
  expect(offTopic[locale].length).toBeGreaterThanOrEqual(45);
  for (const answered of [published, first]) expect(answered.length, answered.join(', ')).toBeLessThanOrEqual(offTopic[locale].length / 6);
});
