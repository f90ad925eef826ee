import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Locale, locales } from '../../../src/domain/locale';
import { parameterNames } from '../../../src/domain/parse-selection';
import { messagesOf } from '../../../src/i18n/messages';
import * as list from '../../../src/pages/hankkeet/index';
import type { PageModule } from '../../support/page-modules';
import { askPage } from '../../support/page-modules';
import { renderPage } from '../../support/render-page';
import { root } from '../../support/workspace';

vi.stubEnv('CONTENT_DIR', join(root, 'content'));
vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');

type Query = Readonly<Record<string, string | string[]>>;

const page = list as unknown as PageModule;

/** The page of an address; where it leads when it is not a page itself. */
async function ask(query: Query, locale: Locale = 'fi'): Promise<{ readonly html: string; readonly to: string }> {
  const { props, redirect } = await askPage(page, locale, undefined, query);
  return redirect === undefined ? { html: renderPage(page.default, props), to: '' } : { html: '', to: redirect.destination };
}

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
      '"uusi lupa"',
      '__proto__',
      '\u0000',
      '\ud800',
    ),
  );
  const query = fc.dictionary(fc.oneof(fc.constantFrom(...parameterNames), fc.string({ maxLength: 8 })), fc.oneof(value, fc.array(value, { maxLength: 4 })), {
    maxKeys: 6,
  });

  test('always gives a page or a better address that gives one, whatever is typed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom(...locales), async (typed, locale) => {
        const first = await ask(typed, locale);
        const better = new URLSearchParams(first.to.split('?')[1] ?? '');
        const parameters = Object.fromEntries([...better.keys()].map((name) => [name, better.getAll(name)]));
        const { html } = first.to === '' ? first : await ask(parameters, locale);
        expect(html).toContain('id="results"');
        expect(html).not.toMatch(/<script|<img src=x/i);
      }),
      { numRuns: 60 },
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
      expect(html).not.toMatch(/<script|<img src=x/);
    }
  });

  test('names what is not followed and follows the rest', async () => {
    const { html } = await ask({ fund: ['amif', 'xyz'], from: '31.2.2024' });
    const { notices, filters } = messagesOf('fi');
    expect(html).toContain(notices.unknownValue.replace('{name}', filters.fund).replace('{value}', 'xyz'));
    expect(html).toContain(notices.badDate.replace('{value}', '31.2.2024'));
    expect(html).toContain('14 hanketta');
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

  test('that finds nothing offers what would find something, with true counts', async () => {
    const { html } = await ask({ q: 'xyzzy tulkki', status: 'ended' });
    const ways = [...html.matchAll(/<a href="(\/hankkeet\?[^"#]*)#results">[^<]*\((\d+) /g)].map(([, address, count]) => ({ address, count }));
    expect(ways.length).toBeGreaterThan(0);
    for (const { address = '', count } of ways) {
      const query = Object.fromEntries(new URLSearchParams(address.replaceAll('&amp;', '&').split('?')[1]));
      expect((await ask(query)).html).toMatch(new RegExp(`id="results"[^>]*>${count} hank`));
    }
  });

  test('takes a phrase away as a whole', async () => {
    const { html } = await ask({ q: '"xyzzy plugh" tulkki' });
    expect(html).toContain('href="/hankkeet?q=tulkki#results"');
  });
});
