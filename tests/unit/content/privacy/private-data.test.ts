import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { privateData } from '#content/privacy/private-data.ts';
import { runs } from '../../../support/depth.ts';

const faultsIn = (text: string) => privateData({ path: '/a', file: 'a', text, lines: text.split('\n') });
const told = (text: string) => faultsIn(text).map(({ code, place, values }) => `${code} ${place.line}:${place.column} ${values.value}`);

const signs = 'ABCDEFYXWVU+-';
const check = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const birthday = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }));
const two = (number: number) => String(number).padStart(2, '0');

/** A personal identity code with the right check character, moved on by some. */
const code = (offset: number) =>
  fc.tuple(birthday, fc.constantFrom(...signs), fc.integer({ min: 2, max: 999 })).map(([[day, month, year], sign, number]) => {
    const digits = two(day) + two(month) + two(year);
    const last = String(number).padStart(3, '0');
    return `${digits}${sign}${last}${check[(Number(digits + last) + offset) % check.length]}`;
  });

describe('a personal identity code', () => {
  test('with any sign of a century is told, in the body and in the fields, and is not repeated', () => {
    fc.assert(
      fc.property(code(0), fc.constantFrom('Asiakas $ tuli.', 'note: "$"', '($)', '$', 'hetu:$,'), (one, frame) => {
        const faults = faultsIn(`Alku\n${frame.replace('$', () => one)}`);
        expect(faults.map(({ code: kind, level, place }) => [kind, level, place.line, place.excerpt])).toEqual([['personalCode', 'error', 2, undefined]]);
        expect(JSON.stringify(faults)).not.toContain(one.slice(-4));
      }),
      runs(200),
    );
  });

  test('with a wrong check character is some other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }).chain(code), (one) => {
        expect(told(`Numero ${one}.`).filter((fault) => fault.startsWith('personal'))).toEqual([]);
      }),
      runs(100),
    );
  });

  test.each(['131052–308T', '131052 - 308t', '131052‑308T'])('is told as %s too', (text) => {
    expect(told(text)).toEqual(['personalCode 1:1 13…']);
  });
});

describe('a telephone number', () => {
  test.each([
    '040 123 4567',
    '050.123.4567',
    '+358.50.123.4567',
    '050-1234567',
    '0401234567',
    '+358 40 123 4567',
    '+358401234567',
    '+358 (0)50 123 4567',
    '00358 44 123 4567',
    '09 123 4567',
    '(09) 1234 567',
    '+46 70 123 45 67',
  ])('%s is told', (number) => expect(told(`Soita ${number}, niin kuulet.`)).toEqual([`telephone 1:7 ${number}`]));

  test.each([
    '029 534 5000',
    '0295 430 431',
    '+358 29 534 5000',
    '[029 534 5000](tel:+358295345000)',
    '0800 123 456',
    'Hinta 1 200 000 €, vuodet 2021 2027, 2024-05-31 ja 01.02.2024, 1.234.567 ja versio 01.2.3456',
    'Asetus (EU) 2021/1147, ISBN 978-951-0-12345-6, dnro 0123/2024',
    'https://example.fi/040-123-4567 ',
    'translationOf: 04012345',
    'Y-tunnus 0245902-5',
  ])('%s is none of a person', (text) => expect(told(text)).toEqual([]));
});

describe('an e-mail address', () => {
  test.each([
    'matti.meikalainen@migri.fi',
    'm.meikalainen@gov.fi',
    'anna-liisa.virtanen@example.fi',
    'matti_meikäläinen(at)migri.fi',
    'matti.virtanen [at] migri.fi',
    'matti123@gmail.com',
    'hanke.tiimi2024@hotmail.com',
  ])('%s is a person’s', (address) => expect(told(`Kysy: ${address}.`)).toEqual([`personalEmail 1:7 ${address}`]));

  test.each([
    'migri@migri.fi',
    'kirjaamo@migri.fi',
    'saavutettavuus@example.fi',
    'eu.rahastot@intermin.fi',
    'palaute-migri@migri.fi',
    'etunimi.sukunimi@migri.fi',
    'firstname.lastname@migri.fi',
    'tietosuoja.vastaava@migri.fi',
  ])('%s is a box of the agency', (address) => expect(told(`Kysy: ${address}.`)).toEqual([]));
});
