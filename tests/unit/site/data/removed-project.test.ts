import type { GetServerSidePropsContext } from 'next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pathToApi } from '#addresses/api.ts';
import { endingsOf, pathToFile } from '#addresses/files.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, locales, pickLocale } from '#catalogue/locale.ts';
import apiHandler from '#pages/api/v1/[[...path]].ts';
import * as projectPage from '#pages/hankkeet/[id].tsx';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { askData } from '../../../support/ask-data.ts';
import { askFile } from '../../../support/ask-file.ts';
import type { PageModule } from '../../../support/page-modules.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { everyChange, type WrittenChange, withHistory } from '../../../support/with-history.ts';
import { goodContent } from '../../../support/workspace.ts';

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
  vi.stubEnv('SITE_ORIGIN', 'https://hankkeet.example.fi');
});

const [removal] = everyChange as readonly [WrittenChange];
const back: WrittenChange = { day: '2026-06-09', id: 'silta', titles: { fi: 'Silta' }, kind: 'published', facts: [] };
/** The project that is in the catalogue was removed for a while. */
const cameBack: readonly WrittenChange[] = [back, { ...removal, day: '2026-06-08', id: 'silta' }];

const formatsIn = (locale: Locale) => formatsOf(messagesOf(locale).language);

const askApi = (id: string, lang = 'en') => askData(apiHandler, `${pathToApi('getProject', id)}?lang=${lang}`);

/** A page as the framework asks for it, with its status. */
async function askPage(locale: string, id: string) {
  const module = projectPage as unknown as PageModule;
  const headers = new Map<string, unknown>();
  const res = { statusCode: 200, setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) };
  const answer = await module.getServerSideProps({ locale, params: { id }, query: {}, res } as unknown as GetServerSidePropsContext);
  return { ...answer, status: res.statusCode, headers, html: () => renderPage(module.default, answer.props) };
}

describe('a project that was removed', () => {
  test.each(locales)('is gone from the API and from its files: the problem tells the day and what was last known, in %s', async (locale) => {
    await withHistory(everyChange, async () => {
      const { title } = messagesOf(locale).problem;
      const files = endingsOf('project').map((ending) => askFile(pathToFile('project', ending, locale, 'poistettu')));
      for (const { status, headers, text } of await Promise.all([askApi('poistettu', locale), ...files])) {
        expect([status, headers['content-type'], headers['content-language']]).toEqual([410, 'application/problem+json', locale]);
        expect(JSON.parse(text)).toMatchObject({
          title: title.gone,
          status: 410,
          detail: expect.stringContaining(formatsIn(locale).date('2026-06-05' as CalendarDay)),
          removed: {
            id: 'poistettu',
            day: '2026-06-05',
            time: '2026-06-05T12:00:00+03:00',
            title: { fi: 'Poistettu <hanke>', en: 'Removed <project>' },
            fund: 'amif',
            lastKnown: { fund: 'amif', euFunding: 1300.5, partners: ['Diak'] },
          },
        });
      }
    });
  });

  test('has nothing said of what it did not have: no word on an option where there is none', async () => {
    const facts = { fund: 'amif', optionSigned: false, euFundingApproximate: false, partners: [] };
    const knownWith = async (more: object) => {
      const history: readonly WrittenChange[] = [{ ...removal, last: { facts: { ...facts, ...more }, formerIds: [] } }];
      const [gone, rows] = await withHistory(history, async () => [await askApi('poistettu'), await askFile(pathToFile('changes', 'csv', 'en'))]);
      const { lastKnown } = JSON.parse(gone.text).removed;
      expect(rows.text.split('\r\n').filter((row) => row.includes('poistettu'))).toHaveLength(Object.keys(lastKnown).length);
      return lastKnown;
    };
    expect(await knownWith({})).toEqual({ fund: 'amif', partners: [] });
    expect(await knownWith({ optionUntil: '2028-05', euFunding: 5 })).toEqual({ ...facts, optionUntil: '2028-05', euFunding: 5 });
  });

  test('is gone under its former ids too', async () => {
    const { status, text } = await withHistory(everyChange, () => askApi('entinen'));
    expect([status, JSON.parse(text).removed.id]).toEqual([410, 'poistettu']);
  });

  test.each(locales)('has a page that says so, with what was last published and ways on, in %s', async (locale) => {
    await withHistory(everyChange, async () => {
      const { status, headers, html: render } = await askPage(locale, 'poistettu');
      expect([status, String(headers.get('cache-control'))]).toEqual([410, expect.stringContaining('public')]);
      const html = (await render()).replaceAll('\u00a0', ' ');
      const words = messagesOf(locale);
      const title = pickLocale(removal.titles, locale).value.replace('<', '&lt;').replace('>', '&gt;');
      expect(html).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
      const date = formatsIn(locale).date('2026-06-05' as CalendarDay);
      expect(html).toContain(translatorOf(locale, 'removed')('lead', { date }));
      expect(html).toContain(formatsIn(locale).amount(1300.5).replaceAll('\u00a0', ' '));
      // What was about is not told as if it were exact, and what is as usual is not told.
      expect(html).toContain(words.fact.project.euFundingApproximate.label);
      expect(html).not.toContain(words.fact.project.fundConfirmed.label);
      expect(html).toContain('<search');
      expect(html).toContain(words.changes.kind.removed);
    });
  });

  test('is no more gone when it comes back', async () => {
    await withHistory(cameBack, async () => {
      expect((await askApi('silta')).status).toBe(200);
      expect((await askFile(pathToFile('project', 'json', 'fi', 'silta'))).status).toBe(200);
      expect((await askPage('fi', 'silta')).status).toBe(200);
    });
  });

  test('is only not found where nothing is known of it: another id, no history, a removal that is dated ahead', async () => {
    const ahead = everyChange.map((change, index) => (index === 0 ? { ...change, day: '2026-12-24' } : change));
    const answers = [
      await withHistory(everyChange, () => askApi('ei-ole')),
      await withHistory(everyChange, () => askApi('constructor')),
      await askApi('poistettu'),
      await withHistory(ahead, () => askApi('poistettu')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await askPage('fi', 'poistettu')).notFound).toBe(true);
  });

  test('does not take a former id from the project that has it now', async () => {
    const history: readonly WrittenChange[] = [{ ...removal, last: { facts: {}, formerIds: ['valo'] } }];
    await withHistory(history, async () => expect((await askApi('valo')).status).toBe(200));
  });
});
