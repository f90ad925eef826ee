import { describe, expect, test, vi } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import { askList, countedLinks, plainText } from '../../support/ask-list.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

/** The row of a project in the timeline or the table. */
async function rowOf(id: string, query: Readonly<Record<string, string>>): Promise<string> {
  const { html } = await askList(query);
  return html.match(/<tr[^>]*><th scope="row"[\s\S]*?<\/tr>/g)?.find((row) => row.includes(`/hankkeet/${id}"`)) ?? '';
}

describe.each(['timeline', 'table'])('a search in the %s', (view) => {
  test('marks its words in the titles and its date in the timetable', async () => {
    expect(await rowOf('soire', { view, q: 'paluu' })).toContain('<mark>Paluuyhteistyö</mark>');
    expect(await rowOf('move', { view, q: 'elokuu 2024' })).toMatch(/<mark><time/);
    expect(await rowOf('move', { view, q: 'kunta' })).not.toMatch(/<mark><time/);
    expect(await rowOf('move', { view })).not.toContain('<mark>');
  });

  test('names the words a project does not hold', async () => {
    expect(plainText(await rowOf('move', { view, q: 'paluu tuki 2024' }))).toContain('Ei sisällä: paluu');
    expect(plainText(await rowOf('soire', { view, q: 'paluu tuki 2024' }))).not.toContain('Ei sisällä');
  });
});

describe('the timeline', () => {
  test('says in the row of a project that its fund is inferred, and only there', async () => {
    expect(plainText(await rowOf('move', { view: 'timeline' }))).toContain('rahasto ei vahvistettu');
    expect(plainText(await rowOf('soire', { view: 'timeline' }))).not.toContain('ei vahvistettu');
  });

  test('repeats the years in the head of each fund, for the eye only', async () => {
    const { html } = await askList({ view: 'timeline' });
    const heads = html.match(/<th scope="rowgroup"[\s\S]*?<\/th>/g) ?? [];
    expect(heads.length).toBeGreaterThan(1);
    for (const head of heads) {
      expect(head).toMatch(/<svg[^>]*aria-hidden="true"[^>]*>(?:<text [^>]*>20\d\d<\/text>)+<\/svg>/);
      expect(plainText(head)).toMatch(/\(\d+\)/);
    }
  });

  test('says how long a running project still runs and what may follow, and nothing of what has ended', async () => {
    expect(plainText(await rowOf('kiintiopakolaiset-uma', { view: 'timeline' }))).toContain('37 päivää jäljellä');
    expect(plainText(await rowOf('kulttuuriorientaatio', { view: 'timeline' }))).toContain('jatko-optio vuoteen 2028');
    expect(plainText(await rowOf('soire', { view: 'timeline' }))).not.toMatch(/jäljellä|optio/);
  });

  test('says of a permanent activity once that it is one, and that its start is not known', async () => {
    const row = plainText(await rowOf('emn', { view: 'timeline' }));
    expect(row.match(/Jatkuva toiminta/g)).toHaveLength(1);
    expect(row).toContain('Alku ei tiedossa');
  });
});

describe('the list', () => {
  const itemOf = async (id: string) =>
    plainText((await askList({})).html.match(/<li><div><h3>[\s\S]*?<\/details><\/li>/g)?.find((item) => item.includes(`/hankkeet/${id}"`)) ?? '');

  test('says of each project what is known, and no word of what is not', async () => {
    expect(await itemOf('soire')).toContain('EU-rahoitus 677 594 €');
    expect(await itemOf('ipa')).toContain('noin 382 000 €');
    expect(await itemOf('move')).toContain('AMIF ei vahvistettu');
    expect(await itemOf('oledigi')).toContain('kustannusarvio noin 15,8 milj. €, ei EU-rahoitusta');
    const { html } = await askList({});
    expect(html).not.toContain('Ei tiedossa');
  });

  test('explains what is not confirmed once, and only where something is not', async () => {
    const note = /Ei vahvistettu<\/strong> tarkoittaa/g;
    for (const view of ['list', 'timeline', 'table']) {
      expect((await askList({ view })).html.match(note)).toHaveLength(1);
      expect((await askList({ view, fund: 'isf' })).html).not.toMatch(note);
    }
  });

  test('adds up in its heading what the selection has been granted, and says for how many projects that speaks', async () => {
    const sumOf = async (query: Readonly<Record<string, string>>, locale: Locale = 'fi') =>
      plainText((await askList(query, locale)).html.match(/<h2 id="results"[\s\S]*?<nav/)?.[0] ?? '').replaceAll('\u00a0', ' ');
    expect(await sumOf({})).toContain(
      '18 hanketta EU-rahoitus yhteensä noin 7,8 milj. €. Avustus on tiedossa 7 hankkeesta, 11 hankkeen avustusta emme ole löytäneet.',
    );
    expect(await sumOf({}, 'en')).toContain(
      '18 projects EU funding in total about EUR 7.8 m. The grant is known for 7 projects; we have not found it for 11 projects.',
    );
    expect(await sumOf({ fund: 'isf' })).toContain('1 hanke Avustusta emme ole löytäneet.');
    expect(await sumOf({ q: 'SOIRE' })).toContain('EU-rahoitus 677 594 €.');
  });

  test('names what to check above the faults in what was typed, and nothing else', async () => {
    const faulty = (await askList({ from: '31.2.2024' })).html;
    expect(faulty).toContain('<h3>Tarkista päivämäärät</h3>');
    expect((await askList({ amountFrom: 'paljon' })).html).toContain('<h3>Tarkista summat</h3>');
    expect((await askList({ amountFrom: 'paljon', ends: 'joskus' })).html).toContain('<h3>Tarkista päivämäärät ja summat</h3>');
    expect((await askList({ fund: 'xyz' })).html).not.toContain('<h3>Tarkista');
  });

  test('leads past its form to the results, as no other page does', async () => {
    expect((await askList({})).html).toContain('<a class="skip" href="#results">');
  });
});

describe('a search whose results a filter leaves out', () => {
  const asked = { q: 'Somalia', fund: 'isf' };

  test('leads to them once, and does not doubt how the word is written', async () => {
    const { html } = await askList(asked);
    const results = html.slice(html.indexOf('id="results"'), html.indexOf('id="topics"'));
    expect(countedLinks(results).filter(({ query }) => String(query['q']) === 'Somalia')).toHaveLength(1);
    expect(html).not.toContain('Tarkista kirjoitusasu');
    expect((await askList({ q: 'qwertyzz' })).html).toContain('Tarkista kirjoitusasu');
  });

  test('keeps its filters, while words that are nowhere are searched for anew below the heading of the page', async () => {
    expect((await askList(asked)).html).toContain('id="filters"');
    const { html } = await askList({ q: 'qwertyzz' });
    expect(html).not.toContain('id="filters"');
    expect(html.indexOf('<search')).toBeLessThan(html.indexOf('section-tight'));
  });
});

describe('the table', () => {
  const headingOf = (html: string, name: string) => html.match(new RegExp(`<th scope="col"[^>]*>(?:<a [^>]*>)?${name}[\\s\\S]*?</th>`))?.[0] ?? '';

  test('begins with the largest grant, and leads to the order by status and back', async () => {
    const { html } = await askList({ view: 'table' });
    expect(headingOf(html, 'EU-rahoitus')).toContain('aria-sort="descending"');
    expect(headingOf(html, 'Tila')).toBe('<th scope="col"><a href="/hankkeet?sort=default&amp;view=table#results">Tila</a></th>');
    expect(headingOf((await askList({ view: 'table', q: 'paluu' })).html, 'Tila')).toContain('sort=default');
  });

  test('claims no direction for the order by status, and offers no link to where the reader is', async () => {
    const { html } = await askList({ view: 'table', sort: 'default' });
    expect(headingOf(html, 'Tila')).toBe('<th scope="col">Tila</th>');
    expect(html).not.toContain('aria-sort');
  });

  test('parts the grants that are known from the others, in the order of the grants alone', async () => {
    const heads = async (sort: string) => (await askList({ view: 'table', sort })).html.match(/<th scope="rowgroup"[^>]*>([^<]*)/g)?.map(plainText) ?? [];
    for (const sort of ['amount', 'amount-desc']) {
      expect((await heads(sort)).map((head) => head.trim())).toEqual(['Avustus on tiedossa (7)', 'Avustusta emme ole löytäneet (11)']);
    }
    expect(await heads('title')).toEqual([]);
  });

  test('writes grants in whole euros with a bar, tells an estimate apart, and leaves what is not known without either', async () => {
    const row = async (id: string) => (await rowOf(id, { view: 'table' })).replaceAll('\u00a0', ' ');
    expect(await row('joustava-turvapaikkamenettely')).toContain('width="100%"');
    expect(plainText(await row('joustava-turvapaikkamenettely'))).toContain('2 200 121 €');
    expect(plainText(await row('oledigi'))).toContain('kustannusarvio 15 845 000 €, ei EU-rahoitusta');
    expect(await row('oledigi')).not.toContain('<rect');
    expect(plainText(await row('move'))).toContain('– ei tiedossa');
    expect(await row('move')).not.toContain('<rect');
  });

  test('ends with the sum of the whole selection, rounded as its least exact part, and says what was done to the figures', async () => {
    const foot = async (query: Readonly<Record<string, string>>) =>
      plainText((await askList({ ...query, view: 'table' })).html.match(/<tfoot>[\s\S]*?<\/p>/)?.[0] ?? '').replaceAll('\u00a0', ' ');
    expect(await foot({})).toContain('Yhteensä 18 hanketta noin 7 777 000 € tiedossa 7 hankkeesta');
    expect(await foot({})).toContain('Summat on pyöristetty euroihin. Yhteissumma on pyöristetty tuhansiin');
    expect(await foot({ q: 'SOIRE' })).toContain('Yhteensä 1 hanke 677 594 € Summat on pyöristetty euroihin. ');
    expect(await foot({ q: 'SOIRE' })).not.toContain('tuhansiin');
  });

  test('has a caption that names it, and does not tell how it is used', async () => {
    for (const view of ['table', 'timeline']) {
      const { html } = await askList({ view });
      expect(html.match(/<caption[^>]*>([^<]*)/)?.[1]).toMatch(/^Hankkeet [^.]+$/);
    }
  });

  test('says the direction of the column it is ordered by', async () => {
    expect(headingOf((await askList({ view: 'table', sort: 'amount-desc' })).html, 'EU-rahoitus')).toContain('aria-sort="descending"');
    expect(headingOf((await askList({ view: 'table', sort: 'end' })).html, 'Päättyy')).toContain('aria-sort="ascending"');
  });
});
