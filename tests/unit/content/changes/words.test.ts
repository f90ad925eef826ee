import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, onOneLine, type WordPart } from '#content/changes/words.ts';
import { runs } from '../../../support/depth.ts';

const told = (parts: readonly WordPart[]) => parts.map(({ is, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[is]).join('');

test('the words that differ are told with a few around them', () => {
  const sentence = 'Hankkeessa koulutettiin koko viraston henkilöstö käyttämään uusia järjestelmiä niin, että asiakkaat saavat päätöksen nopeammin kuin ennen.';
  expect(told(compareWords(sentence, sentence.replace('nopeammin', 'hitaammin')))).toBe(
    '… niin, että asiakkaat saavat päätöksen [-nopeammin-]{+hitaammin+} kuin ennen.',
  );
  expect(told(compareWords('Yksi lause.', 'Yksi lause.\nToinen lause.'))).toBe('Yksi lause.{+ ¶ Toinen lause.+}');
});

test('where paragraphs, items and cells begin and end is told too', () => {
  expect(told(compareWords('Eka. Toka.', 'Eka.\nToka.'))).toBe('Eka. {+¶ +}Toka.');
  expect(told(compareWords('koulutus\nneuvonta', 'koulutus\nohjaus\nneuvonta'))).toBe('koulutus ¶ {+ohjaus ¶ +}neuvonta');
  expect(told(compareWords('Vuosi\tSumma\n2024\t10', 'Vuosi\tSumma\n2024\t20'))).toBe('Vuosi | Summa ¶ 2024 | [-10-]{+20+}');
});

test('changes with no word between them are told as one, first the old words and then the new ones', () => {
  expect(told(compareWords('TILDA – digitaaliset työkalut ja tilastointi', 'TILDA | uusi nimi, muu'))).toBe(
    'TILDA [-– digitaaliset työkalut ja tilastointi-]{+| uusi nimi, muu+}',
  );
  expect(told(compareWords('Ennen rakennettiin silta.', 'Nyt silta.'))).toBe('[-Ennen rakennettiin-]{+Nyt+} silta.');
});

test('texts that have nearly nothing in common are told one after the other, however long they are', () => {
  const words = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ');
  expect(compareWords(words('a'), words('b')).map(({ is }) => is)).toEqual(['removed', 'added']);
});

test('everything that was taken out was there before, and everything that was put in is there now', () => {
  const text = fc.array(fc.constantFrom('a', 'bb', 'c,', '|', '<b>', '`', '\n', '…', '10 000'), { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after);
      for (const { is, text: part } of parts) if (is !== 'same') expect(onOneLine(is === 'added' ? after : before)).toContain(part);
      const isSame = onOneLine(before) === onOneLine(after);
      expect(parts.some(({ is }) => is !== 'same')).toBe(!isSame);
    }),
    runs(200),
  );
});
