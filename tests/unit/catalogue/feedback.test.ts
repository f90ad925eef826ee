import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillFeedbackForm, mailAddress, placesIn } from '#catalogue/site.ts';
import { runs } from '../../support/depth.ts';

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"><script>', '&id=x', '#', '{address}', '%0d%0aBcc: x@example.fi', '\r\nBcc: x', '\ud800', 'ä€'),
);

describe('the address of a feedback form', () => {
  test('carries every value back to its reader unchanged, whatever it is', () => {
    fc.assert(
      fc.property(anything, anything, anything, (id, address, revision) => {
        const url = new URL(fillFeedbackForm('https://example.fi/form?a={address}&i={id}&r={revision}&i2={id}', { id, address, revision }));
        expect([...url.searchParams]).toEqual([
          ['a', wellFormed(address)],
          ['i', wellFormed(id)],
          ['r', wellFormed(revision)],
          ['i2', wellFormed(id)],
        ]);
        expect([url.origin, url.pathname, url.hash]).toEqual(['https://example.fi', '/form', '']);
      }),
      runs(100),
    );
  });

  test('leaves alone what it does not know', () => {
    expect(placesIn('https://example.fi/{x}?{id}{constructor}')).toEqual(['x', 'id', 'constructor']);
    expect(fillFeedbackForm('https://example.fi/{constructor}{id}', { id: 'a', address: '', revision: '' })).toBe('https://example.fi/{constructor}a');
  });
});

describe('the address of a message', () => {
  test('carries subject and body back unchanged and adds no other field', () => {
    fc.assert(
      fc.property(anything, anything, (subject, body) => {
        const url = new URL(mailAddress('palaute@example.fi', subject, body));
        expect(url.pathname).toBe('palaute@example.fi');
        // RFC 6068 has no plus for a space.
        const fields = url.search
          .slice(1)
          .split('&')
          .map((field) => field.split('=').map(decodeURIComponent));
        expect(fields).toEqual([
          ['subject', wellFormed(subject)],
          ['body', wellFormed(body.replace(/\r?\n/g, '\r\n'))],
        ]);
      }),
      runs(100),
    );
  });

  test('keeps a recipient with odd characters one recipient', () => {
    expect(mailAddress('a+b&c?d@example.fi', 's', 'b')).toBe('mailto:a%2Bb%26c%3Fd@example.fi?subject=s&body=b');
  });
});
