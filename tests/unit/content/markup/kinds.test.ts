import { describe, expect, test } from 'vitest';
import { faultsIn, typed } from '../../../support/body-faults.ts';

/** `level code at line:column: suggestion`; without one, the value. */
const told = (body: string) =>
  faultsIn(body).map(({ code, level, place, values }) => `${level} ${code} ${place.line}:${place.column} ${values.suggestion ?? values.value ?? ''}`.trim());

const nbsp = '\u00a0';

/** What people type, and all that is said of it. */
const kinds: Readonly<Record<string, readonly (readonly [body: string, ...faults: readonly string[]])[]>> = {
  'days and ordinals that would become lists': [
    [
      '1. tammikuuta 2024 alkoi vaihe.\n\n31. joulukuuta 2024 loppui raha.',
      'error numberBecomesList 1:1 1\\. tammikuuta',
      'error numberBecomesList 3:1 31\\. joulukuuta',
    ],
    ['- 30. kesäkuuta 2024 alkoi\n- 31. joulukuuta päättyi', 'error numberBecomesList 1:3 30\\. kesäkuuta', 'error numberBecomesList 2:3 31\\. joulukuuta'],
    ['2. vaiheessa kokeiltiin.', 'error numberBecomesList 1:1 2\\. vaiheessa'],
    ['1. vaiheessa tutkittiin.\n\n2. vaiheessa kokeiltiin.', 'warning numberBecomesList 1:1 1\\. vaiheessa', 'warning numberBecomesList 3:1 2\\. vaiheessa'],
    ['3. 3. 2024 alkoi työ.', 'error numberBecomesList 1:1 3\\. 3.'],
    ['15) kohta pykälästä.', 'error numberBecomesList 1:1 15\\) kohta'],
    ['Työ alkoi\n1. toukokuuta.', 'error numberBecomesList 2:1 1\\. toukokuuta.'],
    ['> 6. joulukuuta juhlittiin.', 'error numberBecomesList 1:3 6\\. joulukuuta'],
    ['1. January was cold.\n2. February was not.', 'error numberBecomesList 1:1 1\\. January', 'error numberBecomesList 2:1 2\\. February'],
    ['2024. Vuosi oli hyvä.', 'error numberBecomesList 1:1 2024\\. Vuosi'],
    ['1. Ensin\n3. Sitten', 'error listNumber 2:1 2.'],
    ['Yli\n\n>100 osallistui.', 'error quoteSign 3:1 \\>100 osallistui.'],
    ['1. Valo\n2. Varjo\n\n31. joulukuuta 2024 loppui.', 'error numberBecomesList 4:1 31\\. joulukuuta'],
  ],
  'signs between numbers and in words': [
    ['Huoneita 5*10 ja 6*12.', 'error markInNumber 1:10 5 × 10', 'error markInNumber 1:18 6 × 12'],
    ['Koko 5 * 10 metriä.', 'error markInNumber 1:6 5 × 10'],
    ['Mukana 10~15 henkeä.', 'warning markLeftSuggest 1:8 10–15'],
    ['Kaasu H~2~O ja m^2^.', 'error markLeftSuggest 1:8 ₂', 'error markLeftSuggest 1:17 ²'],
    ['Sana ~~poistettu~~ pois.', 'error struckOut 1:6 poistettu'],
    ['Sana ko*rostet*tu.', 'warning markInWord 1:6 korostettu'],
    ['Kenttä nimi_toinen on.', 'warning markLeftSuggest 1:8 nimi toinen'],
  ],
  'what no text needs': [
    ['- [ ] Esitys on tekemättä\n- [x] Kysely on tehty', 'error taskItem 1:1 - Esitys on tekemättä', 'error taskItem 2:1 - Kysely on tehty'],
    ['    Kappale sisennettynä.', 'error indentedText 1:1 Kappale sisennettynä.'],
    ['\tKappale sarkaimella.', 'error indentedText 1:1 Kappale sarkaimella.'],
    ['```\nkoodia\n```', 'error codeBlock 1:1 ```'],
    ['~~~ js\nkoodia\n~~~', 'error codeBlock 1:1 ~~~ js'],
    ['Alku.\n\n***\n\nLoppu.', 'error thematicBreak 3:1 ***'],
    ['Kappale, joka jatkuu.\n---', 'error headingUnderlined 1:1 Kappale, joka jatkuu.'],
    ['##\n\nTeksti.', 'error headingEmpty 1:1 ##'],
    ['Katso [sivu](https://a.fi/x "Otsikko").', 'error linkTitle 1:7 [sivu](https://a.fi/x)'],
    ['[Sivu]: https://a.fi/x\n\nTeksti.', 'error definitionUnused 1:1 [Sivu](https://a.fi/x)'],
  ],
  tables: [
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', 'error tableRowLong 3:1'],
    ['| a | b |\n|---|---|\n| `x|y` | 2 |', 'error tableRowLong 3:1', 'warning markLeftSuggest 3:3 x', 'warning markLeftSuggest 3:6 y'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nTeksti jatkuu.', 'error tableRowText 4:1 Teksti jatkuu.'],
    ['| a | b |\n|---|---|\n| 1 |', 'warning tableRowShort 3:1'],
    ['| a | b | c |\n|---|---|---|\n| 1 | 2 |\n| 1 | | 3 |', 'warning tableRowShort 3:1'],
    ['| a | |\n|---|---|\n| 1 | 2 |', 'error tableHeadEmpty 1:1'],
    ['| a | b |\n| 1 | 2 |', 'error tableBroken 1:1 |---|---|'],
    ['| a | b |\n|---|\n| 1 | 2 |', 'error tableBroken 1:1 |---|---|'],
  ],
  'marks left in the text': [
    ['**Tavoite:**teksti', 'error markLeftSuggest 1:1 **Tavoite:**'],
    ['Tämä on ** lihava ** sana.', 'error markLeftSuggest 1:9 **lihava**'],
    ['Tämä **auki jäi.', 'warning markLeftSuggest 1:6 auki'],
    ['Tämä _auki jäi.', 'warning markLeftSuggest 1:6 auki'],
    ['Tämä `auki jäi.', 'warning markLeftSuggest 1:6 auki'],
    ['> [!NOTE]\n> Huomaa.', 'error markLeft 1:3 [!NOTE]'],
    ['Sana ==korostettu== ja ++lisätty++.', 'error markLeftSuggest 1:6 korostettu', 'error markLeftSuggest 1:24 lisätty'],
    [':::note\nTeksti.\n:::', 'error markLeft 1:1 :::note', 'error markLeft 3:1 :::'],
    ['Tässä {{muuttuja}} ja {% if %}.', 'error markLeft 1:7 {{muuttuja}}', 'error markLeft 1:23 {% if %}'],
    ['Katso [[move]] tai [[move|siirtyminen]].', 'error markLeftSuggest 1:7 move', 'error markLeftSuggest 1:20 siirtyminen'],
    ['Otsake {.luokka} ja {#tunnus}', 'error markLeft 1:8 {.luokka}', 'error markLeft 1:21 {#tunnus}'],
    ['Hyvä :smile: työ.', 'error markLeft 1:6 :smile:'],
    ['[TOC]', 'error markLeft 1:1 [TOC]'],
    ['\\newpage', 'error markLeft 1:1 \\newpage'],
    ['Termi\n: määritelmä', 'error markLeft 2:1 :'],
    ['=====', 'error markLeft 1:1 ====='],
    ['##Otsikko ilman väliä', 'error markLeftSuggest 1:1 ## Otsikko'],
    ['Väite[^1] on tosi.', 'error markLeft 1:6 [^1]'],
    ['Asia on näin.[1]', 'error markLeft 1:14 [1]'],
    ['Se on [täydennä] ja [lisää nimi].'],
    ['Nimi [toinen nimi] on.', 'warning markLeftSuggest 1:6 (toinen nimi)'],
  ],
  'non-breaking spaces after marks': [
    [`-${nbsp}kohta\n-${nbsp}toinen`, 'error hardSpaceAfterMark 1:1 -', 'error hardSpaceAfterMark 2:1 -'],
    [`1.${nbsp}kohta`, 'error hardSpaceAfterMark 1:1 1.'],
    [`##${nbsp}Alaotsikko`, 'error hardSpaceAfterMark 1:1 ##'],
  ],
  'lists of word processors': [
    ['Lista:\n\n•\tkohta\n•\ttoinen', 'warning pastedItem 3:1 - kohta', 'warning pastedItem 4:1 - toinen'],
    ['· kohta', 'warning pastedItem 1:1 - kohta'],
    ['– kohta\n– toinen', 'warning pastedItem 1:1 - kohta', 'warning pastedItem 2:1 - toinen'],
    ['-kohta\n-toinen', 'warning pastedItem 1:1 - kohta', 'warning pastedItem 2:1 - toinen'],
    ['1.Kohta\n2.Toinen', 'warning pastedItem 1:1 1. Kohta', 'warning pastedItem 2:1 2. Toinen'],
    ['a) kohta\n\nb) toinen', 'warning pastedItem 1:1 - kohta', 'warning pastedItem 3:1 - toinen'],
    ['- • kohta', 'warning pastedItem 1:3 kohta'],
    ['Vuosi\tMäärä\n2023\t120', 'warning tabbedRow 1:1 | Vuosi | Määrä |', 'warning tabbedRow 2:1 | 2023 | 120 |'],
    ['Sana\ttoinen.', 'warning tabInText 1:5'],
  ],
  'lists on one line': [
    ['Tavoitteet: - valo - varjo', 'warning listInLine 1:1 Tavoitteet: - valo - varjo'],
    ['- valo - varjo - silta', 'warning listInLine 1:3 valo - varjo - silta'],
    ['Tehdään 1) valoa 2) varjoa 3) siltoja.', 'warning listInLine 1:1 Tehdään 1) valoa 2) varjoa 3) siltoja.'],
    ['1. valo 2. varjo 3. silta', 'warning listInLine 1:4 valo 2. varjo 3. silta'],
    ['Tehdään a) valoa b) varjoa c) siltoja.', 'warning listInLine 1:1 Tehdään a) valoa b) varjoa c) siltoja.'],
    ['Tavoitteet • valo • varjo', 'warning listInLine 1:1 Tavoitteet • valo • varjo'],
    ['Hanke - joka alkoi keväällä - päättyi syksyllä.'],
    ['Tehdään 1) valoa ja 2) varjoa.'],
    ['- Hanke - joka alkoi'],
  ],
  'addresses of machines and networks': [
    ['Katso [sivu](http://localhost:3000/a).', 'error addressInternal 1:7 http://localhost:3000/a'],
    ['Katso [sivu](https://intranet/a).', 'error addressInternal 1:7 https://intranet/a'],
    ['Katso [sivu](file:///C:/a.pdf).', 'error addressInternal 1:7 file:///C:/a.pdf'],
  ],
  'links that are none': [
    ['Katso (sivu)[https://a.fi/a].', 'error linkBroken 1:7 [sivu](https://a.fi/a)'],
    ['Katso [sivu] (https://a.fi/b).', 'error linkBroken 1:7 [sivu](https://a.fi/b)'],
    ['Katso [sivu](https://a.fi/c jäi auki', 'error linkBroken 1:7 [sivu](https://a.fi/c)'],
    ['Katso [sivu](https://a.fi/c d).', 'error linkBroken 1:7 [sivu](https://a.fi/c%20d)'],
    ['Katso [sivu](https://a.fi/c ”otsikko”).', 'error linkBroken 1:7 [sivu](https://a.fi/c)'],
    ['Katso [sivu](silta.fi.md', 'error linkBroken 1:7 [sivu](silta.fi.md)'],
    ['Katso [sivu][https://a.fi/x].', 'error linkBroken 1:7 [sivu](https://a.fi/x)'],
    ['Katso [sivu][viite].', 'error linkUndefined 1:7 [sivu][viite]'],
    ['Kuva !(silta)[/images/silta.png].', 'error linkBroken 1:6 ![silta](/images/silta.png)'],
    ['Katso [www.example.fi].', 'error linkInBrackets 1:7 https://www.example.fi'],
    ['Katso (linkki)[http://example.fi/a].', 'error linkBroken 1:7 [linkki](http://example.fi/a)'],
    ['Katso [silta](silta.en.md).', 'warning linkOtherLanguage 1:7 silta.fi.md'],
    ['Katso [sivu](https://a.fi/x”).', 'error linkAddressSuggest 1:7 https://a.fi/x'],
  ],
  'characters that are no text, written by their numbers': [
    ['Sana&#x202e; ja &#xf0b7; on.', 'error hiddenCharacter 1:1 U+202E', 'error hiddenCharacter 1:1 U+F0B7'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  test.each(cases)('%j', (body, ...faults) => {
    expect(told(body)).toEqual(faults);
  });
});

/** Faults whose advice is the text to type and nothing else. */
const literal = new Set(
  `numberBecomesList listNumber quoteSign pastedItem tabInText hardSpaceAfterMark markInNumber markInWord markLeftSuggest taskItem indentedText linkTitle
  definitionUnused linkBroken linkOtherLanguage struckOut`.split(/\s+/),
);

/** What the right form may show that the wrong one hid: an address without https, an image that is not there, a list of one item. */
const uncovered = new Set(['linkAddressSuggest', 'imageMissing', 'numberBecomesList']);

test('whatever is advised for them, once typed, takes the faults of that kind away and brings no other', () => {
  let count = 0;
  for (const [body] of Object.values(kinds).flat()) {
    const before = faultsIn(body);
    for (const code of new Set(before.map((fault) => fault.code).filter((one) => literal.has(one)))) {
      const advised = before.filter((fault) => fault.code === code);
      const after = advised.reduceRight(typed, body);
      const left = faultsIn(after).map((fault) => fault.code);
      expect(left, `${body} → ${after}`).not.toContain(code);
      expect(
        left.filter((other) => !before.some((fault) => fault.code === other) && !uncovered.has(other)),
        `${body} → ${after}`,
      ).toEqual([]);
      count += advised.length;
    }
  }
  expect(count).toBeGreaterThan(60);
});

test.each([
  'Tavoitteena oli:\n\n1. ottaa käyttöön\n2. luoda menettelyt.',
  '1. Ensimmäinen\n2. Toinen\n3. Kolmas',
  '**MOVE**-hanke ja *Suomen* työ, **lihava**: loppu. Osuus oli 10–15 %, 5 × 10.',
  'Päivä oli 31\\. joulukuuta, ja 5\\*10, \\[näin\\] sekä \\_alku.',
  'Katso [sivu](https://a.fi/x_y_z?a=1&b=[2]) ja <https://a.fi/a_b> ja https://a.fi/a_b*c.',
  'Sanottu: ”[…] näin [sic]”. Kello 8:30:15, C++ ja C++, A/B, 50 %, R&D; 5 $ ja 6 $.',
  '| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n| 4 | |\n\nTeksti.',
  'Kirjoita `a|b` ja `x_y` tai `{{x}}`.',
  'Hän sanoi – niin kuin muutkin –, että työ jatkuu.\n– Se on hyvä, hän sanoi.',
  'Sähköposti kirjaamo_eu@migri.fi ja UMA:n: näin.',
  '- maahanmuutto- ja\n  kotouttamisasiat\n- työ',
  '> Lainaus, jossa on 5 > 3.\n\nLuku 3 < 4 ja a -> b.',
  '[Sivu][s] on hyvä.\n\n[s]: https://a.fi/x',
  'https://a.fi/x_y, (https://b.fi/c) ja ”https://c.fi/d”.',
])('leaves alone %j', (body) => {
  expect(told(body)).toEqual([]);
});
