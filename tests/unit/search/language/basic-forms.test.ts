import { expect, test } from 'vitest';
import { basicFormOf } from '#search/language/basic-forms.ts';
import { analysisOf } from '../../../support/analysis.ts';

const basic = (word: string, locale: 'fi' | 'en' = 'fi') => basicFormOf(word, locale, analysisOf(locale).keyOf);

test.each([
  ['viranomaisten', 'viranomainen'],
  ['kiintiöpakolaisia', 'kiintiöpakolainen'],
  ['laillista', 'laillinen'],
  ['hakemuksista', 'hakemus'],
  ['päätöksiä', 'päätös'],
  ['kansalaisuuden', 'kansalaisuus'],
  ['turvallisuutta', 'turvallisuus'],
  ['turvapaikanhakijoiden', 'turvapaikanhakija'],
  ['työntekijöille', 'työntekijä'],
  ['tietojärjestelmiin', 'tietojärjestelmä'],
])('%s is a form of %s', (form, word) => {
  expect(basic(form)).toBe(word);
});

test.each(['syistä', 'luvan', 'kouluja', 'hankkeeksi', 'lapsen', 'maksaa', 'järjestää', 'viranomainen', 'x', ''])('of %s nothing is certain', (form) => {
  expect(basic(form)).toBeUndefined();
});

test('a language without such rules has none', () => {
  expect(basic('interpreters', 'en')).toBeUndefined();
});
