import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToFile } from '#addresses/files.ts';
import type { FactChange } from '#catalogue/changes.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import apiHandler from '#pages/api/v1/[[...path]].ts';
import * as changesPage from '#pages/muutokset.tsx';
import { askData } from '../../support/ask-data.ts';
import { askFile } from '../../support/ask-file.ts';
import { runs } from '../../support/depth.ts';
import { feedPages } from '../../support/feed-pages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { type WrittenChange, withHistory } from '../../support/with-history.ts';
import { goodContent } from '../../support/workspace.ts';

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
});

const amount = fc.option(fc.integer({ min: 1, max: 5_000_000 }), { nil: undefined });
const figures = fc.array(fc.record({ value: fc.integer({ min: 1, max: 9999 }), moreThan: fc.boolean() }), { maxLength: 2 });
const fact = (name: FactChange['fact'], from: unknown, to: unknown) =>
  ({ fact: name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }) as FactChange;
const facts = fc.oneof(
  fc.tuple(amount, amount).map(([from, to]) => fact('euFunding', from, to)),
  fc.tuple(figures, figures).map(([from, to]) => fact('resultFigures', from, to)),
  fc.constantFrom(fact('end', 'none', '2026-05'), fact('start', '2024', '2024-02-29'), fact('fund', 'amif', 'isf'), fact('optionSigned', false, true)),
);

const change = fc
  .record({
    id: fc.constantFrom('valo', 'silta', 'poistettu', 'toinen'),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom('published', 'removed', 'changed', 'changed', 'changed'),
    told: fc.uniqueArray(facts, { minLength: 1, maxLength: 3, selector: (one) => one.fact }),
  })
  .map(
    ({ id, day, kind, told }): WrittenChange => ({
      id,
      day: `2026-06-${String(day).padStart(2, '0')}`,
      titles: { fi: `Hanke ${id}` },
      kind: kind as WrittenChange['kind'],
      facts: kind === 'changed' ? told : [],
      ...(kind === 'removed' && { last: { facts: { fund: 'amif' }, formerIds: [] } }),
    }),
  );

/** Newest first, as a build leaves them: a few, or more than a page of the site, of the feed or of the API holds. */
const histories = fc
  .oneof(fc.array(change, { maxLength: 8 }), fc.array(change, { minLength: 51, maxLength: 60, size: 'max' }))
  .map((changes) => changes.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)));

/** What is told of values: `EU funding: Not known → EUR 1`. */
type Sentence = string;

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** What the pages of changes tell of values, day by day. */
async function toldOnPages(locale: Locale): Promise<readonly Sentence[]> {
  const module = changesPage as unknown as PageModule;
  const told: Sentence[] = [];
  for (let page = 1; ; page += 1) {
    const { props, redirect } = await askPage(module, locale, undefined, page === 1 ? {} : { page: String(page) });
    if (redirect !== undefined) return told;
    const html = await renderPage(module.default, props);
    const rows = html.matchAll(
      /<dt>([^<]*)<\/dt><dd><span class="hidden-text">[^<]*<\/span><span[^>]*>([^<]*)<\/span>.*?<span class="hidden-text">[^<]*<\/span><span[^>]*>([^<]*)</g,
    );
    told.push(...[...rows].map(([, label = '', from = '', to = '']) => plain(`${label}: ${from} → ${to}`)));
  }
}

type Item = { readonly id: string };

async function idsInApi(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let path: string | undefined = '/api/v1/changes?limit=30'; path !== undefined; ) {
    const { headers, text } = await askData(apiHandler, path);
    ids.push(...(JSON.parse(text) as { readonly items: readonly Item[] }).items.map(({ id }) => id));
    path = /<https?:\/\/[^/>]+([^>]*)>; rel="next"/.exec(headers.link ?? '')?.[1];
  }
  return ids;
}

describe('the changes of any history', () => {
  test('are the same, in the same order, under the same names, on the page, in the feed, as JSON, as CSV and in the API', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...locales), async (history, locale) => {
        await withHistory(history, async () => {
          const json = JSON.parse((await askFile(pathToFile('changes', 'json', locale))).text) as { readonly items: readonly Item[] };
          const ids = json.items.map(({ id }) => id);
          expect([ids.length, new Set(ids).size]).toEqual([history.length, history.length]);
          expect(await idsInApi()).toEqual(ids);

          const pages = await feedPages(pathToFile('changes', 'atom', locale), askFile);
          const entries = pages.flatMap(({ text }) => parseFeed(text).items);
          expect(entries.map(({ id }) => id?.replace(/^tag:[^:]*:changes\/|\/[a-z]+$/g, ''))).toEqual(ids);

          const csv = (await askFile(pathToFile('changes', 'csv', locale))).text.replace(/^\ufeff/, '').trimEnd();
          const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data;
          expect([...new Set(rows.map((row) => row['change']))]).toEqual(ids);

          const inTable = rows
            .filter((row) => row['fact'] !== '' && row['kind'] !== 'removed')
            .map((row) => plain(`${row['factLabel']}: ${row['fromLabel']} → ${row['toLabel']}`));
          expect(await toldOnPages(locale)).toEqual(inTable);
          const inFeed = plain(entries.map(({ description }) => description).join(' '));
          for (const sentence of inTable) expect(inFeed).toContain(`${sentence}.`);
        });
      }),
      runs(5),
    );
  });
});
