import { describe, expect, test } from 'vitest';
import { setValue, type Typed, typedAt } from '#content/edit/set-value.ts';

const orders: Readonly<Record<string, readonly string[]>> = { '': ['title', 'timetable', 'partners', 'draft'], timetable: ['start', 'end'] };

function set(matter: string, path: readonly string[], typed: Typed, newline = '\n'): string {
  return setValue(matter, { path, newline, orderOf: (group) => orders[group.join('.')] ?? [] }, typed);
}

const people = { lines: '  - name: Diak # kumppani\n' };

describe('giving a field a value', () => {
  test.each<readonly [string, string, readonly string[], Typed, string]>([
    ['in place of another, with its comment', 'title:  "Valo"  # nimi\n', ['title'], { inline: 'Silta' }, 'title:  Silta  # nimi\n'],
    ['where there was none', 'title: # nimi\ndraft: true\n', ['title'], { inline: 'Silta' }, 'title: Silta # nimi\ndraft: true\n'],
    ['in place of nothing said in words', 'title: ~\n', ['title'], { inline: 'Silta' }, 'title: Silta\n'],
    ['on a new line, where the order wants it', 'title: V\ndraft: true\n', ['timetable'], { inline: '{}' }, 'title: V\ntimetable: {}\ndraft: true\n'],
    ['before all others', '# ohje\ndraft: true\n', ['title'], { inline: 'V' }, 'title: V\n# ohje\ndraft: true\n'],
    ['in a group', 'timetable:\n    end: 2025\n', ['timetable', 'start'], { inline: '2024' }, 'timetable:\n    start: 2024\n    end: 2025\n'],
    ['in a group in brackets', 'timetable: { start: 2024 }\n', ['timetable', 'end'], { inline: '2025' }, 'timetable: { start: 2024, end: 2025 }\n'],
    ['in a group that is empty', 'timetable:\ndraft: true\n', ['timetable', 'end'], { inline: '2025' }, 'timetable:\n  end: 2025\ndraft: true\n'],
    ['in a group that is not there', 'title: V\n', ['timetable', 'end'], { inline: '2025' }, 'title: V\ntimetable:\n  end: 2025\n'],
    ['of lines, on new lines', 'title: V\ndraft: true\n', ['partners'], people, 'title: V\npartners:\n  - name: Diak # kumppani\ndraft: true\n'],
    [
      'of lines in place of others',
      'partners: # k\n  - name: A\n    url: b # c\ndraft: true\n',
      ['partners'],
      people,
      'partners: # k\n  - name: Diak # kumppani\ndraft: true\n',
    ],
    ['of lines in place of brackets', 'partners: [] # k\n', ['partners'], people, 'partners:  # k\n  - name: Diak # kumppani\n'],
    ['in place of lines', 'partners:\n  - name: A\ndraft: true\n', ['partners'], { inline: '[]' }, 'partners: []\ndraft: true\n'],
    [
      'of lines in place of others whose last field is empty',
      'partners:\n  - name:\n\n# luonnos\ndraft: true\n',
      ['partners'],
      people,
      'partners:\n  - name: Diak # kumppani\n\n# luonnos\ndraft: true\n',
    ],
    [
      'in place of its example',
      'title: V\n#note:\n\n# kumppanit\n#partners:\n#  - name:\n\n# muuta\n',
      ['partners'],
      people,
      'title: V\n#note:\n\n# kumppanit\npartners:\n  - name: Diak # kumppani\n\n# muuta\n',
    ],
    ['where there was none, above a comment', 'title:\n\n# luonnos\ndraft: true\n', ['title'], { inline: 'V' }, 'title: V\n\n# luonnos\ndraft: true\n'],
    ['behind a list that ends empty', 'partners:\n  -\n# luonnos\n', ['draft'], { inline: 'true' }, 'partners:\n  -\ndraft: true\n# luonnos\n'],
  ])('%s', (_, matter, path, typed, expected) => {
    expect(set(matter, path, typed)).toBe(expected);
  });

  test('ends new lines as the file does', () => {
    expect(set('title: V\r\n', ['partners'], { lines: '  - name: A\n    url: b\n' }, '\r\n')).toBe('title: V\r\npartners:\r\n  - name: A\r\n    url: b\r\n');
  });

  test('does nothing to a front matter that cannot be parsed', () => {
    expect(set('title: a: b\n', ['title'], { inline: 'c' })).toBe('title: a: b\n');
  });
});

test('a value is read as it is typed', () => {
  const matter = 'title: "Valo" # nimi\nempty:\npartners: # p\n  - name: A # viimeinen\ndraft: true\n';
  expect(typedAt(matter, ['title'])).toEqual({ inline: '"Valo"' });
  expect(typedAt(matter, ['empty'])).toBeUndefined();
  expect(typedAt(matter, ['nothing'])).toBeUndefined();
  expect(typedAt(matter, ['partners'])).toEqual({ lines: '  - name: A # viimeinen\n' });
});
