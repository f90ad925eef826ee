import { expect, test } from 'vitest';
import { type Part, partAt, partsOfKeys } from '#search/compound-parts.ts';
import { indexDocuments } from '#search/indexing.ts';
import { fold } from '#search/tokens.ts';
import { analysisOf } from '../../support/analysis.ts';
import { judgedDocuments } from '../../support/judged-search.ts';

const analysis = analysisOf('fi');
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

test('the parts of one key stand side by side, those of the next behind them', () => {
  const numberOf = (key: string) => parts.keys.indexOf(key);
  for (const word of ['turvapaikka', 'lupa', 'hakemus', 'käsittely']) {
    const own = numberOf(analysis.keyOf(fold(word)));
    expect(own).toBeGreaterThan(-1);
    expect(partsOfKeys(parts, own, own + 1)).toEqual(all.filter(({ key }) => key === own));
    expect(partsOfKeys(parts, own, own + 3)).toEqual(all.filter(({ key }) => key >= own && key < own + 3));
  }
  expect(partsOfKeys(parts, 0, parts.keys.length)).toEqual(all);
  expect(partsOfKeys(parts, parts.keys.length, parts.keys.length + 1)).toEqual([]);
});

test('in front of a vowel -n and -s end a part only where they end a word', () => {
  const text = 'Työn kustannukset: työnantajan kustannusarvio, jäseniltä ja viranomaisilla';
  const own = indexDocuments([{ id: 'projects/one', texts: { goals: text } }], analysis);
  const found = Array.from(own.parts.starts, (_, place) => partAt(own.parts, place)).map(
    ({ form, at, length }) => own.forms[form]?.folded.slice(at, at + length) ?? '',
  );
  expect(found).toEqual(expect.arrayContaining(['antajan', 'kustannus', 'arvio']));
  expect(found.filter((part) => /^(?:ilta|illa|anta|arvi)$/.test(part))).toEqual([]);
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
  expect(indexDocuments(judgedDocuments('en'), analysisOf('en')).parts.keys).toEqual([]);
});
