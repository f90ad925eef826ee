import { describe, expect, test, vi } from 'vitest';
import type { PartialDate } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Site } from '#catalogue/site.ts';
import * as text from '#pages/[text].tsx';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import * as home from '#pages/index.tsx';
import * as fund from '#pages/rahastot/[id].tsx';
import * as funds from '#pages/rahastot/index.tsx';
import { everything } from '#selection/selection.ts';
import { getCatalogue, revisionOf } from '#site/state.ts';
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
  test('says in a few sentences what was not found, and that the fund is inferred', async () => {
    const html = words(await render(project, 'en', 'vis-io'));
    expect(html).toContain(`${en.fact.project.euFunding.label} ${en.value.unknown} ${en.project.amountNotFound}`);
    expect(html).toContain(`BMVI Border Management and Visa Instrument ${en.fund.inferredShort}`);
    const gaps = 'amount of EU funding, total cost, EU share of the cost, specific objective, results and official title';
    expect(html).toContain(`${en.project.gaps} We have not found these in public sources: ${gaps}. ${en.project.descriptiveTitle}`);
    expect(html).toContain('so BMVI is inferred from the topic of the project.');
  });

  test('lists no gap that does not concern the project, nor what is known', async () => {
    const html = words(await render(project, 'fi', 'emn'));
    const told = html.slice(html.indexOf(fi.project.gaps), html.indexOf(fi.project.sources));
    expect(told).toContain('EU-rahoituksen määrä');
    for (const other of ['erityistavoite', 'päättymispäivä', 'virallinen nimi', 'tulokset']) expect(told).not.toContain(other);
  });

  test('labels a cost estimate as such and does not call it EU funding', async () => {
    const html = words(await render(project, 'fi', 'oledigi'));
    expect(html).toContain(`EU-rahoitus ${fi.value.unknown} kustannusarvio 15\u00a0845\u00a0000\u00a0€, ei EU-rahoitusta`);
    expect(html).toContain('rahoittama – NextGenerationEU');
  });

  test('says "about" where the source rounds', async () => {
    expect(words(await render(project, 'fi', 'ipa'))).toContain('noin 382\u00a0000\u00a0€');
    expect(words(await render(project, 'en', 'ipa'))).toContain('about EUR\u00a0382,000');
  });

  test('shows no cents of a sum that is only about right', async () => {
    for (const page of [await render(fund, 'en', 'amif'), await render(funds, 'en')]) {
      expect(words(page)).toMatch(/about EUR\u00a0[\d,]{9}/);
      expect(words(page)).not.toMatch(/about EUR\u00a0[\d,]+\.\d\d/);
    }
  });

  test('begins with results in numbers, each group of them with its time and its source', async () => {
    const html = words(await render(project, 'fi', 'tehokkaat-oleskelulupaprosessit'));
    expect(html).toContain('Tulokset Tuen avulla on tehty seuraavat päätökset. Luvut ulottuvat vuoteen 2024. 3\u00a0438 päätöstä perheen perusteella');
    expect(html.match(/3\u00a0438/g)).toHaveLength(1);
    expect(html).toMatch(/oleskeluluvista Luvut ulottuvat vuoteen 2024\. Lähde: migri\.fi/);
    expect(html.indexOf('3\u00a0438')).toBeLessThan(html.indexOf(`${fi.project.timetable} 2021`));
  });

  test('tells results in words where there are no numbers, and has no heading for none', async () => {
    expect(words(await render(project, 'fi', 'kotu'))).toContain(
      'Tulokset Turvapaikkapuhuttelujen tulkeille tarkoitettu verkkokoulutus avattiin syksyllä 2024.',
    );
    expect(await render(project, 'fi', 'vis-io')).not.toContain(`<h2>${fi.project.section.results}</h2>`);
  });

  test('tells the days left while it is ongoing, and how long it has run when it is over', async () => {
    const running = (today: string) => render(project, 'fi', 'kiintiopakolaiset-uma', today);
    expect(words(await running('2026-11-28'))).toContain('Aikaa jäljellä 33 päivää päättyy 31.12.2026');
    expect(words(await running('2026-12-31'))).toContain('Aikaa jäljellä Viimeinen päivä');
    expect(words(await running('2027-01-01'))).toContain('Kesto 4 vuotta 1.1.2023 – 31.12.2026');
    expect(words(await running('2022-12-01'))).toContain('Aikaa alkuun 31 päivää 1.1.2023 – 31.12.2026');
    expect(words(await render(project, 'fi', 'emn'))).toContain('Kesto Jatkuva toiminta');
  });

  test('with a signed option says until when it may go on, and nowhere that it ends', async () => {
    const html = words(await render(project, 'fi', 'kulttuuriorientaatio'));
    expect(html.match(/jatko-optio vuoteen 2028/g)).toHaveLength(1);
    expect(html).toContain('jatko-optio vuoteen 2028');
    expect(html).not.toContain(fi.project.timeLeft);
    expect(html).not.toContain('päättyy');
  });

  test('can be cited by its address, the day and the revision, in a text that one click selects', async () => {
    const html = words(await render(project, 'fi', 'move'));
    expect(html).toContain(
      `EU-hankkeet: MOVE – sujuvan kuntaan muuton edistäminen . Tiedot tarkistettu 21.11.2026, aineiston versio ${revisionOf(getCatalogue())} .`,
    );
  });

  test('leads to others on its topics, and to all of a topic that has more', async () => {
    const html = await render(project, 'fi', 'oledigi');
    expect(words(html)).toMatch(/Samasta aiheesta Oleskeluluvat .* Tietojärjestelmät .* Kaikki 9 hanketta aiheesta/);
    expect(html).toContain('href="/hankkeet?topic=tietojarjestelmat"');
    expect(html).not.toContain('href="/hankkeet?topic=oleskeluluvat"');
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
    expect(words(await render(home, 'en', undefined, '2030-01-01'))).toContain('Ongoing and permanent (1)');
    expect(words(await render(home, 'fi'))).toContain('Käynnissä ja jatkuvat (3)');
  });

  test('says of a year as many projects as the list that it leads to', async () => {
    const html = await render(home, 'fi');
    const years = [...html.matchAll(/<a href="([^"]*from=(\d{4})[^"]*)"><span class="hidden-text">(\d+) /g)];
    expect(years.map(([, , year]) => year)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    for (const [, , year, count] of years) {
      const { props } = await askPage(list as unknown as PageModule, 'fi', undefined, { from: String(year), to: String(year) });
      expect(renderPage((list as unknown as PageModule).default, props), year).toMatch(new RegExp(`<h2 id="results"[^>]*>${count} hank`));
    }
  });

  test('draws grants that are known as lengths and the others as squares, and counts no estimate', async () => {
    const html = words(await render(home, 'fi'));
    expect(html).toContain('11 hankkeen avustusta emme ole löytäneet');
    expect(html).toMatch(/Yhteensä, 7 hanketta noin 7\u00a0777\u00a0000\u00a0€/);
    expect(html).toMatch(/OLEDIGI.* on löytynyt vain viraston kustannusarvio, 15\u00a0845\u00a0000\u00a0€/);
  });

  test('names projects whose time is not known below the years, and draws no years over them', async () => {
    const module = home as unknown as PageModule;
    const { props } = await askPage(module, 'fi');
    const timeless = { name: 'unknown', projects: [{ id: 'a', titles: { fi: 'Aika puuttuu' }, timetable: { kind: 'unknown' } }], count: 1, all: everything };
    const html = renderPage(module.default, { ...props, view: { ...props.view, groups: [...(props.view.groups as readonly unknown[]), timeless] } });
    const after = html.slice(html.indexOf(fi.home.time));
    const [plot = '', below = ''] = after.split('Tila ei tiedossa (1)');
    expect(plot.match(/<text [^>]*>2021</g)?.length).toBeGreaterThan(1);
    expect(below.slice(0, below.indexOf('<h2'))).toContain('Aika puuttuu');
    expect(below.slice(0, below.indexOf('<h2'))).not.toMatch(/<(?:svg|text|line)/);
  });

  test('leads to every topic that has projects', async () => {
    const html = words(await render(home, 'en'));
    expect(html).toMatch(/Asylum : \d+ projects/);
    expect(html).toContain('All projects : 18 projects');
  });
});

describe('on paper', () => {
  test('a page says the day, the state of the data and its address, and a fund its projects in a table', async () => {
    expect(words(await render(list, 'fi'))).toMatch(
      /Tulostettu 24\.11\.2026\. Tiedot tarkistettu viimeksi 21\.11\.2026\. Tekstit CC BY 4\.0\. .* ei ole tarkistanut niitä\. http\S+\/hankkeet /,
    );
    expect(words(await render(fund, 'en', 'amif'))).toMatch(
      /Printed on 24 November 2026\. Information last checked 21 November 2026\. Texts CC BY 4\.0\. .* has not checked them\. http\S+\/en\/funds\/amif /,
    );
    const printed = words(await render(fund, 'fi', 'amif')).split('Avustus on tiedossa (7)')[1];
    expect(printed).toContain('Joustava turvapaikkamenettely 1.1.2023 31.12.2025 Päättynyt 2\u00a0200\u00a0121\u00a0€');
    expect(printed).toContain('Kiintiöpakolaisten kulttuuriorientaatio ei vahvistettu 1.1.2023 31.12.2026 Käynnissä – ei tiedossa');
    expect(printed).toContain('Yhteensä 14 hanketta noin 7\u00a0777\u00a0000\u00a0€ tiedossa 7 hankkeesta');
  });

  test('a project says the revision of the data', async () => {
    expect(words(await render(project, 'fi', 'move'))).toContain(`Tulostettu 24.11.2026. Aineiston versio ${revisionOf(getCatalogue())} . Tekstit CC BY 4.0.`);
  });
});

test('no line of a heading ends with an abbreviation that begins a compound', async () => {
  expect(await render(project, 'fi', 'ipa')).toContain('>IPA-\u2060itsepalveluautomaatti');
});

describe('the fund pages', () => {
  test('say what the shares of the funds add up to', async () => {
    expect(words(await render(funds, 'fi'))).toContain('yhteen laskettuina ne ovat noin 183,5\u00a0milj.\u00a0€');
    expect(words(await render(funds, 'en'))).toContain('they add up to about EUR\u00a0183.5\u00a0m');
  });

  test('give sums with how many projects they speak for', async () => {
    expect(words(await render(funds, 'fi'))).toContain('noin 7\u00a0777\u00a0000\u00a0€ tiedossa 7\u00a0hankkeesta, kaikkiaan\u00a018');
    expect(words(await render(funds, 'en'))).toContain('known for 7\u00a0of\u00a018');
    expect(words(await render(fund, 'en', 'amif'))).toMatch(/about EUR\s7\.8\sm known for 7\sof\s14/);
  });

  test('write a thousand millions in words for that', async () => {
    expect(words(await render(fund, 'fi', 'rrf'))).toMatch(/noin 2,1 miljardia euroa/);
    expect(words(await render(fund, 'en', 'rrf'))).toMatch(/about EUR 2\.1 billion/);
  });

  test('say what a square is, and name the regulation by its number', async () => {
    expect(words(await render(funds, 'fi'))).toContain('Yksi ruutu on yksi hanke. Kuva ei kerro rahasta.');
    expect(await render(fund, 'fi', 'amif')).toContain('<a href="https://eur-lex.europa.eu/eli/reg/2021/1147/oj">(EU) 2021/1147</a>');
  });

  test('say in what state how many projects are, and lead to those whose fund is inferred', async () => {
    expect(words(await render(fund, 'fi', 'amif'))).toContain('2\u00a0käynnissä, 12\u00a0päättynyttä');
    expect(words(await render(funds, 'en'))).toContain('2\u00a0ongoing 12\u00a0ended');
    expect(await render(fund, 'en', 'amif')).toContain('<a href="/en/projects?fund=amif&amp;gap=fundUnconfirmed">The fund of 5 projects</a> is inferred');
  });

  test('of a fund whose grants were not found draw no length', async () => {
    const html = await render(fund, 'en', 'isf');
    expect(words(html)).toContain('We have not found the grant of the project.');
  });
});

describe('the page about the service', () => {
  const site = { requiredLocales: ['fi', 'en'], completeUpTo: '2026-11-28' as PartialDate } as const;

  test('says from the settings who wrote the texts, up to when the catalogue is complete, and that no unit is named', async () => {
    const about = await aboutWith(site);
    expect(about).toContain(`${fi.footer.drafted} ${fi.textPage.sourceRules}`);
    expect(about).toContain('kopiossa 28.11.2026 .');
    expect(about).toContain(fi.textPage.noUnit);
    expect(about, 'the footer says it').not.toContain(fi.feedback.notAnnounced);
  });

  test('says it differently when the settings do', async () => {
    const about = await aboutWith({ requiredLocales: ['fi', 'en'], textsChecked: '2027-01-31' as PartialDate, unit: { fi: 'Yksikkö', en: 'Unit' } });
    expect(about).toContain('tarkistettu 31.1.2027');
    expect(about).toContain('Yksikkö');
    for (const other of [fi.footer.drafted, fi.textPage.noUnit, 'kopiossa']) expect(about).not.toContain(other);
  });
});

/** What the page about the service says after its prose, with these settings of the owner. */
async function aboutWith(site: Site): Promise<string> {
  const module = text as unknown as PageModule;
  const { props } = await askPage(module, 'fi', 'tietoa');
  const html = words(renderPage(module.default, { ...props, view: { ...props.view, site } }));
  return html.slice(html.indexOf(fi.textPage.origin), html.lastIndexOf(fi.footer.about));
}
