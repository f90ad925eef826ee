import { describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { askList, plainText } from '../../support/ask-list.ts';

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
    expect(plainText(await rowOf('move', { view: 'timeline' }))).toContain('Rahasto: ei vahvistettu');
    expect(plainText(await rowOf('soire', { view: 'timeline' }))).not.toContain('ei vahvistettu');
  });

  test('names today above its line, for the eye only, inside the axis', async () => {
    for (const locale of locales) {
      const { html } = await askList({ view: 'timeline' }, locale);
      const label = html.match(/<svg[^>]*aria-hidden="true"[^>]*><text x="([\d.]+)%"[^>]*>([^<]+)<\/text>/);
      const line = Number(html.match(/class="today now" d="M(\d+) -/)?.[1]);
      expect(label?.[2]).toBe(messagesOf(locale).timeline.todayLabel);
      expect(Number(label?.[1])).toBeCloseTo(line / 10, 5);
    }
    vi.stubEnv('CATALOGUE_TODAY', '2028-12-31');
    expect((await askList({ view: 'timeline' })).html).toMatch(/<text x="(?:99\.9|100)%" y="1em" text-anchor="end"/);
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  });
});

describe('the table', () => {
  const headingOf = (html: string, name: string) => html.match(new RegExp(`<th scope="col"[^>]*>(?:<a [^>]*>)?${name}[\\s\\S]*?</th>`))?.[0] ?? '';

  test('claims no direction for the order by status, and offers no link to where the reader is', async () => {
    const { html } = await askList({ view: 'table' });
    expect(headingOf(html, 'Tila')).toBe('<th scope="col">Tila</th>');
    expect(html).not.toContain('aria-sort');
  });

  test('leads back to that order from any other', async () => {
    const heading = headingOf((await askList({ view: 'table', sort: 'title' })).html, 'Tila');
    expect(heading).toBe('<th scope="col"><a href="/hankkeet?view=table#results">Tila</a></th>');
    expect(headingOf((await askList({ view: 'table', q: 'paluu' })).html, 'Tila')).toContain('sort=default');
  });

  test('says the direction of the column it is ordered by', async () => {
    expect(headingOf((await askList({ view: 'table', sort: 'amount-desc' })).html, 'EU-rahoitus')).toContain('aria-sort="descending"');
    expect(headingOf((await askList({ view: 'table', sort: 'end' })).html, 'Päättyy')).toContain('aria-sort="ascending"');
  });
});
