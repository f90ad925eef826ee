import { describe, expect, test, vi } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { messagesOf } from '#words/messages.ts';
import { withoutDataBlocks } from '../../support/data-blocks.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';

async function render(page: unknown, locale: Locale, id?: string, today = '2026-11-24'): Promise<string> {
  vi.stubEnv('CATALOGUE_TODAY', today);
  const module = page as PageModule;
  return renderPage(module.default, (await askPage(module, locale, id)).props);
}

const words = (html: string) =>
  withoutDataBlocks(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[ \n]+/g, ' ');
const fi = messagesOf('fi');
const en = messagesOf('en');

describe('a project page', () => {
  test('says what is inferred, descriptive and not known', async () => {
    const html = words(await render(project, 'en', 'vis-io'));
    expect(html).toContain('Border Management and Visa Instrument (BMVI) (not confirmed, inferred from the topic)');
    expect(html).toContain(en.project.descriptiveTitle);
    expect(html).toContain(`${en.fact.project.euFunding.label} ${en.value.unknown}`);
    expect(html).toContain(en.project.noResults);
  });

  test('labels a cost estimate as such and does not call it EU funding', async () => {
    const html = words(await render(project, 'fi', 'oledigi'));
    expect(html).toContain(`EU-rahoitus ${fi.value.unknown}`);
    expect(html).toContain(`Kustannusarvio 15\u00a0845\u00a0000\u00a0€ ${fi.project.costEstimateNote}`);
    expect(html).toContain('rahoittama – NextGenerationEU');
  });

  test('says "about" where the source rounds', async () => {
    expect(words(await render(project, 'fi', 'ipa'))).toContain('noin 382\u00a0000\u00a0€');
    expect(words(await render(project, 'en', 'ipa'))).toContain('about EUR\u00a0382,000');
  });

  test('shows no cents of a sum that is only about right', async () => {
    for (const page of [await render(fund, 'en', 'amif'), await render(funds, 'en')]) {
      expect(words(page)).toMatch(/about EUR\u00a0[\d,]{9}/);
      expect(words(page)).not.toMatch(/about EUR\u00a0[\d,]+\.\d/);
    }
  });

  test('shows results where a source gives them', async () => {
    const html = words(await render(project, 'fi', 'kotu'));
    expect(html).toContain('Tulokset Turvapaikkapuhuttelujen tulkeille tarkoitettu verkkokoulutus avattiin syksyllä 2024.');
    expect(html).not.toContain(fi.project.noResults);
  });

  test('shows progress only while the project is ongoing', async () => {
    expect(words(await render(project, 'fi', 'move', '2024-12-31'))).toContain('kulunut 41\u00a0%: takana on 5 kuukautta, koko kesto on 12 kuukautta');
    expect(words(await render(project, 'fi', 'move'))).not.toContain(fi.project.progress);
    expect(words(await render(project, 'fi', 'emn'))).not.toContain(fi.project.progress);
  });

  test('carries the statement its funding asks for', async () => {
    expect(words(await render(project, 'en', 'adere'))).toContain('Co-funded by the European Union');
    expect(words(await render(project, 'en', 'joustava-turvapaikkamenettely'))).toMatch(/ Funded by the European Union/);
  });

  test('with a former id leads on, with an unknown id is not found', async () => {
    expect(await askPage(project as unknown as PageModule, 'fi', 'ei-ole')).toEqual({ notFound: true });
    expect(await askPage(fund as unknown as PageModule, 'fi', '__proto__')).toEqual({ notFound: true });
  });
});

describe('the list', () => {
  test('begins with what is ongoing on the day it is shown', async () => {
    const titles = (html: string) => [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]+)/g)].map((match) => match[1]);
    expect(titles(await render(list, 'fi')).slice(0, 3)).toEqual([
      'Kiintiöpakolaisasioiden käsittelyn kehittäminen',
      'Kiintiöpakolaisten kulttuuriorientaatio',
      'Euroopan muuttoliikeverkosto (EMN)',
    ]);
    expect(titles(await render(list, 'fi', undefined, '2027-01-01'))[0]).toBe('Euroopan muuttoliikeverkosto (EMN)');
  });
});

describe('the home page', () => {
  test('says so when nothing is ongoing but permanent activities', async () => {
    const html = words(await render(home, 'en', undefined, '2030-01-01'));
    expect(html).toContain('1 project ongoing now');
    expect(words(await render(home, 'fi'))).toContain('3 hanketta käynnissä nyt');
  });
});

describe('the fund pages', () => {
  test('give sums with how many projects they speak for', async () => {
    expect(words(await render(funds, 'fi'))).toContain('noin 7\u00a0776\u00a0641\u00a0€');
    expect(words(await render(funds, 'en'))).toContain('7 of 18');
    expect(words(await render(fund, 'en', 'amif'))).toContain('amount found for 7 of 14 projects');
    expect(words(await render(fund, 'fi', 'rrf'))).toContain('noin 2\u00a0100 miljoonaa euroa Luvun ajankohta: 2021');
  });
});
