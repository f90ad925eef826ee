import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import {
  type IdentifierKind,
  identifierForms,
  identifierKinds,
  identifierPattern,
  isIdentifier,
  looksLikeIdentifier,
  suggestIdentifier,
} from '#catalogue/typed/identifiers.ts';
import { messagesOf } from '#words/messages.ts';
import { runs } from '../../../support/depth.ts';

/** The check digit of seven digits as the Finnish Tax Administration tells it; undefined where there can be none. */
function checkDigit(digits: string): number | undefined {
  const rest = [7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  return rest === 1 ? undefined : rest === 0 ? 0 : 11 - rest;
}

const sevenDigits = fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number).padStart(7, '0'));

describe('a business ID', () => {
  test('has the check digit of its other digits, and no other', () => {
    fc.assert(
      fc.property(sevenDigits, fc.integer({ min: 0, max: 9 }), (digits, last) => {
        expect(isIdentifier('businessId', `${digits}-${last}`)).toBe(checkDigit(digits) === last);
        expect(looksLikeIdentifier('businessId', `${digits}-${last}`)).toBe(true);
      }),
      runs(200),
    );
  });

  test('with one digit mistyped, or two that stand beside each other exchanged, is none', () => {
    fc.assert(
      fc.property(
        sevenDigits.filter((digits) => checkDigit(digits) !== undefined),
        fc.nat(6),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, more) => {
          const last = checkDigit(digits);
          const other = digits.slice(0, at) + ((Number(digits[at]) + more) % 10) + digits.slice(at + 1);
          expect(isIdentifier('businessId', `${other}-${last}`)).toBe(false);
          const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2);
          if (swapped !== digits) expect(isIdentifier('businessId', `${swapped}-${last}`)).toBe(false);
        },
      ),
      runs(200),
    );
  });

  test('is read as it is written in other places', () => {
    for (const typed of ['12345671', 'FI12345671', 'FI-12345671', 'fi 1234567-1', '1234567–1', ' 1 234 567 - 1 ']) {
      expect(suggestIdentifier('businessId', typed)).toBe('1234567-1');
    }
    expect(suggestIdentifier('businessId', '123456-2')).toBe('0123456-2');
    for (const typed of ['1234567-1', '1234567-2', '12345672', 'Y-tunnus', '']) expect(suggestIdentifier('businessId', typed)).toBeUndefined();
  });
});

test('numbers of programmes and ids of other registers are told from what only resembles them', () => {
  for (const cci of ['2021FI65XXPR001', '2014FI16M2OP001']) expect(isIdentifier('cci', cci)).toBe(true);
  for (const cci of ['2021ES65AMPR001', '2021fi65xxpr001', '2021FI65XXPR01', 'AMIF', '2021FI65XXPR0011']) expect(isIdentifier('cci', cci)).toBe(false);
  expect(suggestIdentifier('cci', '2021 fi 65 XXPR 001')).toBe('2021FI65XXPR001');
  expect(suggestIdentifier('cci', '2021 es 65 AMPR 001')).toBeUndefined();
  for (const id of ['GB-COH-09876543', 'SE-ON-5566778899', 'XI-LEI-5493001KJTIIGC8Y1R12']) expect(isIdentifier('foreignId', id)).toBe(true);
  for (const id of ['FI-PRO-1234567-1', 'GB-COH', 'COH-09876543', 'GB-COH-', 'GB-COH-a b']) expect(isIdentifier('foreignId', id)).toBe(false);
  expect(suggestIdentifier('foreignId', 'gb-coh-0987 6543')).toBe('GB-COH-09876543');
  expect(suggestIdentifier('foreignId', 'FI-PRO-1234567-1')).toBeUndefined();
});

test('a code of a project has a digit, and is one word or several', () => {
  for (const code of ['H-12345', 'SM 12/2023', 'Ä.1:2_3']) expect(isIdentifier('projectCode', code)).toBe(true);
  for (const code of ['ei tiedossa', 'VALO', 'A1;A2', '-5', 'H--1', `A${'1'.repeat(60)}`]) expect(isIdentifier('projectCode', code)).toBe(false);
});

test.each(locales)('the examples that editors read are no answers: %s', (locale) => {
  const { projectCode, partners } = messagesOf(locale).fact.project;
  const { businessId, foreignId } = partners.parts;
  for (const [kind, { example }] of Object.entries({ projectCode, businessId, foreignId }) as [IdentifierKind, { readonly example: string }][]) {
    expect(isIdentifier(kind, example), example).toBe(false);
    expect(suggestIdentifier(kind, example), example).toBeUndefined();
  }
});

test('whatever is suggested is right, and not what was typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    ...identifierKinds.map((kind) =>
      fc.stringMatching(
        new RegExp(`^${kind === 'foreignId' ? '[A-Za-z]{2} ?-[A-Za-z]{3} ?-[0-9 ]{4,9}' : identifierForms[kind].replace(/^\(\?=.*?\]\)/, '')}$`),
      ),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...identifierKinds), typed, (kind, text) => {
      const suggestion = suggestIdentifier(kind, text);
      if (suggestion === undefined) return;
      expect(isIdentifier(kind, suggestion)).toBe(true);
      expect(suggestion).not.toBe(text);
      expect(identifierPattern(kind).test(suggestion)).toBe(true);
    }),
    runs(300),
  );
});
