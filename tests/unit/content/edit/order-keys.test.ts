import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { orderKeys } from '#content/edit/order-keys.ts';
import { runs } from '../../../support/depth.ts';

const order = ['title', 'acronym', 'summary', 'timetable', 'sources', 'draft'];

describe('bringing fields into order', () => {
  test('moves the one field that is out of order, with the comment above it, and nothing else', () => {
    const matter = '# ohje\ntitle: Valo\nsummary: S\n\n# lähteet\nsources:\n  - url: a # oma\n\n# Lyhenne\nacronym: V # lyhyt\ndraft: true\n';
    expect(orderKeys(matter, order)).toBe(
      '# ohje\ntitle: Valo\n\n# Lyhenne\nacronym: V # lyhyt\nsummary: S\n\n# lähteet\nsources:\n  - url: a # oma\ndraft: true\n',
    );
  });

  test('leaves comments that stand by themselves in their place', () => {
    const matter = 'title: Valo\n\n# Vapaaehtoiset\n\n#acronym: V\n\nsummary: S\ndraft: true\n\n# Tiedot\n\nacronym: V\n\n# loppu\n';
    expect(orderKeys(matter, order)).toBe('title: Valo\n\nacronym: V\n\n# Vapaaehtoiset\n\n#acronym: V\n\nsummary: S\ndraft: true\n\n# Tiedot\n\n# loppu\n');
  });

  test('moves a value of many lines whole, with comments that are indented below it', () => {
    const matter = 'draft: true\ntimetable:\n  start: 2024\n  # end: 2025\nsummary: |\n  a\n\n  # ei kommentti\ntitle: >-\n  Valo\n  ja varjo\n';
    expect(orderKeys(matter, order)).toBe(
      'title: >-\n  Valo\n  ja varjo\nsummary: |\n  a\n\n  # ei kommentti\ntimetable:\n  start: 2024\n  # end: 2025\ndraft: true\n',
    );
  });

  test('orders the fields of a group too', () => {
    expect(orderKeys('timetable:\n  end: 2025 # b\n  start: 2024\ndraft: true\n', ['start', 'end'], ['timetable'])).toBe(
      'timetable:\n  start: 2024\n  end: 2025 # b\ndraft: true\n',
    );
  });

  test('keeps Windows line ends, and fields in brackets as they are', () => {
    expect(orderKeys('summary: S\r\ntitle: V\r\n', order)).toBe('title: V\r\nsummary: S\r\n');
    expect(orderKeys('timetable: { end: 2025, start: 2024 }\n', ['start', 'end'], ['timetable'])).toBe('timetable: { end: 2025, start: 2024 }\n');
  });

  test('keeps an unknown field behind the field before it', () => {
    expect(orderKeys('title: V\ndraft: true\nväri: sininen\nsummary: S\n', order)).toBe('title: V\nsummary: S\ndraft: true\nväri: sininen\n');
  });

  const line = fc.constantFrom('', '# irrallaan', '  # sisällä');
  const field = (name: string) =>
    fc.tuple(
      fc.array(line, { maxLength: 3 }),
      fc.constantFrom(
        `${name}: x`,
        `${name}:`,
        `${name}:\n  - a\n  - b`,
        `${name}:\n  - a: b\n    c:`,
        `${name}:\n  a: [b,\n   c]\n  d:`,
        `${name}: "y" # z`,
        `${name}: |\n  p\n\n  q`,
      ),
    );
  const matters = fc.shuffledSubarray(order, { minLength: 1 }).chain((names) => fc.tuple(...names.map(field)));

  test('loses no line, changes no value and has nothing to do a second time', () => {
    fc.assert(
      fc.property(matters, (fields) => {
        const matter = fields.map(([before, own]) => `${[...before, own].join('\n')}\n`).join('');
        const ordered = orderKeys(matter, order);
        const data = (text: string) => Object.keys(parse(text) as object);
        expect(ordered.split('\n').sort()).toEqual(matter.split('\n').sort());
        expect(parse(ordered)).toEqual(parse(matter));
        expect(data(ordered)).toEqual(order.filter((name) => data(matter).includes(name)));
        expect(orderKeys(ordered, order)).toBe(ordered);
      }),
      runs(150),
    );
  });
});
