import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { parameterNames } from '#selection/parameters.ts';
import { getCatalogue } from '#site/state.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { askList as ask, countedLinks, countOf, parametersOf } from '../../support/ask-list.ts';
import { dataBlocksOf } from '../../support/data-blocks.ts';
import { runs } from '../../support/depth.ts';

vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&lt;';

describe('the list’s address', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'amif',
      'ended',
      'timeline',
      'table',
      '2024',
      '31.2.2024',
      '2',
      '999999',
      hostile,
      'hakemus',
      'käynnissä',
      'yli miljoona euroa',
      'päättyvät 2025–2024',
      '2 milj.',
      '"uusi lupa"',
      '__proto__',
      '\u0000',
      '\ud800',
    ),
  );
  const query = fc.dictionary(fc.oneof(fc.constantFrom(...parameterNames), fc.string({ maxLength: 8 })), fc.oneof(value, fc.array(value, { maxLength: 4 })), {
    maxKeys: 6,
  });

  test('always gives a page or a better address that gives one, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom(...locales), async (typed, locale) => {
        const first = await ask(typed, locale);
        const { html } = first.to === '' ? first : await ask(parametersOf(first.to), locale);
        expect(html).toContain('id="results"');
        expect(dataBlocksOf(html).length).toBeGreaterThan(0);
        expect(html).not.toMatch(/<img src=x/i);
      }),
      runs(20),
    );
  });

  test('shows hostile text as text: in the field, the title, the chips, the notices and the help', async () => {
    for (const typed of [
      { q: hostile },
      { q: `tulkki ${hostile}`, view: 'table' },
      { fund: hostile, from: hostile, to: hostile, sort: hostile, view: hostile },
    ]) {
      const { html } = await ask(typed);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(dataBlocksOf(html).length).toBeGreaterThan(0);
      expect(html).not.toMatch(/<img src=x/);
    }
  });

  test('names what is not followed and follows the rest', async () => {
    const { html } = await ask({ fund: ['amif', 'xyz'], from: '31.2.2024' });
    expect(html).toContain('Ohitettiin tuntematon rahasto: xyz');
    expect(html).toContain('”31.2.2024” ei ole päivämäärä: helmikuussa 2024 on 29 päivää.');
    expect(countOf(html)).toBe(14);
  });

  test('has a remark of its own for each parameter', async () => {
    for (const locale of locales) {
      const { html } = await ask({ fund: 'x', programme: 'x', status: 'x', sort: 'x', view: 'x' }, locale);
      const remark = (parameter: string) => translatorOf(locale, 'notices')('unknownValue', { parameter, value: 'x' });
      const remarks = ['fund', 'programme', 'status', 'sort', 'view'].map(remark);
      expect(new Set(remarks).size).toBe(5);
      for (const text of remarks) expect(html).toContain(`<li>${text}</li>`);
    }
  });

  test('is left without its empty fields, also when there is something to remark on', async () => {
    expect((await ask({ q: '', fund: 'AMIF', sort: '' })).to).toBe('/hankkeet?fund=amif');
    const { to } = await ask({ q: '', fund: ['amif', 'xyz'], from: '31.2.2024', to: ' ', sort: '' });
    expect(to).toBe('/hankkeet?fund=amif&fund=xyz&from=31.2.2024');
    expect((await ask(parametersOf(to))).html).toContain('Ohitettiin tuntematon rahasto: xyz');
  });

  test('leads to the first page from any page beyond the end, however large its number', async () => {
    for (const page of ['2', '99', '1000000', '9'.repeat(400)]) expect((await ask({ page, status: 'ended', q: '' })).to).toBe('/hankkeet?status=ended');
  });

  test('keeps the chosen order in the form, also when there is nothing to put in order', async () => {
    const { html } = await ask({ status: 'upcoming', sort: 'title-desc' });
    expect(html.match(/<input type="hidden"[^>]*name="sort"[^>]*>/)?.[0]).toMatch(/form="filters".*value="title-desc"|value="title-desc".*form="filters"/);
    expect((await ask({ status: 'upcoming' })).html).not.toContain('name="sort"');
  });

  test('shows in its form whether only the words as typed are searched for', async () => {
    const box = (html: string) => html.match(/<input type="checkbox"[^>]*name="exact"[^>]*>/)?.[0] ?? '';
    expect(box((await ask({ q: 'visa', exact: '1' })).html)).toContain('checked');
    expect(box((await ask({ q: 'visa' })).html)).toContain('value="1"');
    expect(box((await ask({ q: 'visa' })).html)).not.toContain('checked');
  });

  test('keeps a date in its field as it can be typed again in every language', async () => {
    for (const locale of locales) {
      const { html } = await ask({ from: '2024-06-30', to: '6/2025' }, locale);
      expect(html).toMatch(/name="from"[^>]*value="30.6.2024"/);
      expect(html).toMatch(/name="to"[^>]*value="6\/2025"/);
    }
  });
});

describe('a search', () => {
  test('finds funds by their own texts and no others', async () => {
    const found = async (q: string) => (await ask({ q })).html.match(/id="found-funds"[\s\S]*?<\/section>/)?.[0].match(/\/rahastot\/\w+/g) ?? [];
    expect(await found('tulkki')).toEqual([]);
    expect(await found('elpymis- ja palautumistukiväline')).toEqual(['/rahastot/rrf']);
    expect(await found('BMVI')).toEqual(['/rahastot/bmvi']);
  });

  test('shows why a project is found: the word in its passage, the title, or its timetable', async () => {
    expect((await ask({ q: 'tulkki' })).html).toMatch(/<mark>tulk\w+<\/mark>/);
    const { html } = await ask({ q: 'elokuu 2024' });
    expect(html).toMatch(/<mark><time dateTime="2024-08-01">|<mark><time datetime="2024-08-01">/);
    expect((await ask({ q: 'tulkki' })).html).not.toMatch(/<mark><time/);
  });

  test('in a language the service is not in is answered in that language too', async () => {
    const [[language, { notice }] = ['', { notice: '' }]] = Object.entries(getCatalogue().languages);
    expect((await ask({ q: 'kvotflyktingar' })).html).toContain(`lang="${language}">${notice}</p>`);
    expect((await ask({ q: 'tulkki' })).html).not.toContain(notice);
  });

  test('says which words beyond the tenth it left out', async () => {
    const { html } = await ask({ q: 'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen tulkki <paluu>' });
    expect(html).toContain(messagesOf('fi').notices.manyWords.replace('{value}', 'tulkki paluu'));
  });

  test('that finds nothing offers what would find something, with true counts', async () => {
    const { html } = await ask({ q: 'xyzzy tulkki', status: 'ended', exact: '1' });
    const ways = countedLinks(html);
    expect(ways.length).toBeGreaterThan(2);
    for (const { query, count } of ways) expect(countOf((await ask(query)).html)).toBe(count);
  });

  test('does not put a query that brings quotation marks into quotation marks', async () => {
    const { html } = await ask({ q: '"uusi lupa" tulkki' });
    expect(html).toContain('Haku: &quot;uusi lupa&quot; tulkki');
    expect((await ask({ q: 'tulkki' })).html).toContain('Haku: ”tulkki”');
  });
});
