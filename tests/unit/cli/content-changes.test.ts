import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { locales as siteLocales } from '#catalogue/locale.ts';
import { parseMarkdown } from '#content/read/markdown.ts';
import { hostile } from '../../support/hostile-report.ts';
import { type PublishedContent, renameProject, withPublishedContent } from '../../support/published-content.ts';
import { runCommand, runWith } from '../../support/run-command.ts';
import { edit, goodContent, withFolder } from '../../support/workspace.ts';

/** The languages in which there are texts. */
const locales = ['fi', 'en'] as const;

/** The addresses of a project, in every language of the site. */
const addressesOf = (id: string) => siteLocales.map((locale) => pathTo({ name: 'projects', id }, locale)).join(', ');

/** What the command tells of a change, in the language asked for. */
function told(change: (content: PublishedContent) => void, ...args: readonly string[]): Promise<string> {
  return withPublishedContent(async (content) => {
    change(content);
    const { status, stdout, stderr } = await content.run('content:changes', '--base', 'HEAD', ...args);
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  });
}

const inBoth = (content: PublishedContent, id: string, from: string, to: string) => {
  for (const locale of locales) content.change(`projects/${id}.${locale}.md`, from, to);
};

const remove = ({ dir }: PublishedContent, id: string) => {
  for (const locale of locales) rmSync(join(dir, `projects/${id}.${locale}.md`));
};

describe('what readers lose is told first', () => {
  test('a project that becomes a draft', async () => {
    const text = await told((content) => inBoth(content, 'valo', 'checked:', 'draft: true\nchecked:'));
    expect(text).toContain(`Valon mittaus muuttuu luonnokseksi. Osoitteet ${addressesOf('valo')} eivät enää toimi (404).`);
  });

  test('a project that is removed, with the line to type in case it goes on elsewhere', async () => {
    const text = await told((content) => remove(content, 'silta'), '--lang', 'en');
    expect(text).toContain(`The addresses ${addressesOf('silta')}, ${addressesOf('vanha-silta')} no longer work (404).`);
    // Whatever led to it has to lead on.
    expect(text).toContain('aliases: [vanha-silta, silta]');
  });

  test('a project that moves, with and without its former id', async () => {
    const moved = await told((content) => {
      renameProject(content, 'silta', 'uusi-silta');
      inBoth(content, 'uusi-silta', 'aliases: [vanha-silta]', 'aliases: [vanha-silta, silta]');
    });
    expect(moved).toContain(`saa uuden osoitteen: ${addressesOf('uusi-silta')}. Vanhat osoitteet ${addressesOf('silta')} ohjataan`);
    expect(moved).not.toContain('404');
    const lost = await told((content) => renameProject(content, 'silta', 'uusi-silta'));
    expect(lost).toContain(`näyttää jatkuvan osoitteissa ${addressesOf('uusi-silta')}. Kirjoita tiedostojen uusi-silta.fi.md, uusi-silta.en.md`);
    // The line takes the place of the one that is there.
    expect(lost).toContain('aliases: [vanha-silta, silta]');
  });

  test('a project that becomes a part of another one, whose addresses lead there', async () => {
    const text = await told((content) => {
      remove(content, 'silta');
      inBoth(content, 'valo', 'checked:', 'aliases: [silta, vanha-silta]\nchecked:');
    });
    expect(text).toContain(`poistuu omana sivunaan. Sen osoitteet ${addressesOf('silta')} ohjataan osoitteisiin ${addressesOf('valo')}.`);
    expect(text).not.toMatch(/404|aliases:/);
    const forgotten = await told((content) => {
      remove(content, 'silta');
      inBoth(content, 'valo', 'checked:', 'aliases: [silta]\nchecked:');
    });
    expect(forgotten).toContain(
      `osoitteet ${addressesOf('vanha-silta')} eivät enää toimi (404). Jos niidenkin pitää johtaa osoitteisiin ${addressesOf('valo')}`,
    );
    expect(forgotten).toContain('aliases: [silta, vanha-silta]');
    const draft = await told((content) => {
      remove(content, 'silta');
      inBoth(content, 'valo', 'checked:', 'draft: true\naliases: [silta]\nchecked:');
    });
    expect(draft).toContain(`Osoitteet ${addressesOf('silta')}, ${addressesOf('vanha-silta')} eivät enää toimi (404).`);
  });

  test('a former address, a part of a text, and the text of a language', async () => {
    expect(await told((content) => inBoth(content, 'silta', 'aliases: [vanha-silta]\n', ''))).toContain(`${addressesOf('vanha-silta')} eivät`);
    const part = await told((content) => content.change('projects/silta.fi.md', '\n## Tulokset\n\nPerustukset ovat valmiit.\n', ''), '--lang', 'en');
    expect(part).toContain('a part of the text is removed: Results (language: Finnish)');
    expect(await told(({ dir }) => rmSync(join(dir, 'projects/silta.en.md')))).toContain('Silta rannalta toiselle: teksti poistuu (kieli: englanti)');
  });

  test('a former address that leads to another page now, which needs no line', async () => {
    const text = await told((content) => {
      inBoth(content, 'silta', 'aliases: [vanha-silta]\n', '');
      inBoth(content, 'valo', 'checked:', 'aliases: [vanha-silta]\nchecked:');
    });
    expect(text).toContain(`vanhat osoitteet ${addressesOf('vanha-silta')} ohjataan nyt osoitteisiin ${addressesOf('valo')}.`);
    expect(text).not.toMatch(/404|aliases:/);
    const taken = await told((content) => {
      inBoth(content, 'silta', 'aliases: [vanha-silta]\n', '');
      for (const locale of locales) cpSync(join(content.dir, `projects/valo.${locale}.md`), join(content.dir, `projects/vanha-silta.${locale}.md`));
    });
    expect(taken).toContain(`vanhoissa osoitteissa ${addressesOf('vanha-silta')} on nyt toinen sivu.`);
    expect(taken).not.toMatch(/404|aliases:/);
  });

  test('the line of what two projects go on as, with the ids of both', async () => {
    const text = await told((content) => {
      inBoth(content, 'valo', 'acronym: VALO', 'acronym: SILTA');
      content.commit('2026-11-02T12:00:00Z', {});
      for (const locale of locales) {
        const file = readFileSync(join(content.dir, `projects/valo.${locale}.md`), 'utf8');
        writeFileSync(join(content.dir, `projects/uusi.${locale}.md`), file.replace(/^title: .*$/m, 'title: Silta rannalta toiselle'));
      }
      remove(content, 'valo');
      remove(content, 'silta');
    });
    expect(text.match(/aliases: .*/g)).toEqual(['aliases: [vanha-silta, silta, valo]', 'aliases: [vanha-silta, silta, valo]']);
  });

  test('the worst first: pages that go before parts of a text, whatever comes first in the alphabet, and pages that have only moved last', async () => {
    const text = await told((content) => {
      for (const locale of locales) cpSync(join(content.dir, `projects/valo.${locale}.md`), join(content.dir, `projects/aamu.${locale}.md`));
      remove(content, 'valo');
      inBoth(content, 'aamu', 'checked:', 'aliases: [valo]\nchecked:');
      content.change('pages/about.fi.md', 'Palvelu kokoaa hankkeet.', '');
      content.change('funds/amif.fi.md', 'title: ', 'draft: maybe\ntitle: ');
      remove(content, 'silta');
      rmSync(join(content.dir, 'pages/about.en.md'));
    });
    const places = ['katoaa palvelusta', 'muuttuu luonnokseksi', 'teksti poistuu', 'saa uuden osoitteen'].map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('a name that two projects have, and a text twice', async () => {
    const text = await told(({ dir }) => {
      for (const locale of locales) cpSync(join(dir, `projects/valo.${locale}.md`), join(dir, `projects/valo-2.${locale}.md`));
    });
    expect(text).toMatch(/valo-2\.fi\.md: Kentän title arvo on sama kuin tiedostossa \S+valo\.fi\.md: Valon mittaus/);
    expect(text).not.toMatch(/- \S+\/valo\.fi\.md: /);
    expect(text.indexOf('Mitä lukija menettää')).toBeLessThan(text.indexOf('Uutta: Valon mittaus'));
  });
});

describe('what is told differently', () => {
  test('is each fact with its old and its new value, and the status of the day with its next change', async () => {
    const text = await withPublishedContent(async (content) => {
      inBoth(content, 'valo', 'end: 2025-04-30', 'end: 2027-12-31');
      inBoth(content, 'valo', 'euFunding: 1000.50', 'euFunding: 2000');
      inBoth(content, 'valo', 'fund: amif\nobjective: amif-1', 'fund: rrf');
      return (await runWith({ CATALOGUE_TODAY: '2026-11-24' }, 'content:changes', content.dir, '--base', 'HEAD')).stdout;
    });
    const lines = text.split('\n').map((line) => line.trim().replaceAll('\u00a0', ' '));
    const rows = [
      'Tila tänään: Päättynyt → Käynnissä',
      'Tilan seuraava muutos: Tulevaa muutosta ei ole tiedossa → 1.1.2028: Päättynyt',
      'Rahasto: AMIF → RRF',
      'Erityistavoite: Euroopan yhteinen turvapaikkajärjestelmä → Ei tiedossa',
      'Päättyminen: 30.4.2025 → 31.12.2027',
      'EU-rahoitus: 1 000,50 € → 2 000 €',
    ];
    expect(lines.slice(4, 4 + rows.length)).toEqual(rows);
  });

  test('is also what only editors may think nobody sees: when facts were checked, and what sources support', async () => {
    expect(await told((content) => inBoth(content, 'valo', 'checked: 2026-11-21', 'checked: 2026-11-23'))).toContain('Tarkistettu: 21.11.2026 → 23.11.2026');
    const text = await told((content) => content.change('projects/valo.fi.md', 'covers: aikataulu ja kuvaus', 'covers: aikataulu'));
    expect(text).toContain('Lähteet (suomi): https://example.fi/valo – aikataulu ja kuvaus → https://example.fi/valo – aikataulu');
  });

  test('are words, a translation that is left behind, and one that is up to date again', async () => {
    const stale = await told((content) => content.change('projects/valo.fi.md', 'Valoa on riittävästi.', 'Valoa on aivan riittävästi.'));
    expect(stale).toContain('Tavoitteet (suomi): 1. Valoa on {+aivan +}riittävästi.');
    expect(stale).toContain('käännös on vanhempi kuin alkuperäinen teksti (käännöksen kieli: englanti)');
    const untouched = await told((content) => {
      content.change('projects/valo.fi.md', 'Valoa on riittävästi.', 'Valoa on aivan riittävästi.');
      content.change('projects/valo.en.md', 'translationOf: 0c364fe1\n', '');
    });
    expect(untouched).toContain('Alkuperäinen teksti muuttuu, mutta käännös ei');
  });

  test('are addresses of links and the form of a text, where its words are the same', async () => {
    const link = await told((content) => content.change('projects/valo.fi.md', '(silta.fi.md)', '(https://example.fi/toinen)'));
    expect(link).toMatch(/Tavoitteet: linkit ja kuvat \(suomi\): silta\.fi\.md → https:\/\/example\.fi\/toinen/);
    expect(await told((content) => content.change('projects/valo.fi.md', '1. Valoa on riittävästi.', '1. **Valoa** on riittävästi.'))).toContain(
      'Tekstin muotoilu muuttuu, sanat eivät (kieli: suomi).',
    );
  });

  test('are addresses of links also where words beside them change', async () => {
    const text = await told((content) =>
      content.change('projects/valo.fi.md', 'Tulokset luetaan [sillasta](silta.fi.md)', 'Kaikki luetaan [sillasta](https://example.fi/toinen)'),
    );
    expect(text).toMatch(/Tavoitteet: linkit ja kuvat \(suomi\): silta\.fi\.md → https:\/\/example\.fi\/toinen/);
    expect(text).toContain('[-Tulokset-]{+Kaikki+} luetaan sillasta.');
    expect(await told((content) => content.change('projects/valo.fi.md', '[sillasta](silta.fi.md)', 'sillasta'))).toContain(': silta.fi.md → Ei ole');
  });

  test('are headings of pages that are called otherwise, which is no loss, and every text of a heading that is there twice', async () => {
    const page = (dir: string, text: string) => {
      const [head = ''] = readFileSync(join(dir, 'pages/about.fi.md'), 'utf8').split(/(?<=\n---\n)/);
      writeFileSync(join(dir, 'pages/about.fi.md'), `${head}\nAlku.\n${text}`);
    };
    await withPublishedContent(async (content) => {
      page(content.dir, '\n## Eka\n\nYksi.\n\n## Sama\n\nKaksi.\n\n## Sama\n\nKolme.\n');
      content.commit('2026-11-02T12:00:00Z', {});
      page(content.dir, '\n## Toinen nimi\n\nYksi.\n\n## Sama\n\nKaksi uutta.\n\n## Sama\n\nKolme.\n');
      const { stdout } = await content.run('content:changes', '--base', 'HEAD');
      expect(stdout).toContain('Väliotsikko (suomi): Eka → Toinen nimi');
      expect(stdout).toContain('Sama (suomi): Kaksi{+ uutta+}. ¶ Kolme.');
      expect(stdout).not.toMatch(/osa tekstistä poistuu|muotoilu muuttuu/);
    });
  });

  test('are lists as they were and as they are, so that what stays is not taken for what was not there', async () => {
    const topics = await told((content) => inBoth(content, 'valo', 'topics: [turvapaikka]', 'topics: [turvapaikka, tietojarjestelmat]'));
    expect(topics).toContain('Aiheet: Turvapaikka → Turvapaikka, Tietojärjestelmät');
    const words = await told((content) => content.change('synonyms.yml', 'palautus: [paluu]', 'paluu: [palautus, lähtö]'));
    expect(words).toMatch(
      /fi · paluu: Ei ole → palautus, lähtö\n {2}fi · palautus: paluu → Ei ole|fi · palautus: paluu → Ei ole\n {2}fi · paluu: Ei ole → palautus, lähtö/,
    );
    const order = await told(({ dir }) => {
      const [first = '', second = ''] = readFileSync(join(dir, 'topics.yml'), 'utf8').split(/(?=^tietojarjestelmat:)/m);
      writeFileSync(join(dir, 'topics.yml'), `${second}${first}`);
    });
    expect(order).toContain('Aiheiden järjestys: Turvapaikka, Tietojärjestelmät → Tietojärjestelmät, Turvapaikka');
  });

  test('is no status of what has none, and no coming change that is the same', async () => {
    const fund = await told(({ dir }) => {
      for (const locale of locales) cpSync(join(dir, `funds/rrf.${locale}.md`), join(dir, `funds/uusi.${locale}.md`));
    });
    expect(fund).toContain('/rahastot/uusi');
    expect(fund).not.toContain('Tila tänään');
    const ended = await told((content) => inBoth(content, 'valo', 'end: 2025-04-30', 'end: 2025-03-31'));
    expect(ended).toContain('Tila tänään: Päättynyt → Päättynyt');
    expect(ended).not.toContain('Tilan seuraava muutos');
  });

  test('are words of the glossary and the topics, the settings, funds and pages', async () => {
    const text = await told((content) => {
      content.change('glossary.yml', 'fi: ulkomaalaisasioiden asiankäsittelyjärjestelmä', 'fi: järjestelmä');
      content.change('topics.yml', 'fi: Turvapaikka', 'fi: Turva');
      content.change('site.yml', 'palaute@example.fi', 'uusi@example.fi');
      content.change('funds/amif.fi.md', 'order: 1', 'order: 7');
      content.change('pages/about.fi.md', 'title: ', 'title: Kaikki ');
    });
    expect(text).toMatch(/Sanasto\n {2}UMA \(suomi\): ulkomaalaisasioiden asiankäsittelyjärjestelmä → järjestelmä/);
    expect(text).toContain('turvapaikka · Nimi (suomi): Turvapaikka → Turva');
    expect(text).toContain('Palauteosoite: palaute@example.fi → uusi@example.fi');
    expect(text).toContain('Järjestys: 1 → 7');
    expect(text).toMatch(/Sivu Kaikki .*\n.*\n {2}Otsikko \(suomi\): .* → Kaikki /);
  });

  test('is nothing where nothing that readers see differs', async () => {
    for (const [lang, said] of [
      ['fi', 'Mikään, mitä lukija näkee, ei muutu.'],
      ['en', 'Nothing that readers see changes.'],
    ] as const) {
      const text = await told(
        (content) => content.change('projects/valo.fi.md', 'title: Valon mittaus', '# muistiinpano\ntitle: "Valon  mittaus"'),
        '--lang',
        lang,
      );
      expect(text.split('\n').slice(2)).toEqual([said, '']);
    }
  });
});

describe('while files have errors', () => {
  test('facts of all files are told, and that words of the faulty ones follow', async () => {
    const text = await told((content) => {
      inBoth(content, 'valo', 'euFunding: 1000.50', 'euFunding: 2000');
      content.change('projects/valo.fi.md', 'fund: amif', 'fund: amifi');
      content.change('projects/valo.fi.md', 'Hankkeessa mitataan valoa. ', 'Mitataan. ');
      content.change('projects/silta.fi.md', 'Hankkeessa rakennetaan silta.', 'Rakennetaan silta.');
    });
    expect(text).toMatch(/Tarkistus löytää sisällöstä \d virhe/);
    expect(text).toMatch(/Tekstien muutokset kerrotaan, kun virheet on korjattu: .*valo\.fi\.md\./);
    expect(text).toMatch(/EU-rahoitus: .* → 2/);
    expect(text).toContain('Rahasto: AMIF → amifi');
    expect(text).not.toContain('Mitataan');
    expect(text).toContain('{+Rakennetaan+}');
  });

  test('a file that cannot be read is named, and is not said to be lost', async () => {
    const text = await told((content) => content.change('projects/valo.fi.md', 'title: Valon mittaus', 'title: [Valon mittaus'));
    expect(text).toContain('Tiedostoa projects/valo.fi.md ei voi lukea.');
    expect(text).not.toContain('404');
    expect(text).not.toContain('teksti poistuu');
  });
});

describe('the report', () => {
  /** As YAML and JSON write it with letters of ASCII alone: what nobody sees may not stand in a file. */
  const escaped = (text: string) => JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const long = 'Ä'.repeat(10_000);

  test('is Markdown that no title breaks', async () => {
    const markdown = await told(
      (content) => {
        content.change('projects/valo.fi.md', 'title: Valon mittaus', `title: ${escaped(hostile)}`);
        content.change('projects/valo.en.md', 'title: Measuring light', `title: ${JSON.stringify(long)}`);
        for (const locale of locales) content.change(`projects/valo.${locale}.md`, 'acronym: VALO', 'acronym: "a | `b` <c>"');
        content.change('projects/silta.fi.md', 'title: Silta rannalta toiselle', `title: ${JSON.stringify(`| <img src=x> \`\`\` ${long}`)}`);
        remove(content, 'silta');
      },
      '--format',
      'markdown',
    );
    const { children } = parseMarkdown(markdown);
    expect(new Set(children.map(({ type }) => type))).toEqual(new Set(['heading', 'paragraph', 'list', 'table']));
    expect(children.flatMap((node) => (node.type === 'table' ? node.children.map((row) => row.children.length) : []))).toEqual([3, 3]);
    expect(markdown).not.toMatch(/<(?!\/?(?:ins|del)>)/);
    expect(Math.max(...markdown.split('\n').map((line) => line.length))).toBeLessThan(6000);
  });

  test('is one JSON document with the same content', async () => {
    const report = JSON.parse(await told((content) => inBoth(content, 'valo', 'euFunding: 1000.50', 'euFunding: 2000'), '--format', 'json')) as object;
    expect(report).toMatchObject({ locale: 'fi', losses: [], blocks: [{ about: 'projects/valo', rows: [{ label: 'EU-rahoitus' }] }] });
  });

  test('goes into the file that is asked for, and into the summary of a job in every language', async () => {
    await withPublishedContent(async (content) => {
      content.change('glossary.yml', 'fi: ulkomaalaisasioiden asiankäsittelyjärjestelmä', 'fi: järjestelmä');
      const [output, summary] = [join(content.repository, 'report.md'), join(content.repository, 'summary.md')];
      writeFileSync(summary, 'before\n');
      const args = ['--base', 'HEAD', '--format', 'markdown', '--lang', 'en', '--output', output];
      const { stdout, status } = await runWith({ GITHUB_STEP_SUMMARY: summary }, 'content:changes', content.dir, ...args);
      expect([status, stdout]).toEqual([0, '']);
      expect(readFileSync(output, 'utf8')).toMatch(/^## What readers will see\n/);
      expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## Mitä lukija näkee\n[\s\S]*\n## What readers will see\n/);
    });
  });
});

describe('what cannot be told is one sentence', () => {
  test('of a clone that lacks a revision or its files, with the command that fetches them', async () => {
    await withPublishedContent(async (content) => {
      content.git('config', 'uploadpack.allowFilter', 'true');
      content.change('projects/valo.fi.md', 'Valoa on riittävästi.', 'Valoa riittää.');
      content.commit('2026-11-02T12:00:00Z', {});
      for (const lacking of ['--depth=1', '--filter=blob:none']) {
        await withFolder('clone-', async (clone) => {
          content.git('clone', '--quiet', lacking, `file://${content.repository}`, clone);
          const changes = () => runCommand('content:changes', join(clone, 'sivusto/content'), '--base', 'HEAD^1');
          const { status, stderr } = await changes();
          const [, typed = ''] = /git (fetch[^.]*)\.\n$/.exec(stderr) ?? [];
          expect([lacking, status, typed]).toEqual([lacking, 2, expect.stringContaining('fetch')]);
          content.git('-C', clone, ...typed.split(' '), '--quiet');
          expect((await changes()).stdout).toContain('{+riittää+}');
        });
      }
    });
  });

  test('of an unknown revision, a folder without Git, and a revision that nobody knows to be published', async () => {
    await withPublishedContent(async ({ run }) => {
      expect(await run('content:changes', '--base', 'nope')).toEqual({
        status: 2,
        stdout: '',
        stderr: 'Versiota ”nope” ei ole tässä Git-varastossa. Hae se komennolla git fetch tai kirjoita toinen versio, esimerkiksi --base HEAD^1.\n',
      });
      // Nobody is told to type what was typed.
      expect((await run('content:changes', '--base', 'HEAD^1')).stderr).toMatch(/^Versiota ”HEAD\^1” .* esimerkiksi --base HEAD\.\n$/);
      expect(await run('content:changes', '--lang', 'en')).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^There is nothing to compare with: this is the first revision.*\n$/),
      });
    });
    await withFolder('plain-', async (dir) => {
      cpSync(goodContent, dir, { recursive: true });
      edit(dir, 'site.yml', 'palaute@', 'uusi@');
      for (const args of [['--base', 'HEAD'], []]) {
        expect(await runCommand('content:changes', dir, ...args)).toMatchObject({
          status: 2,
          stdout: '',
          stderr: expect.stringMatching(/^Versioita ei voi verrata, .*\n$/),
        });
      }
    });
  });
});
