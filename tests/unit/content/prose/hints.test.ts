import { describe, expect, test } from 'vitest';
import { proseFaults } from '#content/prose/prose.ts';
import { hintsIn, proseOf } from '../../../support/prose.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `sana${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10)]}`).join(' ');

describe('in Finnish', () => {
  test.each([
    ['Aika 1.1.2023-31.12.2024.', 'rangeDash at 1:6: 1.1.2023–31.12.2024'],
    ['Aika 1.1.-31.12.2024 riitti.', 'rangeDash at 1:6: 1.1.–31.12.2024'],
    ['Kausi (2021-2027) alkoi.', 'rangeDash at 1:8: 2021–2027'],
    ['Kausi 2021 - 2027 alkoi.', 'rangeDash at 1:7: 2021–2027'],
    ['Kausi 2021-27 alkoi.', 'rangeDash at 1:7: 2021–27'],
    ['Siinä oli 10-20 henkeä.', 'rangeDash at 1:11: 10–20'],
    ['Osuus oli 10-20 %.', 'rangeDash at 1:11: 10–20'],
    ['Osuus oli 0,5-1,5 prosenttia.', 'rangeDash at 1:11: 0,5–1,5'],
    ['Hinta oli 1 000-2 000 €.', 'rangeDash at 1:11: 1 000–2 000'],
    ['Avoinna klo 8.30-16.00.', 'rangeDash at 1:13: 8.30–16.00'],
    ['Luvut 5.-10. koskevat sitä.', 'rangeDash at 1:7: 5.–10.'],
    ['Aika 1. toukokuuta 2023-30. huhtikuuta 2025.', 'rangeDash at 1:6: 1. toukokuuta 2023 – 30. huhtikuuta 2025'],
    ['Osuus on 75%.', 'unitSpace at 1:10: 75 %'],
    ['Osuus on 50%:n luokkaa.', 'unitSpace at 1:10: 50 %'],
    ['Hinta on 1 200,50€ eli €5.', 'unitSpace at 1:10: 1 200,50 €'],
    ['Hinta on €5.', 'unitSpace at 1:10: 5 €'],
    ['Tässä  on väli.', 'doubleSpace at 1:1: Tässä on'],
    ['Se on on tässä.', 'repeatedWord at 1:4: on'],
    ['Että että kaksi.', 'repeatedWord at 1:1: Että'],
    ['Se on\non tässä.', 'repeatedWord at 2:1: on'],
    ['Se **on** on tässä.', 'repeatedWord at 1:6: on'],
    ['Hanke koski maahan- muuttoa.', 'brokenWord at 1:13: maahanmuuttoa'],
    ['Hanke koski maahan-\nmuuttoa.', 'brokenWord at 1:13: maahanmuuttoa'],
    ['Hanke sai EU- rahoitusta.', 'brokenWord at 1:11: EU-rahoitusta'],
    ['Ostettiin linja- auto.', 'brokenWord at 1:11: linja-auto'],
    ['Se päättyi hyvin..', 'strayMark at 1:12: hyvin.'],
    ['Hanke , joka alkoi.', 'strayMark at 1:1: Hanke,'],
    ['Hanke päättyi .', 'strayMark at 1:7: päättyi.'],
    ['Alkoi ,vaikka ei.', 'strayMark at 1:1: Alkoi, vaikka'],
    ['Meni hyvin,vaikka ei.', 'strayMark at 1:6: hyvin, vaikka'],
    ['Meni hyvin.Toinen ei.', 'strayMark at 1:6: hyvin. Toinen'],
    ['Hanke ( joka alkoi) päättyi.', 'strayMark at 1:7: (joka'],
    ['Valo,, varjo.', 'strayMark at 1:1: Valo,'],
    ['Hanke (joka alkoi päättyi.', 'unclosedMark at 1:7: ('],
    ['Hanke joka alkoi) päättyi.', 'unclosedMark at 1:17: )'],
    ['Hanke ”valo päättyi.', 'unclosedMark at 1:7: ”'],
    ['Hanke "valo päättyi.', 'unclosedMark at 1:7: "'],
    ['EU-tuen määrä selvisi.', 'term at 1:1: EU-rahoitus'],
    ['Se on **pysyvää\ntoimintaa**.', 'term at 1:9: jatkuva toiminta'],
    ['Määrää ei ole julkaistu.', 'term at 1:8: emme ole löytäneet'],
    ['Lausuma “näin”.', 'strayMark at 1:9: ”'],
    ['Jatkuu...', 'ellipsis at 1:7: …'],
    ['Se on "hyvä".', 'straightQuote at 1:7: ”hyvä”'],
    ["Raa'an työn.", 'straightQuote at 1:1: Raa’an'],
    ['Katso [täältä](a.fi.md).', 'linkText at 1:7: täältä'],
    ['[**Lue lisää »**](a.fi.md)', 'linkText at 1:1: Lue lisää »'],
    ['Katso https://example.fi/a-b/.', 'linkBare at 1:7: example.fi/a-b'],
    ['Virasto ABC teki sen. ABC on ABC.', 'abbreviation at 1:9: ABC'],
    ['Viraston ABC:n työ.', 'abbreviation at 1:10: ABC'],
    ['Viraston ABCn työ.', 'abbreviation at 1:10: ABC'],
    ['ABC-hanke alkoi (2021).', 'abbreviation at 1:1: ABC'],
    ['Asetus ABC (EU) 2021/1134.', 'abbreviation at 1:8: ABC'],
    [`Alku. Siis ${words(30)}. Loppu.`, 'longSentence at 1:7: 31'],
    [`- ${words(31)}`, 'longSentence at 1:3: 31'],
    ['| a | b |\n|---|---|\n| 1-2 | c |', 'rangeDash at 3:3: 1–2'],
    ['> Tekstiä\n> \\*tähti\\* 2021-2027 on.', 'rangeDash at 2:13: 2021–2027'],
  ])('%s', (body, hint) => {
    expect(hintsIn('fi', body)[0]).toBe(hint);
  });

  test.each([
    'Aika 1.1.2023–31.12.2024, 2021–2027, 10–20 % ja 1 000–2 000 €.',
    'Päivä 2024-05-31 ja kuukausi 2024-10, koodi 2024-05.',
    'Asetus (EU) 2021/1147, asetus (EU) 2019-2021, nro 2021/1147-1148, päätös 2008/381/EY ja laki 746/2011.',
    'Puhelin 029-534 5000, 050-123 4567, +358-9-1234, 09-123456 ja 010-020-0300.',
    'Tunnus isf-3, amif-1-2, kirja 978-951-0-12345-6 ja a1-2b.',
    '5-vuotias, 1990-luku, 5-10-vuotias, 80/20-malli ja A4-5 ovat yhdyssanoja.',
    'Osoite [sivu](https://example.fi/2021-2027/10-20?a=1-2) ja `1-2 %` on koodia.',
    'Osoite [example.fi/2021-2027](https://example.fi/2021-2027) ja a@1-2.fi.',
    'Lasku 10-5 ei ole väli, eikä 24-7.',
    'Elpymis- ja palautumistukiväline on osa NextGenerationEU-elpymisvälinettä, ja EU:n tuki on muuta.',
    'Osuus on 75 % ja hinta 1 200,50 €, osoite [a%20b](https://example.fi/a%20b).',
    'Alku  \nloppu rivin vaihdolla.',
    'Hyvin hyvin tehty, niin niin, joka joka päivä. Ei, ei. Pago Pago on paikka.',
    'Se on työ- ja työlupa, ja kertoo: ja ja-sana.',
    'Kesken… ja ..... täytettävä rivi.',
    'Maahan- ja maastamuutto, vastaanotto- tai lupa-asiat, osa- ja kokoaikainen, linja-auto ja EU-rahoitus.',
    'Tehdään a) valoa, b) varjoa (ja 1) siltoja). Hyvä :) Auki klo 8.30, s. 5, esim. Node.js.',
    'Se on 1,5 ja 2.5, 3 %, jne. (ks. liite).',
    'Näyttö on 24" leveä ja aika 5\' 3".',
    'Sanottu ”hyvä” ja ’oikea’, raa’an.',
    'Katso [sisäministeriön tiedote](https://example.fi) ja [example.fi](https://example.fi), posti [a@example.fi](mailto:a@example.fi).',
    'Katso posti a@example.fi.',
    'UMA, UMAn ja UMA:ssa ovat sanastossa; EU:n ja HTML ovat tuttuja. Luku IV ja III.',
    'Virasto (ABC) ja ABC:n työ.',
    'Verkosto (European Network, ABC). ABC toimii.',
    'ABC:n (eurooppalaisen verkoston) työ. ABC toimii.',
    'Nimi `ABC` on koodia, ABCDEFGH ei ole lyhenne, osoite a@ABC.fi.',
    `${words(30)}.`,
    `${words(20)}. Sitten ${words(20)}.`,
    `${words(20)} mm. Helsingissä, ks. s. 5.`,
    `${words(16)}:\n\n- ${words(16)}\n- ${words(16)}`,
    `${words(20)} kohtaan 5. Sitten ${words(20)}.`,
    `## ${words(40)}`,
  ])('leaves alone: %s', (body) => {
    expect(hintsIn('fi', body)).toEqual([]);
  });

  test('a shortened word, an initial or a date does not end a sentence', () => {
    const [hint] = hintsIn('fi', `Tässä mm. Helsinki, esim. Oulu, prof. J. K. Virtanen, s. 5 ja 1.5.2023 ${words(20)}.`);
    expect(hint).toBe('longSentence at 1:1: 33');
  });

  test('fields that readers read are looked at, addresses and ids are not', () => {
    const codes = (field: string) => proseFaults(proseOf('fi', 'Teksti.', field)).map(({ code, place }) => `${code} ${place.line}:${place.column}`);
    expect(codes('title: "Kausi 2021-2027"')).toEqual(['rangeDash 2:15']);
    expect(codes('period: 2021-2027')).toEqual(['rangeDash 2:9']);
    expect(codes('timetable:\n  note: Optio 2027-2028 asti')).toEqual(['rangeDash 3:15']);
    expect(codes('summary: >\n  Ensimmäinen rivi\n  kausi 2021-2027.')).toEqual(['rangeDash 4:9']);
    expect(codes('sources:\n  - url: https://example.fi/2021-2027\n    covers: aika 1-2')).toEqual(['rangeDash 4:18']);
    expect(codes('start: 2021-2027\nwebsite: https://example.fi/1-2')).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    ['It ran 1 May 2023-30 April 2025.', 'rangeDash at 1:8: 1 May 2023 – 30 April 2025'],
    ['It ran from 1 May - 3 June.', 'rangeDash at 1:13: 1 May – 3 June'],
    ['It cost 1,000-2,000 euros.', 'rangeDash at 1:9: 1,000–2,000'],
    ['The share is 75 %.', 'unitSpace at 1:14: 75%'],
    ['It costs 15 € now.', 'unitSpace at 1:10: €15'],
    ['It is in the the house.', 'repeatedWord at 1:10: the'],
    ['About 75 percent.', 'term at 1:10: per cent'],
    ['The Clients came.', 'term at 1:5: customer'],
    ['It is "good".', 'straightQuote at 1:7: ‘good’'],
    ["It isn't.", 'straightQuote at 1:4: isn’t'],
    ['[Click here!](a.en.md)', 'linkText at 1:1: Click here!'],
    ['The ABC’s work.', 'abbreviation at 1:5: ABC'],
    ['All ABCs are alike.', 'abbreviation at 1:5: ABC'],
  ])('%s', (body, hint) => {
    expect(hintsIn('en', body)[0]).toBe(hint);
  });

  test.each([
    'The share is 75% and the price €15 or EUR 1,200.',
    'It had had an effect, and that that holds is clear.',
    'It ran in May-June and from 2021–2027.',
    'The European Network (ABC) and the ABC’s work; UMAs, the EU’s.',
    `${words(20)}, e.g. Helsinki, i.e. No. 5, fig. 2 and so.`,
  ])('leaves alone: %s', (body) => {
    expect(hintsIn('en', body)).toEqual([]);
  });
});
