import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherReadings, stemEnglish, stemFinnish } from '#search/language/stemming.ts';
import { fold } from '#search/tokens.ts';
import { root } from '../../support/workspace.ts';

function readForms(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(root, 'tests/fixtures/search', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => line.split(' '));
}

const [paradigms, unseen] = [readForms('paradigms.fi.txt'), readForms('unseen-nouns.fi.txt')];

describe('the Finnish key', () => {
  test.each(paradigms)('is the same for every form of %s', (...forms) => {
    expect(new Set(forms.map((form) => stemFinnish(fold(form)))).size).toBe(1);
  });

  test('covers at least 25 words with their forms', () => {
    expect(paradigms.length).toBeGreaterThanOrEqual(25);
    expect(Math.min(...paradigms.map((forms) => forms.length))).toBeGreaterThanOrEqual(6);
  });

  test('is the same for nine in ten forms of everyday nouns that the texts have nothing to do with', () => {
    const pairs = unseen.flatMap(([base = '', ...forms]) => forms.map((form) => [base, form] as const));
    const torn = pairs.filter(([base, form]) => stemFinnish(fold(base)) !== stemFinnish(fold(form)));
    expect(unseen.length).toBeGreaterThanOrEqual(40);
    expect(pairs.length).toBeGreaterThan(350);
    expect(torn.length, torn.join(' ')).toBeLessThanOrEqual(pairs.length * (1 - 150 / 169));
  });

  test.each([
    ['lupa', 'lupaus'],
    ['paluu', 'pala'],
    ['visio', 'vis'],
    ['maa', 'maali'],
    ['hakemus', 'hakija'],
    ['turva', 'turvallisuus'],
    ['tulkki', 'tulkkaus'],
    ['tieto', 'tie'],
    ['päätös', 'päättyä'],
    ['muutto', 'muutos'],
    ['palautus', 'palautuminen'],
    ['asia', 'asiakas'],
    ['aika', 'aikuinen'],
    ['raha', 'rahasto'],
    ['työ', 'työnantaja'],
    ['uhri', 'uhka'],
    ['satama', 'sata'],
    ['varaus', 'vara'],
    ['matka', 'matto'],
  ])('tells %s from %s', (one, other) => {
    expect(stemFinnish(fold(one))).not.toBe(stemFinnish(fold(other)));
  });

  test('leaves short words and words with digits alone', () => {
    expect(['uma', 'eu', '746/2011', 'covid19'].map(stemFinnish)).toEqual(['uma', 'eu', '746/2011', 'covid19']);
  });

  test('gives a form that may belong to two words both', () => {
    expect(otherReadings('muutosta')).toContain(stemFinnish('muutto'));
    expect(otherReadings('sinista')).toContain(stemFinnish('sininen'));
    expect(otherReadings('kehittamisen')).toContain(stemFinnish('kehittaa'));
  });
});

describe('the English key', () => {
  test.each([
    ['modernise modernize modernised modernising modernisation modernization'],
    ['centre center centres centers'],
    ['analyse analyze analysed analyzed'],
    ['behaviour behavior behaviours'],
    ['programme program programmes programs'],
    ['licence license licences'],
    ['catalogue catalog catalogues'],
    ['travelling traveling travelled'],
    ['person persons people'],
    ['prevent prevents preventing prevention'],
    ['select selected selecting selection'],
    ['predict predictions prediction'],
    ['direct directly'],
  ])('is the same for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(1);
  });

  test.each(['constructor', 'prototype', 'length'])('of the word %s, which is also a name of the language the site is written in, is a word', (word) => {
    expect(stemEnglish(word)).toMatch(/^[a-z]+$/);
    expect(stemEnglish(`${word}s`)).toBe(stemEnglish(word));
  });

  test('tells words apart that only look like spellings', () => {
    expect(stemEnglish('four')).not.toBe(stemEnglish('for'));
    expect(stemEnglish('hire')).not.toBe(stemEnglish('higher'));
  });
});
