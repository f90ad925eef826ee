import { expect, test } from 'vitest';
import { createAnalysis } from '#search/analysis.ts';
import { type Part, partAt, rangeOfParts } from '#search/compound-parts.ts';
import { indexDocuments } from '#search/indexing.ts';
import { judgedDocuments } from '../../support/judged-search.ts';

const analysis = createAnalysis('fi');
const { forms, parts } = indexDocuments(judgedDocuments('fi'), analysis);
const all = Array.from(parts.starts, (_, place) => partAt(parts, place));
const lettersFrom = ({ form, at }: Part) => forms[form]?.folded.slice(at) ?? '';
const textOf = (part: Part) => lettersFrom(part).slice(0, part.length);

test('each part has the key that its letters have, and is less than its form', () => {
  expect(all.length).toBeGreaterThan(1000);
  for (const part of all) {
    expect(parts.keys[part.key]).toBe(analysis.keyOf(textOf(part)));
    expect(part.length).toBeLessThan(forms[part.form]?.folded.length ?? 0);
  }
});

test.each(['tu', 'turvapaik', 'hakemu', 'xq', ''])('the parts that go on with "%s" stand side by side', (letters) => {
  const [from, to] = rangeOfParts(parts, letters, forms);
  const expected = all.filter((part) => lettersFrom(part).startsWith(letters));
  expect(all.slice(from, to)).toEqual(expected);
  expect(expected.length > 0).toBe(letters !== 'xq');
});

test('a part knows whether what stands beside it is words or parts too', () => {
  const isBesideParts = (compound: string) => {
    const [before = '', text = '', after = ''] = compound.split('|');
    const isIt = (part: Part) => forms[part.form]?.folded === before + text + after && part.at === before.length && part.length === text.length;
    return all.find(isIt)?.isBesideParts;
  };
  expect(isBesideParts('itse|palvelu|automaatit')).toBe(true);
  expect(isBesideParts('|itsepalvelu|automaatteja')).toBe(true);
  expect(isBesideParts('itsepalveluauto|maatteja|')).toBe(false);
  expect(isBesideParts('itsepal|veluau|tomaatteja')).toBe(undefined);
});

test('a language that writes no compounds has none', () => {
  expect(indexDocuments(judgedDocuments('en'), createAnalysis('en')).parts.keys).toEqual([]);
});
