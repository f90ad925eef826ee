import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byLocale, type Locale } from '#catalogue/locale.ts';
import { fieldMarks } from '#content/prose/field-marks.ts';
import { differingFigures } from '#content/prose/figures.ts';
import { otherLanguageFaults } from '#content/prose/other-language.ts';
import { proseOf, writingOf } from '../../../support/prose.ts';
import { catalogueContent } from '../../../support/workspace.ts';

const differing = (fi: string, en: string) =>
  differingFigures(proseOf('fi', fi), proseOf('en', en)).map(({ place, values }) => `${place.line - 4}:${place.column} ${values.value}`);

describe('numbers and dates of two languages', () => {
  test.each([
    ['Hanke alkoi 1.8.2024 ja päättyi 31. joulukuuta 2025.', 'The project began on 1 August 2024 and ended on 31 December 2025.'],
    ['Hanke alkoi elokuussa 2024.', 'The project began in August 2024.'],
    ['Raha 1 200 000,50 € ja 2,5 miljoonaa euroa.', 'The money is EUR 1,200,000.50 and EUR 2.5 million.'],
    ['Raha 12 milj. euroa.', 'The money is EUR 12,000,000.'],
    ['Osuus oli 75 %, vuosina 2021–2027.', 'The share was 75%, in 2021–2027.'],
    ['Kolme vaihetta, 2. vaihe, 12 henkeä.', '3 phases, the second phase, twelve people.'],
    ['Asetus (EU) 2021/1147, 1990-luvulla, 80/20-malli, klo 8.30–16.00.', 'Regulation (EU) 2021/1147, in the 1990s, the 80/20 model, 8:30 to 16:00.'],
    ['Päivinä 1.–5.8.2024.', 'On 1–5 August 2024.'],
    ['Marssi toukokuussa 2023.', 'A march in May 2023; people may come.'],
  ])('agree: %s %s', (fi, en) => expect(differing(fi, en)).toEqual([]));

  test.each<readonly [string, string, readonly string[]]>([
    ['Päätöksiä 3 438.', 'Decisions: 3,483.', ['1:11 3 438', '1:12 3,483']],
    ['Alkoi 1.8.2024.', 'It began on 8 January 2024.', ['1:7 1.8.2024', '1:13 8 January 2024']],
    ['Alkoi elokuussa 2024.', 'It began in September 2024.', ['1:7 elokuussa 2024', '1:13 September 2024']],
    ['Raha 2,5 miljoonaa euroa.', 'The money is EUR 25 million.', ['1:6 2,5', '1:18 25']],
    ['Osuus 5 %.', 'The share is large.', ['1:7 5']],
    ['Vuonna 2024.', 'In 2024 and 2025.', ['1:13 2025']],
  ])('differ: %s %s', (fi, en, places) => expect(differing(fi, en)).toEqual(places));
});

describe('the language of a text', () => {
  const writing = byLocale(writingOf);
  const faults = (locale: Locale, body: string) =>
    otherLanguageFaults(proseOf(locale, body), locale, writing, false).map(
      ({ code, level, place, values }) => `${level} ${code} ${place.line - 4} ${values.locale}`,
    );

  test.each([
    ['en', 'Hankkeessa mitataan valoa, jotta toimistot olisivat viihtyisämpiä.', ['error bodyInOtherLanguage 1 fi']],
    ['en', 'Valoa on riittävästi.\n\nTulokset luetaan sillasta.', ['error bodyInOtherLanguage 1 fi']],
    ['fi', 'The project measures light so that offices are more pleasant.', ['error bodyInOtherLanguage 1 en']],
    ['fi', '- measuring light\n- building bridges between offices', ['error bodyInOtherLanguage 1 en']],
    [
      'en',
      'The project measures light so that offices are more pleasant. It is done well in every office of the agency.\n\nTulokset luetaan sillasta, kun mittaus on valmis.',
      ['warning passageInOtherLanguage 3 fi'],
    ],
  ] as const)('in %s, %j is told', (locale, body, told) => expect(faults(locale, body)).toEqual(told));

  test.each([
    ['en', 'It is part of the project ‘Hankkeessa mitataan valoa, jotta toimistot olisivat viihtyisämpiä’ of the agency.'],
    [
      'en',
      'See [turvapaikkamenettelyn kehittäminen ja tulokset](https://example.fi), *oleskelulupien käsittely ja päätökset* and Maahanmuuttovirasto Kehitti Palveluja.',
    ],
    ['fi', 'Hankkeen nimi on ”measuring light so that offices are more pleasant” ja sen teki virasto.'],
    ['en', 'VALO, UMA, EMN 2024.'],
  ] as const)('in %s, %j is left alone: names, quotations and links may be official', (locale, body) => expect(faults(locale, body)).toEqual([]));

  test('of every text of the catalogue is its own, and no text of it would pass for one in another', () => {
    for (const collection of ['projects', 'funds', 'pages']) {
      for (const name of readdirSync(join(catalogueContent, collection))) {
        const [, own = 'fi'] = name.split('.') as [string, Locale];
        const body = readFileSync(join(catalogueContent, collection, name), 'utf8')
          .split(/^---$/m)
          .slice(2)
          .join('');
        expect(faults(own, body), name).toEqual([]);
        const other = own === 'fi' ? 'en' : 'fi';
        expect(
          faults(other, body).map((fault) => fault.split(' ')[1]),
          name,
        ).toEqual(['bodyInOtherLanguage']);
      }
    }
  });
});

describe('fields', () => {
  const mended = (field: string) => fieldMarks(proseOf('fi', 'Teksti.', field).file).map(({ values }) => `${values.key}: ${values.suggestion}`);

  test.each([
    ['summary: Hanke on **hyvä** ja [linkki](https://a.fi/x) siihen.', ['summary: Hanke on hyvä ja linkki siihen.']],
    ['title: "_Valo_ ja `koodi`"', ['title: Valo ja koodi']],
    ['title: "# Valo"', ['title: Valo']],
    ['title: Valo &amp; varjo <b>nyt</b>', ['title: Valo & varjo nyt']],
    ['sources:\n  - url: https://a.fi/x_y_z*\n    covers: "*kaikki* tiedot"', ['sources.covers: kaikki tiedot']],
    ['title: 31\\. joulukuuta', ['title: 31. joulukuuta']],
  ])('with marks are told: %s', (field, told) => expect(mended(field)).toEqual(told));

  test.each(['title: MOVE – muutto, A&B ja C# (2)', 'title: a_b ja x < 5', 'url: https://a.fi/a_b*c*', 'title: 3. vaihe'])(
    'without marks are left alone: %s',
    (field) => expect(mended(field)).toEqual([]),
  );
});
