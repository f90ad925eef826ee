import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit } from '../../support/workspace.ts';
import { spoiltTexts } from './spoilt-texts.ts';

/** A way to spoil the good content folder, one kind of fault at a time. */
export type Spoilt = {
  readonly name: string;
  readonly spoil: (dir: string) => void;
  /** Readers have the good content: what they would lose is told too. */
  readonly isPublished?: true;
};

const valo = 'projects/valo.fi.md';
const valoEn = 'projects/valo.en.md';

function change(name: string, from: string, to: string, file = valo): Spoilt {
  return { name, spoil: (dir) => edit(dir, file, from, to) };
}

/** Something that is done to what readers have. */
function published(name: string, spoil: (dir: string) => void): Spoilt {
  return { name, spoil, isPublished: true };
}

function inBoth(dir: string, id: string, change: (dir: string, file: string) => void): void {
  for (const locale of ['fi', 'en']) change(dir, `projects/${id}.${locale}.md`);
}

/** The same change in both languages, so that only the change itself is wrong. */
function changeBoth(name: string, from: string, to: string): Spoilt {
  return {
    name,
    spoil: (dir) => {
      edit(dir, valo, from, to);
      edit(dir, valoEn, from, to);
    },
  };
}

function write(name: string, file: string, content: string | Uint8Array): Spoilt {
  return { name, spoil: (dir) => writeFileSync(join(dir, file), content) };
}

function append(name: string, text: string): Spoilt {
  return appendTo(valo, name, text);
}

function appendTo(file: string, name: string, text: string): Spoilt {
  return { name, spoil: (dir) => writeFileSync(join(dir, file), `${readFileSync(join(dir, file), 'utf8')}\n${text}\n`) };
}

const front = (fields: string) => `---\n${fields}\n---\n\n## Kuvaus\n\nTeksti.\n\n## Tavoitteet\n\nTeksti.\n`;

const whole = (words: string) => `title: ${words}
summary: ${words}, jotta toimistot olisivat viihtyisämpiä.
fund: amif
timetable:
  start: 2027
sources:
  - url: https://example.fi/uusi
    covers: kaikki
checked: 2026-11-21
updated: 2026-11-21
topics: [turvapaikka]`;

export const spoilt: readonly Spoilt[] = [
  changeBoth('several partners typed on one line', 'fund: amif', 'fund: amif\npartners: Diak, HUS'),
  changeBoth('an amount with a full stop between its thousands', 'euFunding: 1000.50', 'euFunding: 382.000'),
  changeBoth('a field written twice with the same value', 'fund: amif', 'fund: amif\nfund: amif'),
  // files
  write('a file name with a space and a capital', 'projects/Uusi hanke.md', 'x'),
  write('a language the site does not have', 'projects/valo.de.md', 'x'),
  write('a new file in a language the site does not have', 'projects/uusi.de.md', 'x'),
  write('a copy whose right name another file has', 'projects/Valo.fi.md', 'x'),
  {
    name: 'a project among the pages',
    spoil: (dir) => {
      for (const locale of ['fi', 'en']) {
        const text = readFileSync(join(dir, `projects/silta.${locale}.md`), 'utf8').replace('vanha-silta', 'toinen-silta');
        writeFileSync(join(dir, `pages/uusi.${locale}.md`), text);
      }
    },
  },
  {
    name: 'a project among the pages that is also among the projects',
    spoil: (dir) => writeFileSync(join(dir, 'pages/silta.fi.md'), readFileSync(join(dir, 'projects/silta.fi.md'), 'utf8')),
  },
  write('a file with another ending after the language', 'projects/uusi.fi.txt', 'x'),
  write('a file with its ending twice', 'projects/uusi.fi.md.md', 'x'),
  write('a file with the long ending', 'projects/uusi.fi.markdown', 'x'),
  write('a file that is not Markdown', 'projects/kuva.png', 'x'),
  { name: 'a folder among the files', spoil: (dir) => mkdirSync(join(dir, 'projects/vanhat')) },
  {
    name: 'a link to another file',
    spoil: (dir) => {
      rmSync(join(dir, valo));
      symlinkSync(join(dir, valoEn), join(dir, valo));
    },
  },
  write('a file over 64 kB', valo, 'a '.repeat(40_000)),
  write('bytes that are not UTF-8', valo, Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])),
  change('a NUL character', 'mitataan valoa.', 'mitataan\0 valoa.'),
  change('a mark that turns the direction of the text', 'mitataan valoa.', 'mitataan\u202e valoa.'),
  change('a space of no width in a title', 'Valon mittaus', 'Valon\u200bmittaus'),
  append('a line of 6,000 characters', 'a'.repeat(6000)),
  append('more lines than a text needs', 'a\n'.repeat(2500)),
  append('1,600 quotes inside one another', `${'> '.repeat(1600)}a`),
  append('2,000 lists inside one another', `${'- '.repeat(2000)}a`),
  append('a run of open brackets', '['.repeat(3000)),
  append('2,000 marks of emphasis in one paragraph', 'a_ '.repeat(1000).concat('\n', 'a_ '.repeat(1000))),
  append('5,000 marks of quotes and lists', `${'> > - > - a\n'.repeat(1000)}`),
  append('a table of 30 columns', `${'| a '.repeat(30)}|\n${'| - '.repeat(30)}|`),
  append('a table of 6,000 cells', `${'| a | b |\n'}| - | - |\n${'| a | b | c | d | e |\n'.repeat(1000)}`),
  change('lists in brackets inside one another', 'acronym: VALO', `aliases: ${'[a, '.repeat(20)}${']'.repeat(20)}`),
  change('fields of fields on one line', 'acronym: VALO', `acronym: ${'a: '.repeat(50)}`),
  write('6,000 words in brackets', 'synonyms.yml', `fi:\n  valo: [\n${`    ${'a, '.repeat(1000)}\n`.repeat(6)}  ]\n`),
  { name: 'a missing language', spoil: (dir) => rmSync(join(dir, valoEn)) },
  { name: 'a text beside the folders', spoil: (dir) => renameSync(join(dir, 'pages/privacy.en.md'), join(dir, 'privacy.en.md')) },
  { name: 'a text beside the folders that is there already', spoil: (dir) => cpSync(join(dir, valo), join(dir, 'valo.fi.md')) },
  { name: 'a project twice', spoil: (dir) => inBoth(dir, 'valo', (_, file) => cpSync(join(dir, file), join(dir, file.replace('valo', 'toinen')))) },
  {
    name: 'a project twice in other words',
    spoil: (dir) =>
      inBoth(dir, 'valo', (_, file) => {
        const text = readFileSync(join(dir, file), 'utf8')
          .replace(/^(title|acronym): .*/gm, '$1: Toinen')
          .replace(/^(?:Hankkeessa mitataan|The project measures) /m, '');
        writeFileSync(join(dir, file.replace('valo', 'toinen')), text.replace(/^translationOf.*\n/m, ''));
      }),
  },
  published('a published project without files', (dir) => inBoth(dir, 'valo', (_, file) => rmSync(join(dir, file)))),
  published('a published page without a file', (dir) => ['fi', 'en'].forEach((locale) => void rmSync(join(dir, `pages/privacy.${locale}.md`)))),
  published('a published fund without a file', (dir) => ['fi', 'en'].forEach((locale) => void rmSync(join(dir, `funds/amif.${locale}.md`)))),
  {
    name: 'a page that the site does not have',
    spoil: (dir) => ['fi', 'en'].forEach((locale) => void renameSync(join(dir, `pages/privacy.${locale}.md`), join(dir, `pages/tietosuoja.${locale}.md`))),
  },
  {
    name: 'a fund twice',
    spoil: (dir) => ['fi', 'en'].forEach((locale) => void cpSync(join(dir, `funds/amif.${locale}.md`), join(dir, `funds/toinen.${locale}.md`))),
  },
  published('a published project called with a capital', (dir) =>
    inBoth(dir, 'silta', (_, file) => renameSync(join(dir, file), join(dir, file.replace('silta', 'Silta')))),
  ),
  change('a fund that there is not, in the original', 'fund: amif', 'fund: amiff'),
  published('a changed text with an earlier day', (dir) => {
    edit(dir, 'projects/silta.en.md', '## Goals\n', '## Goals\n\nEverybody crosses.\n');
    edit(dir, 'projects/silta.en.md', 'updated: 2026-11-21', 'updated: 2025-11-21');
  }),
  published('a changed page of prose with its old day', (dir) =>
    writeFileSync(join(dir, 'pages/privacy.en.md'), `${readFileSync(join(dir, 'pages/privacy.en.md'), 'utf8')}\n## More\n\nNothing is kept.\n`),
  ),
  published('a published project that is a draft', (dir) => inBoth(dir, 'silta', (_, file) => edit(dir, file, 'checked:', 'draft: true\nchecked:'))),
  published('another id without the former one', (dir) =>
    inBoth(dir, 'silta', (_, file) => renameSync(join(dir, file), join(dir, file.replace('silta', 'uusi-silta')))),
  ),
  published('a former id that is gone', (dir) => inBoth(dir, 'silta', (_, file) => edit(dir, file, 'aliases: [vanha-silta]\n', ''))),
  published('a text that is gone in a language that need not be there', (dir) => {
    edit(dir, 'site.yml', 'requiredLocales: [fi, en]', 'requiredLocales: [fi]');
    rmSync(join(dir, 'projects/silta.en.md'));
    edit(dir, valoEn, '[the bridge](silta.en.md)', 'the bridge');
    edit(dir, valoEn, 'updated: 2026-11-21', 'updated: 2026-11-22');
  }),
  published('a changed text with its old day', (dir) => edit(dir, 'projects/silta.en.md', '## Goals\n', '## Goals\n\nEverybody crosses.\n')),
  { name: 'a renamed file without its pair', spoil: (dir) => renameSync(join(dir, valoEn), join(dir, 'projects/valot.en.md')) },
  { name: 'no site settings', spoil: (dir) => rmSync(join(dir, 'site.yml')) },
  write('an unknown site setting', 'site.yml', 'requiredLocale: [fi, en]\n'),
  write('a feedback address that is none', 'site.yml', 'requiredLocales: [fi, en]\nfeedbackEmail: palaute at example\n'),
  write(
    'a feedback form with a place that no page can fill in',
    'site.yml',
    'requiredLocales: [fi, en]\nfeedbackForm: https://lomake.example.fi/?sivu={osoite}\n',
  ),
  write('a feedback form without https', 'site.yml', 'requiredLocales: [fi, en]\nfeedbackForm: http://lomake.example.fi/?sivu={address}\n'),
  write('a feedback form whose host is to be filled in', 'site.yml', 'requiredLocales: [fi, en]\nfeedbackForm: https://{id}/\n'),
  write('a security contact that is none', 'site.yml', 'requiredLocales: [fi, en]\nsecurityContact: tietoturva\nsecurityExpires: 2027-06-30\n'),
  write('a security contact without its last day', 'site.yml', 'requiredLocales: [fi, en]\nsecurityContact: tietoturva@example.fi\n'),
  write('the last day of no security contact', 'site.yml', 'requiredLocales: [fi, en]\nsecurityExpires: 2027-06-30\n'),
  write(
    'a security contact that was valid until yesterday',
    'site.yml',
    'requiredLocales: [fi, en]\nsecurityContact: https://example.fi/turva\nsecurityExpires: 2026-11-23\n',
  ),
  write(
    'a security contact that is valid for thirty days',
    'site.yml',
    'requiredLocales: [fi, en]\nsecurityContact: tietoturva@example.fi\nsecurityExpires: 2026-12-24\n',
  ),
  write('an authority of tags that is an address', 'site.yml', 'requiredLocales: [fi, en]\ntagAuthority: https://Hankkeet.example.fi/\n'),
  write('a glossary that is a list', 'glossary.yml', '- UMA\n'),
  write('synonyms of a language the site does not have', 'synonyms.yml', 'xh:\n  buya: [buyela]\n'),
  write('a synonym that is not in a list', 'synonyms.yml', 'fi:\n  palautus: paluu\n'),
  write('a word without synonyms', 'synonyms.yml', 'fi:\n  palautus: []\n'),
  write(
    'two words before the colon, and punctuation behind it',
    'synonyms.yml',
    'fi:\n  vapaaehtoinen paluu: [paluu]\n  palautus: [vapaaehtoinen paluu, paluu (nopea)]\n',
  ),
  write('a word that is a synonym of itself', 'synonyms.yml', 'fi:\n  palautus: [paluu, Palautus]\n'),
  write('a number among the synonyms', 'synonyms.yml', 'en:\n  money: [2024]\n'),
  write('a synonym written twice', 'synonyms.yml', 'fi:\n  palautus: [paluu]\n  palautus: [palautuminen]\n'),
  write('a synonym that is too long', 'synonyms.yml', `fi:\n  palautus: [${'paluu'.repeat(20)}]\n`),
  write('synonyms that are a list', 'synonyms.yml', '- palautus\n'),
  write('languages that are a list', 'languages.yml', '- sv\n'),
  write(
    'a language with an unknown field',
    'languages.yml',
    'sv:\n  notice: Tjänsten finns på finska.\n  words:\n    flykting: [pakolainen]\n  synonyms:\n    barn: [lapsi]\n',
  ),
  write('a language without its sentence', 'languages.yml', 'sv:\n  words:\n    flykting: [pakolainen]\n'),
  write('a language without words', 'languages.yml', 'sv:\n  notice: Tjänsten finns på finska.\n'),
  write(
    'a language whose sentence is a list and too long',
    'languages.yml',
    `sv:\n  notice: [Tjänsten]\n  words:\n    flykting: [pakolainen]\nde:\n  notice: ${'Ord '.repeat(100)}\n  words:\n    Kind: [lapsi]\n`,
  ),
  write(
    'a language that is none, beside one that the service has itself',
    'languages.yml',
    'ruotsi:\n  notice: Tjänsten finns på finska.\n  words:\n    barn: [lapsi]\nfi:\n  notice: Palvelu on suomeksi.\n  words:\n    lapsi: [lapset]\n',
  ),
  write('a foreign phrase as a word', 'languages.yml', 'sv:\n  notice: Tjänsten finns.\n  words:\n    inre säkerhet: [turvallisuus]\n'),
  write(
    'a language written twice',
    'languages.yml',
    'sv:\n  notice: Tjänsten finns.\n  words:\n    barn: [lapsi]\nsv:\n  notice: Tjänsten finns.\n  words:\n    barn: [lapsi]\n',
  ),
  write(
    'a foreign word that is empty, not in a list, of two words, a number',
    'languages.yml',
    'sv:\n  notice: Tjänsten finns.\n  words:\n    barn: []\n    flykting: pakolainen\n    inre säkerhet: [sisäinen turvallisuus]\n    fond: [2024]\n',
  ),
  write('a foreign word written twice', 'languages.yml', 'sv:\n  notice: Tjänsten finns.\n  words:\n    barn: [lapsi]\n    barn: [lapset]\n'),
  // front matter and YAML
  write('no front matter', valo, 'Pelkkää tekstiä.\n'),
  write('front matter that never ends', valo, '---\ntitle: Valo\n\nTeksti.\n'),
  write('front matter in JavaScript', valo, '---js\n{ title: process.exit(1) }\n---\nTeksti.\n'),
  write('front matter in JSON', valo, '---json\n{ "title": "Valo" }\n---\nTeksti.\n'),
  write('empty front matter', valo, '---\n---\n\nTeksti.\n'),
  write('front matter without fields', valo, front('Valon mittaus')),
  change('two colons in a line', 'title: Valon mittaus', 'title: Valo: mittaus'),
  change('a field written twice', 'acronym: VALO', 'acronym: VALO\nacronym: VALO'),
  change('a tab as indentation', '  start: 2023-05-01', '\tstart: 2023-05-01'),
  change('a quotation mark that does not close', 'title: Valon mittaus', 'title: "Valon mittaus'),
  change('wrong indentation', '  end: 2025-04-30', '   end: 2025-04-30'),
  change('indentation of one space too few', '  end: 2025-04-30', ' end: 2025-04-30'),
  change('a field of the file that is indented', 'fund: amif', ' fund: amif'),
  change('a first field that is indented', 'title: Valon mittaus', ' title: Valon mittaus'),
  change('a field of a list indented as its dash', '    covers: aikataulu', '  covers: aikataulu'),
  change('a field below a field that has a value', 'acronym: VALO', 'acronym: VALO\n  nimi: toinen'),
  change('a field of the timetable that is not indented', '  end: 2025-04-30', 'end: 2025-04-30'),
  change('a field of a source that is not indented', '    covers: aikataulu', 'covers: aikataulu'),
  change('a value that begins with a reserved sign', 'acronym: VALO', 'acronym: @VALO'),
  ...[...'%`&!|>?,]}*'].map((sign) => change(`a value that begins with ${sign}`, 'title: Valon mittaus', `title: ${sign} Valon mittaus`)),
  change('a word that begins with &', 'acronym: VALO', 'acronym: &VALO'),
  change('a word that begins with !', 'acronym: VALO', 'acronym: !VALO'),
  change('a title in bold', 'title: Valon mittaus', 'title: **Valon** mittaus'),
  change('a title that begins with square brackets', 'title: Valon mittaus', 'title: [Valon] mittaus'),
  change('a title that begins with curly brackets', 'title: Valon mittaus', 'title: {Valon} mittaus'),
  change('a number sign in a value', 'title: Valon mittaus', 'title: Valon mittaus #2'),
  change('no space after the colon', 'title: Valon mittaus', 'title:Valon mittaus'),
  change('no space after the colon in the timetable', '  end: 2025-04-30', '  end:2025-04-30'),
  change('no space after the colon in a list', '  - url: https', '  - url:https'),
  change('a non-breaking space after the colon', 'fund: amif', 'fund:\u00a0amif'),
  change('non-breaking spaces as indentation', '  end: 2025', '\u00a0\u00a0end: 2025'),
  change('no colon', 'fund: amif', 'fund amif'),
  change('an equals sign in place of the colon', 'fund: amif', 'fund = amif'),
  change('a value that goes on at the margin', 'title: Valon mittaus', 'title: Valon\nmittaus'),
  change('no name before the colon', 'acronym: VALO', ': VALO'),
  change('a colon at the end of a value', 'title: Valon mittaus', 'title: Valon mittaus:'),
  change('a colon in an item of a list', '    covers: aikataulu ja kuvaus', '    covers: aikataulu: kuvaus'),
  change('a single quotation mark that does not close', 'title: Valon mittaus', "title: 'Valon mittaus"),
  change('a quotation mark that does not open', 'title: Valon mittaus', 'title: Valon mittaus"'),
  change('a quotation mark that closes too early', 'title: Valon mittaus', 'title: "Valon" mittaus'),
  change('quotation marks inside quotation marks', 'title: Valon mittaus', 'title: "Valon "kirkas" mittaus"'),
  change('an apostrophe inside single quotation marks', 'title: Valon mittaus', "title: 'Valon's mittaus'"),
  change('a backslash inside quotation marks', 'title: Valon mittaus', 'title: "Valon \\mittaus"'),
  change('curly quotation marks around a title', 'title: Valon mittaus', 'title: ”Valon mittaus”'),
  changeBoth('curly quotation marks around a date', '  end: 2025-04-30', '  end: ”2025-04-30”'),
  changeBoth('curly quotation marks around an amount', 'euFunding: 1000.50', 'euFunding: ”1000.50”'),
  change('curly quotation marks and a colon', 'title: Valon mittaus', 'title: ”Valo: mittaus”'),
  change('a list that lacks its dash', '  - url: https', '    url: https'),
  change('a list that lacks its dash, indented otherwise', '  - url: https', '  url: https'),
  change(
    'a first item without its dash',
    '  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus',
    '  url: https://example.fi/valo\n  covers: aikataulu\n  - url: https://example.fi/2\n    covers: muu',
  ),
  change(
    'two items without dashes',
    '  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus',
    '  url: https://example.fi/valo\n  covers: aikataulu\n  url: https://example.fi/2\n  covers: muu',
  ),
  change(
    'two items neither indented nor with dashes',
    '  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus',
    'url: https://example.fi/valo\ncovers: aikataulu\nurl: https://example.fi/2\ncovers: muu',
  ),
  change(
    'two items without dashes of which one line is indented',
    '  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus',
    'url: https://example.fi/valo\n    covers: aikataulu\nurl: https://example.fi/2\ncovers: muu',
  ),
  change('an item at the margin below another', '    covers: aikataulu ja kuvaus', '    covers: aikataulu\nurl: https://example.fi/2\ncovers: muu'),
  {
    name: 'a partner with two identifiers in two projects',
    spoil: (dir) => {
      for (const [id, code] of [
        ['silta', '1234567-1'],
        ['valo', '0123456-2'],
      ] as const) {
        inBoth(dir, id, (_, file) => edit(dir, file, 'title: ', `partners:\n  - name: Diak\n    businessId: ${code}\ntitle: `));
      }
    },
  },
  change('one item without its dash', '  - url: https://example.fi/valo\n    covers', '  url: https://example.fi/valo\n  covers'),
  change('a dash without a space', '  - url: https', '  -url: https'),
  change('an en dash in place of a hyphen', '  - url: https', '  – url: https'),
  change('an asterisk in place of a hyphen', '  - url: https', '  * url: https'),
  change('a dash too many', '    covers: aikataulu', '  - covers: aikataulu'),
  change(
    'a second item without its dash',
    '    covers: aikataulu ja kuvaus',
    '    covers: aikataulu ja kuvaus\n    url: https://example.fi/2\n    covers: muu',
  ),
  change('a list below a value', 'acronym: VALO', 'acronym: VALO\n  - toinen'),
  change('a list below a value, not indented', 'acronym: VALO', 'acronym: VALO\n- toinen'),
  change('a list on the line of its field', 'acronym: VALO', 'aliases: - vanha-valo'),
  change('brackets that do not close over several lines', 'acronym: VALO', 'aliases: [\n  a,\n  b'),
  change('a bracket closed by another', 'acronym: VALO', 'aliases: [a, b}'),
  change('a line --- among the fields', 'acronym: VALO', '---\nacronym: VALO'),
  change('a conflict of two versions', 'fund: amif', '<<<<<<< HEAD\nfund: amif\n=======\nfund: isf\n>>>>>>> muutos'),
  change('two mistakes on two lines', 'title: Valon mittaus\nacronym: VALO', 'title: Valo: mittaus\nacronym:VALO'),
  change('a tab and an open quotation mark on one line', '  start: 2023-05-01', '\tstart: "2023-05-01'),
  change('two open quotation marks', 'title: Valon mittaus\nacronym: VALO', 'title: "Valon mittaus\nacronym: "VALO'),
  change('curly quotation marks in a misspelt field', 'title: Valon mittaus', 'titel: ”Valon mittaus”'),
  change('a mistake below a text over two lines', 'title: Valon mittaus\nacronym: VALO', 'title: "Valon\n  mittaus"\nacronym:VALO'),
  change(
    'a mistake among right lines that look like mistakes',
    'title: Valon mittaus\nacronym: VALO',
    'title: "Valo: mittaus"\nwebsite: # osoite: https\npartners: [{ name: "Kevät [1]", url: https://example.fi }] # yksi: vain\nacronym:VALO',
  ),
  change('a mistake below a block of text', 'summary: Hankkeessa mitataan', 'translation:human\nsummary: >-\n  fund:x @ mitataan: \n  Hankkeessa mitataan'),
  {
    name: 'a folder in place of the site settings',
    spoil: (dir) => {
      rmSync(join(dir, 'site.yml'));
      mkdirSync(join(dir, 'site.yml'));
    },
  },
  change('a list where the name of a field belongs', 'acronym: VALO', '? [a, b]\n: c'),
  change('an alias', 'acronym: VALO', 'acronym: *valo'),
  change('a type inside brackets', 'acronym: VALO', 'aliases: [!!timestamp 2025-02-30]'),
  change('a type in place of a name', 'acronym: VALO', '!!binary acronym: VALO'),
  change('an alias bomb', 'acronym: VALO', 'acronym: &a [x, x]\nwebsite: [*a, *a, *a, *a]'),
  change('brackets that do not close', 'sources:', 'aliases: [a, b\nsources:'),
  // fields
  change('a required field left out', 'summary: Hankkeessa mitataan valoa, jotta toimistot olisivat viihtyisämpiä.\n', ''),
  change('a required field left empty', 'title: Valon mittaus', 'title:'),
  change('a required field left empty in a list', '    covers: aikataulu ja kuvaus', '    covers:'),
  change('a fund left empty', 'fund: amif', 'fund:'),
  change('a fund left out', 'fund: amif\n', ''),
  change('a timetable left empty', 'timetable:\n  start: 2023-05-01\n  end: 2025-04-30', 'timetable:'),
  change('sources left empty', 'sources:\n  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus', 'sources:'),
  change('a timetable whose fields are not indented', '  start: 2023-05-01\n  end: 2025-04-30', 'start: 2023-05-01\nend: 2025-04-30'),
  change('sources whose fields are neither indented nor a list', '  - url: https://example.fi/valo\n    covers', 'url: https://example.fi/valo\ncovers'),
  change('a field of an empty timetable further down', '  start: 2023-05-01\n  end: 2025-04-30', 'acronym2: X\nstart: 2023-05-01'),
  change('a field with its Finnish label', 'title: Valon mittaus', 'nimi: Valon mittaus'),
  change('fields with their Finnish labels', 'summary: Hank', 'tiivistelmä: Hank'),
  changeBoth('fields of the timetable with their Finnish labels', '  start: 2023-05-01\n  end:', '  alkaa: 2023-05-01\n  päättyy:'),
  change('a field with its English label', 'objective: amif-1', 'Specific objective: amif-1', valoEn),
  change('an unknown field while a required one is missing', 'title: Valon mittaus', 'otsake: Valon mittaus'),
  change('a label and an unknown field while a required one is missing', 'title: Valon mittaus', 'nimi: Valon mittaus\nväri: sininen'),
  change('a misspelt field', 'title: Valon mittaus', 'titel: Valon mittaus'),
  change('an unknown field', 'acronym: VALO', 'acronym: VALO\nväri: sininen'),
  change('a misspelt field inside the timetable', '  end: 2025-04-30', '  ends: 2025-04-30'),
  changeBoth('a Finnish date', 'end: 2025-04-30', 'end: 30.4.2025'),
  changeBoth('a date with slashes', 'end: 2025-04-30', 'end: 30/04/2025'),
  changeBoth('a date without zeros', 'end: 2025-04-30', 'end: 2025-4-30'),
  changeBoth('a month and a year the Finnish way', 'end: 2025-04-30', 'end: 4/2025'),
  changeBoth('a month and a year with a hyphen', 'end: 2025-04-30', 'end: 4-2025'),
  changeBoth('a date with the name of the month', 'end: 2025-04-30', 'end: 30. huhtikuuta 2025'),
  changeBoth('an English date', 'end: 2025-04-30', 'end: 30 April 2025'),
  changeBoth('a date with a time', 'end: 2025-04-30', 'end: 2025-04-30T00:00:00'),
  changeBoth('a year far in the future', 'end: 2025-04-30', 'end: 3025'),
  changeBoth('a year with its digits mixed up', 'end: 2025-04-30', 'end: 0205-04-30'),
  changeBoth('a Finnish date of a year far in the future', 'end: 2025-04-30', 'end: 30.4.3025'),
  changeBoth('a date in words', 'end: 2025-04-30', 'end: huhtikuun lopussa'),
  changeBoth('a start that is a range', '  start: 2023-05-01\n  end: 2025-04-30', '  start: 1.5.2023–30.4.2025'),
  changeBoth('an end that is a range of which the start is another', 'end: 2025-04-30', 'end: 2024–25'),
  changeBoth('a season in place of a date', 'end: 2025-04-30', 'end: kevät 2025'),
  changeBoth('a quarter in place of a date', 'end: 2025-04-30', 'end: Q3 2025'),
  changeBoth('a date with the day before the month', 'end: 2025-04-30', 'end: 2025-30-04'),
  changeBoth('a date with the dashes of a word processor', 'end: 2025-04-30', 'end: 2025–04–30'),
  changeBoth('a date with two digits of the year', 'end: 2025-04-30', 'end: 30.4.25'),
  changeBoth('a timetable of which nothing is known', '  start: 2023-05-01\n  end: 2025-04-30', '  start: ei tiedossa\n  end: ei tiedossa'),
  changeBoth('a day that does not exist', 'end: 2025-04-30', 'end: 2025-02-30'),
  changeBoth('29 February in a common year', 'end: 2025-04-30', 'end: 2025-02-29'),
  changeBoth('a check day without its day', 'checked: 2026-11-21', 'checked: 2026-11'),
  changeBoth('a check in the future', 'checked: 2026-11-21', 'checked: 2026-11-25'),
  changeBoth('an amount with spaces and a euro sign', 'euFunding: 1000.50', 'euFunding: 1 200 000 €'),
  changeBoth('an amount the English way', 'euFunding: 1000.50', 'euFunding: "EUR 1,200,000"'),
  changeBoth('an amount in words', 'euFunding: 1000.50', 'euFunding: miljoona'),
  change('an empty line before the fields', '---\ntitle', '\n---\ntitle'),
  change('a space before the line above the fields', '---\ntitle', ' ---\ntitle'),
  change('a fence around the whole file', '---\ntitle', '```yaml\n---\ntitle'),
  change('dashes of a word processor above the fields', '---\ntitle', '–––\ntitle'),
  write('a name with the language behind an underscore', 'projects/uusi_en.md', 'x'),
  write('a file that a program has open', 'projects/~$valo.fi.md', 'x'),
  change('a title that ends with a full stop', 'title: Valon mittaus', 'title: Valon mittaus.'),
  change('a summary that is cut', 'olisivat viihtyisämpiä.', 'olisivat viih…'),
  changeBoth('an address among the words of a field', 'fund: amif', 'fund: amif\npartners:\n  - name: Diak (www.diak.fi)'),
  changeBoth('an amount of less than two euros', 'euFunding: 1000.50', 'euFunding: 1.5'),
  changeBoth(
    'a result that says its number twice and is older than the project',
    'fund: amif',
    'fund: amif\nresults:\n  - value: 1300\n    text: 1 300 LEDiä\n    until: 2019\n    source: https://example.fi/valo',
  ),
  changeBoth('words that were not translated', 'fund: amif', 'fund: amif\npartners:\n  - name: sisäministeriö'),
  changeBoth('topics that nothing parts', 'topics: [turvapaikka]', 'topics: [turvapaikka tietojarjestelmat]'),
  changeBoth('topics of which one is in curly quotation marks', 'topics: [turvapaikka]', 'topics: ["turvapaikka", ”oleskeluluvat”]'),
  changeBoth('a topic with a quotation mark that only closes', 'topics: [turvapaikka]', 'topics: [turvapaikka"]'),
  changeBoth('a field behind a dash', 'fund: amif', '- fund: amif'),
  changeBoth('a field behind a bullet', 'fund: amif', '• fund: amif'),
  changeBoth('a timetable whose fields stand behind dashes', '  start: 2023-05-01\n  end: 2025-04-30', '  - start: 2023-05-01\n  - end: 2025-04-30'),
  changeBoth('a list with numbers in place of dashes', '  - url: https://example.fi/valo', '  1. url: https://example.fi/valo'),
  changeBoth('a start without its timetable', 'timetable:\n  start: 2023-05-01\n  end: 2025-04-30', 'start: 2023-05-01'),
  changeBoth('an item of a list that lacks a field', 'fund: amif', 'fund: amif\npartners:\n  - url: https://example.fi'),
  changeBoth('results as words', 'fund: amif', 'fund: amif\nresults:\n  - 3438 lamppua vaihdettiin'),
  change('a title that a number sign cuts', 'title: ', 'title: Hanke # 2 '),
  changeBoth('an amount that is the fault of a spreadsheet', 'euFunding: 1000.50', 'euFunding: #ARVO!'),
  changeBoth('an acronym behind a number sign', 'acronym: VALO', 'acronym: #VALO'),
  changeBoth('a fund behind another word and a colon', 'fund: amif', 'fund: rahasto: amif'),
  changeBoth('a link of Markdown in place of an address', 'fund: amif', 'fund: amif\nwebsite: [Valo](https://example.fi/valo)'),
  changeBoth('a start that is a dash', 'start: 2023-05-01', 'start: -'),
  changeBoth('a draft that says neither yes nor no', 'fund: amif', 'fund: amif\ndraft:'),
  changeBoth('an amount with four decimals', 'euFunding: 1000.50', 'euFunding: 1000.5055'),
  changeBoth('an amount with four digits before a comma and three behind it', 'euFunding: 1000.50', 'euFunding: 1444,708'),
  changeBoth('an amount that a spreadsheet has rounded', 'euFunding: 1000.50', 'euFunding: 1.44E+06'),
  changeBoth('an amount in quotation marks', 'euFunding: 1000.50', 'euFunding: "1000.50"'),
  changeBoth('a day with slashes that may be two days', 'end: 2025-04-30', 'end: 4/3/2025'),
  changeBoth('an end that says that the activity goes on', '  end: 2025-04-30', '  end: toistaiseksi'),
  changeBoth(
    'a result that says that there are more',
    'fund: amif',
    'fund: amif\nresults:\n  - value: yli 1 300\n    text: lamppua vaihdettiin\n    until: 2024\n    source: https://example.fi/valo',
  ),
  changeBoth('two addresses in one field', 'fund: amif', 'fund: amif\nwebsite: https://example.fi/valo, https://example.fi/toinen'),
  changeBoth('an address that begins twice', 'fund: amif', 'fund: amif\nwebsite: https://https://example.fi/valo'),
  changeBoth('an address with the signs around it', 'fund: amif', 'fund: amif\nwebsite: <https://example.fi/valo>'),
  changeBoth('an address of a file on a server', 'fund: amif', 'fund: amif\nwebsite: \\\\palvelin\\valo.docx'),
  changeBoth('the name of a file as an address', 'fund: amif', 'fund: amif\nwebsite: valo.pdf'),
  changeBoth('an address in place of which there is none', 'fund: amif', 'fund: amif\nwebsite: ei ole'),
  changeBoth('the address of a former page as an id', 'fund: amif', 'fund: amif\naliases: [/hankkeet/vanha-valo]'),
  changeBoth('an objective by its number', 'objective: amif-1', 'objective: 1'),
  change('a translation made from what is no fingerprint', 'translationOf: 0c364fe1', 'translationOf: fi', valoEn),
  {
    name: 'a partner that only one language has',
    spoil: (dir) => {
      edit(dir, valo, 'fund: amif', 'fund: amif\npartners:\n  - name: Diak\n  - name: HUS');
      edit(dir, valoEn, 'fund: amif', 'fund: amif\npartners:\n  - name: Diak');
    },
  },
  changeBoth('an amount in millions', 'euFunding: 1000.50', 'euFunding: 1,5 milj. €'),
  changeBoth('an amount that says itself that it is not exact', 'euFunding: 1000.50', 'euFunding: noin 382 000'),
  changeBoth('an amount with one comma before three digits', 'euFunding: 1000.50', 'euFunding: 12,345'),
  changeBoth('an amount with one full stop before three digits', 'euFunding: 1000.50', 'euFunding: 12.345'),
  changeBoth('a share with words behind it', 'euFunding: 1000.50', 'euShare: 80 % budjetista'),
  changeBoth('a share as a part of one', 'euFunding: 1000.50', 'euShare: 0.75'),
  changeBoth('an amount that is not known', 'euFunding: 1000.50', 'euFunding: ei tiedossa'),
  changeBoth('an ellipsis in place of an amount', 'euFunding: 1000.50', 'euFunding: …'),
  changeBoth('a negative amount', 'euFunding: 1000.50', 'euFunding: -5'),
  changeBoth('an amount beyond all budgets', 'euFunding: 1000.50', 'euFunding: 9000000000000'),
  changeBoth('an amount of 400 digits', 'euFunding: 1000.50', `euFunding: ${'9'.repeat(400)}`),
  changeBoth('a Finnish yes', 'acronym: VALO', 'acronym: VALO\nfundConfirmed: kyllä'),
  changeBoth('a claim that is neither true nor false', 'acronym: VALO', 'acronym: VALO\nfundConfirmed: ehkä'),
  changeBoth('a misspelt choice', 'fund: amif', 'fund: amif\nsupport: operative'),
  changeBoth('a code of the authority that is a word', 'acronym: VALO', 'acronym: VALO\nprojectCode: hankekoodi'),
  changeBoth('a code of the authority that is not known', 'acronym: VALO', 'acronym: VALO\nprojectCode: ei tiedossa'),
  {
    name: 'one code of the authority in two projects',
    spoil: (dir) => {
      for (const locale of ['fi', 'en']) {
        for (const id of ['silta', 'valo']) edit(dir, `projects/${id}.${locale}.md`, 'title: ', 'projectCode: H-4711\ntitle: ');
      }
    },
  },
  changeBoth('a business ID with too few digits', 'acronym: VALO', 'acronym: VALO\npartners:\n  - name: Diak\n    businessId: 12345-6'),
  changeBoth('a business ID with a digit mistyped', 'acronym: VALO', 'acronym: VALO\npartners:\n  - name: Diak\n    businessId: 1234567-2'),
  changeBoth('a number for VAT in place of a business ID', 'acronym: VALO', 'acronym: VALO\npartners:\n  - name: Diak\n    businessId: FI12345671'),
  changeBoth('a business ID without its hyphen', 'acronym: VALO', 'acronym: VALO\npartners:\n  - name: Diak\n    businessId: 12345671'),
  changeBoth('a Finnish id as a foreign one', 'acronym: VALO', 'acronym: VALO\npartners:\n  - name: Diak\n    foreignId: FI-PRO-1234567-1'),
  {
    name: 'a number of a programme that is none',
    spoil: (dir) => ['fi', 'en'].forEach((locale) => void edit(dir, `funds/amif.${locale}.md`, 'allocation: 67900000', 'cci: AMIF 2021\nallocation: 67900000')),
  },
  changeBoth('a choice that is none', 'fund: amif', 'fund: amif\nsupport: muu'),
  change('a title that is a number', 'title: Valon mittaus', 'title: 2024'),
  change('a title that is too short', 'title: Valon mittaus', 'title: A'),
  change('a summary that is too long', 'toimistot olisivat', `${'toimistot olisivat '.repeat(15)}`),
  change('a title over two lines', 'title: Valon mittaus', 'title: "Valon\\nmittaus"'),
  changeBoth('a text where a list belongs', 'acronym: VALO', 'acronym: VALO\naliases: vanha-valo'),
  changeBoth('a text where fields belong', 'acronym: VALO', 'acronym: VALO\npartners: [Diak]'),
  changeBoth('a year where the fields of the timetable belong', 'timetable:\n  start: 2023-05-01\n  end: 2025-04-30', 'timetable: 2023–2025'),
  change('a single year where the fields of the timetable belong', 'timetable:\n  start: 2023-05-01\n  end: 2025-04-30', 'timetable: 2023'),
  change('an item of fields without its field', 'acronym: VALO', 'acronym: VALO\npartners:\n- Diak'),
  change(
    'an address where a list of fields belongs',
    'sources:\n  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus',
    'sources: https://example.fi/valo',
  ),
  changeBoth('sources as texts', '  - url: https://example.fi/valo\n', '  - https://example.fi/toinen\n  - url: https://example.fi/valo\n'),
  changeBoth('an id with capitals and umlauts', 'acronym: VALO', 'acronym: VALO\naliases: [Äly Rahasto]'),
  changeBoth('an id with capitals in a list with dashes', 'acronym: VALO', 'acronym: VALO\naliases:\n  - Vanha Valo'),
  changeBoth('an id without letters', 'acronym: VALO', 'acronym: VALO\naliases: ["!!!"]'),
  changeBoth('an address that begins with www', 'url: https://example.fi/valo', 'url: www.example.fi/valo'),
  changeBoth('an address without its beginning', 'url: https://example.fi/valo', 'url: example.fi/valo'),
  changeBoth('an address without https', 'url: https://example.fi/valo', 'url: http://example.fi/valo'),
  changeBoth('an address with a name before the host', 'url: https://example.fi/valo', 'url: https://example.fi@evil.example/'),
  change('a fault after an empty item', '  - url: https://example.fi/valo\n', '  -\n  - url: http://example.fi/valo\n'),
  changeBoth('faults after empty items in brackets', 'acronym: VALO', 'acronym: VALO\naliases: [vanha, "", "!!!", ~, Äly]'),
  change('an empty list of sources', 'sources:\n  - url: https://example.fi/valo\n    covers: aikataulu ja kuvaus', 'sources: []'),
  // timetable and relations
  changeBoth('an end before the start', 'end: 2025-04-30', 'end: 2023-04-30'),
  changeBoth('a permanent activity with an end', 'end: 2025-04-30', 'end: 2025-04-30\n  permanent: true'),
  changeBoth('a timetable without a start and an end', '  start: 2023-05-01\n  end: 2025-04-30', '  permanent: false'),
  changeBoth('an option that does not extend', 'end: 2025-04-30', 'end: 2025-04-30\n  optionUntil: 2025-04'),
  changeBoth('an option without an end', '  end: 2025-04-30', '  optionUntil: 2026'),
  changeBoth('a fund that does not exist', 'fund: amif', 'fund: amf'),
  changeBoth('a fund by its code', 'fund: amif', 'fund: AMIF'),
  changeBoth('a fund by its title', 'fund: amif', 'fund: Turvapaikka-, maahanmuutto- ja kotouttamisrahasto'),
  changeBoth('a fund by a part of its title', 'fund: amif', 'fund: Elpymis- ja palautumis'),
  changeBoth('a fund by a name nobody knows', 'fund: amif', 'fund: Äly Rahasto'),
  changeBoth('a signed option without an end of its own', 'end: 2025-04-30', 'end: 2025-04-30\n  optionSigned: true'),
  changeBoth('an unknown timetable that is known', 'end: 2025-04-30', 'end: 2025-04-30\n  unknown: true'),
  changeBoth('a project that ends soon', '  end: 2025-04-30', '  end: 2026-12-31'),
  changeBoth('a signed option that may have been used', '  end: 2025-04-30', '  end: 2026-10-31\n  optionUntil: 2027\n  optionSigned: true'),
  changeBoth('a topic that there is not', '[turvapaikka]', '[lampolahteet]'),
  changeBoth('a topic by its name', '[turvapaikka]', '[Asylum]'),
  changeBoth('a topic twice', '[turvapaikka]', '[turvapaikka, turvapaikka]'),
  changeBoth('more topics than a project may have', '[turvapaikka]', '[turvapaikka, tietojarjestelmat, a, b]'),
  changeBoth('no topic', 'topics: [turvapaikka]\n', ''),
  change('a topic that is in the list twice', 'tietojarjestelmat:', 'turvapaikka:', 'topics.yml'),
  change(
    'a topic whose id is a name',
    'tietojarjestelmat:\n',
    'tietojarjestelmat:\n  name: { fi: Kulku, en: Way }\n  covers: { fi: Tiet, en: Roads }\nTiet ja sillat:\n',
    'topics.yml',
  ),
  change('a topic without a name in a language', '    en: Information systems\n', '', 'topics.yml'),
  write('topics as a list', 'topics.yml', '- turvapaikka\n'),
  { name: 'a missing list of topics', spoil: (dir) => rmSync(join(dir, 'topics.yml')) },
  change('an ended project told of in the present tense', 'Hankkeessa mitataan', 'Hankkeessa parannetaan'),
  changeBoth('an objective by its title', 'objective: amif-1', 'objective: Euroopan yhteinen turvapaikkajärjestelmä'),
  changeBoth('an objective nobody knows', 'objective: amif-1', 'objective: Kotoutuminen'),
  changeBoth('an objective the fund does not have', 'objective: amif-1', 'objective: amif-9'),
  changeBoth('an objective of a fund without objectives', 'fund: amif', 'fund: rrf'),
  changeBoth('a former id that another project has', 'acronym: VALO', 'acronym: VALO\naliases: [silta]'),
  changeBoth('a former id that another project had', 'acronym: VALO', 'acronym: VALO\naliases: [vanha-silta]'),
  changeBoth('a grant greater than the cost', 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 900'),
  changeBoth('a share that disagrees with the amounts', 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 2001\neuShare: 75'),
  change('a fact that differs', 'end: 2025-04-30', 'end: 2025-05-31', valoEn),
  change('an amount that differs', 'euFunding: 1000.50', 'euFunding: 1000.05', valoEn),
  change('a fact in one language only', 'acronym: VALO\n', '', valo),
  change('a source in one language only', 'checked: 2026', '  - url: https://example.fi/lisaa\n    covers: more\nchecked: 2026', valoEn),
  change('a source that the translation lacks', 'checked: 2026', '  - url: https://example.fi/lisaa\n    covers: lisää\nchecked: 2026'),
  change('a source whose address differs', 'https://example.fi/valo', 'https://example.fi/muu', valoEn),
  {
    name: 'sources in another order, and a wrong date that hides neither them nor a wrong fund nor the hints',
    spoil: (dir) => {
      const more = '  - url: https://example.fi/lisaa\n    covers: more\n';
      edit(dir, valo, 'checked: 2026', `${more}checked: 2026`);
      edit(dir, valoEn, 'sources:\n', `sources:\n${more}`);
      edit(dir, valoEn, 'fund: amif', 'fund: amf');
      edit(dir, valoEn, 'end: 2025-04-30', 'end: 30.4.2022');
      edit(dir, valoEn, '## Description\n', '## Description\n\nThe share is 75 % of of it.\n');
    },
  },
  change('a fund fact that differs', 'allocation: 67900000', 'allocation: 6790000', 'funds/amif.en.md'),
  // translations
  change('an original that was changed after its translation', 'Valoa on riittävästi', 'Valoa on paljon'),
  change('a translation that does not say what it was made from', 'translationOf: 0c364fe1\n', '', valoEn),
  change('a fingerprint that YAML takes for a number', 'translationOf: 0c364fe1', 'translationOf: 12345678', valoEn),
  change('an original that calls itself a translation', 'fund: amif', 'fund: amif\ntranslation: machine\ntranslationOf: 0c364fe1'),
  // drafts
  {
    name: 'a line of the text that looks like the line of a draft',
    spoil: (dir) => {
      edit(dir, valo, 'fund: amif\n', '');
      edit(dir, valo, 'Hankkeessa mitataan valoa.', 'Hankkeessa mitataan valoa.\n\ndraft: true\n\nTODO');
    },
  },
  write('a draft spelt with a capital and a comment', 'projects/uusi.fi.md', front('title: Uusi hanke\ndraft: True # vielä kesken')),
  write('a draft in capitals', 'projects/uusi.fi.md', front(`${whole('Uusi hanke')}\ndraft:   TRUE`)),
  write('a draft spelt in Finnish', 'projects/uusi.fi.md', front(`${whole('Uusi hanke')}\ndraft: kyllä`)),
  {
    name: 'an incomplete draft whose other language is none',
    spoil: (dir) => {
      writeFileSync(join(dir, 'projects/uusi.fi.md'), front(whole('Uusi hanke')));
      writeFileSync(join(dir, 'projects/uusi.en.md'), '---\ntitle: New project\ndraft: true\n---\n\n## Description\n');
    },
  },
  {
    name: 'a draft whose other language says that it is none',
    spoil: (dir) => {
      edit(dir, 'pages/about.fi.md', ' Katso [valo](../projects/valo.fi.md).', '');
      edit(dir, 'pages/about.en.md', ' See [light](../projects/valo.en.md).', '');
      edit(dir, valo, 'checked: 2026', 'draft: true\nchecked: 2026');
      edit(dir, valoEn, 'checked: 2026', 'draft: false\nchecked: 2026');
    },
  },
  // body
  change('a misspelt section', '## Tavoitteet', '## Tavoiteet'),
  change('an English section in a Finnish text', '## Tavoitteet', '## Goals'),
  change('a heading of the editor’s own in place of a section', '## Tavoitteet', '## Päämäärät'),
  change('a section under a main heading', '## Tavoitteet', '# Tavoitteet'),
  change('an English section under a main heading', '## Kuvaus', '# Description'),
  change('a main heading of the editor’s own in place of a section', '## Tavoitteet', '# Päämäärät'),
  change('a section under a main heading with a line below it', '## Tavoitteet', 'Tavoitteet\n=========='),
  change('a section under a lower heading', '## Tavoitteet', '### Tavoitteet'),
  change('a section under a heading that skips a level', '## Tavoitteet', '#### Goals:'),
  change('a section without the space after the number signs', '## Tavoitteet', '##Tavoitteet'),
  change('a section without the space or an empty line', '## Tavoitteet\n\n1. Valoa on riittävästi.', '##Tavoitteet\nValoa on riittävästi.'),
  change('a section in bold', '## Tavoitteet', '**Tavoitteet**'),
  change('a section in bold with a colon and no empty line', '## Tavoitteet\n\n1. Valoa on riittävästi.', '**Tavoitteet:**\nValoa on riittävästi.'),
  append('a section that need not be there without the space', '##Tulokset\n\nValoa on.'),
  {
    name: 'Finnish sections in an English text',
    spoil: (dir) => {
      edit(dir, valoEn, '## Description', '## Kuvaus');
      edit(dir, valoEn, '## Goals', '## Tavoitteet');
      edit(dir, valoEn, '## Results', '## Tulokset');
    },
  },
  change('an English section in bold', '## Goals', '__Goals__', valoEn),
  change('an English section without the space after the number signs', '## Description', '#Description', valoEn),
  change('an English section under a lower heading', '## Goals', '### Goals', valoEn),
  change('an English heading of the editor’s own in place of a section', '## Goals', '## Aims', valoEn),
  change('a section left out', '## Tavoitteet\n\n1. Valoa on riittävästi.\n2. Tulokset luetaan [sillasta](silta.fi.md).\n', ''),
  change('an empty section', '1. Valoa on riittävästi.\n2. Tulokset luetaan [sillasta](silta.fi.md).\n', ''),
  append('a section twice', '## Kuvaus\n\nToisen kerran.'),
  {
    name: 'sections in the wrong order',
    spoil: (dir) => {
      edit(dir, valo, '## Kuvaus', '## X');
      edit(dir, valo, '## Tavoitteet', '## Kuvaus');
      edit(dir, valo, '## X', '## Tavoitteet');
    },
  },
  change('text before the first section', '## Kuvaus', 'Alkusanat.\n\n## Kuvaus'),
  change('an empty page', 'Palvelu on arvioitu.', '', 'pages/accessibility.fi.md'),
  append('a main heading in the text', '# Iso otsikko'),
  append('a heading that skips a level', '#### Pieni otsikko'),
  append('raw HTML', 'Teksti <b>lihavoituna</b>.'),
  append('a script', '<script>alert(1)</script>'),
  append('a footnote', 'Väite.[^1]\n\n[^1]: Lähde.'),
  append('an image without words', '![](/images/kuva.png)'),
  append('an image that does not exist', '![Kuva sillasta](/images/silta.png)'),
  append('an image outside its folder', '![Kuva](/images/../eu-emblem.svg)'),
  append('an image by reference', '![Kuva][silta]\n\n[silta]: https://example.fi/silta.png'),
  append('a link to a file that does not exist', 'Katso [hanke](puuttuu.fi.md).'),
  append('a link that leads out of the content folder', 'Katso [hanke](../../muu/projects/silta.fi.md).'),
  append('an image that is a folder', '![Kuva](/images/)'),
  append('a link to an address of the site', 'Katso [hanke](/hankkeet/silta).'),
  append('a link with http', 'Katso [sivu](http://example.fi).'),
  append('a link without https://', 'Katso [sivu](www.example.fi/x) ja [toinen](example.fi/x).'),
  append('a link that runs a script', 'Katso [sivu](javascript:alert).'),
  append('a link that hides where it leads', 'Katso [sivu](https://migri.fi@evil.example/).'),
  append('a link without words', 'Katso [](https://example.fi).'),
  append("a translator's mark", 'Infrastruktuuri [ehdotus] valmistuu.'),
  append('a word of unfinished work', 'TODO: lisää tulokset.'),
  append('filler text', 'Lorem ipsum dolor.'),
  append('an HTML comment', '<!-- tarkista -->'),
  {
    name: 'a wrong date, a wrong heading, an image without words and a dead link in one file',
    spoil: (dir) => {
      edit(dir, valo, 'checked: 2026-11-21', 'checked: 21.11.2026');
      edit(dir, valo, '## Tavoitteet', '## Tavoiteet');
      edit(dir, valo, '2. Tulokset luetaan', '2. ![](/images/kuva.png)\n3. [Hanke](puuttuu.fi.md)\n4. Tulokset luetaan');
    },
  },
  write(
    'a page without a title whose text is empty',
    'pages/accessibility.fi.md',
    '---\nsummary: Miten saavutettava palvelu on ja miten siitä annetaan palautetta.\nupdated: 2026-11-21\n---\n',
  ),
  // what has become due
  change('no results a year and a half after the end', '\n## Results\n\nThere is light in two offices.\n', '', valoEn),
  {
    name: 'a running project that was checked a year ago',
    spoil: (dir) => {
      for (const locale of ['fi', 'en']) edit(dir, `projects/silta.${locale}.md`, 'checked: 2026-11-21', 'checked: 2025-11-24');
    },
  },
  // care of the text
  {
    name: 'a link to a draft',
    spoil: (dir) => {
      for (const locale of ['fi', 'en']) edit(dir, `projects/silta.${locale}.md`, 'checked: 2026', 'draft: true\nchecked: 2026');
    },
  },
  append('a link that says "here"', 'Tulokset ovat [täällä](silta.fi.md).'),
  append('a link that is only its address', 'Katso [https://www.example.fi/](https://www.example.fi/).'),
  append('hyphens between days, years and percentages', 'Aika oli 1.1.2023-31.12.2024\neli vuodet 2023-2024, ja osuus oli **noin 10-20 %**.'),
  appendTo(valoEn, 'hyphens between dates in words', 'It ran from 1 May 2023-30 April 2025.'),
  change('a hyphen between years in a summary', 'toimistot olisivat', 'toimistot vuosina 2023-2025 olisivat'),
  append('signs without a space', 'Osuus on 75% ja hinta 15€.'),
  appendTo(valoEn, 'signs with a space in English', 'The share is 75 % and the price 15 €.'),
  append('two spaces between words', '- Valoa  on paljon.'),
  append('a word twice', 'Valoa on on paljon.'),
  append('a word twice, over a line break', '> Valoa on\n> on paljon.'),
  appendTo('pages/privacy.fi.md', 'a word for which there is another', 'EU-tuen määrää ei ole julkaistu.'),
  append('three full stops', 'Valoa on paljon...'),
  append('straight quotation marks', 'Se on "hyvä valo" kaikille.'),
  appendTo(valoEn, 'a straight apostrophe', "It is the office's light."),
  append('an abbreviation that nobody explains', 'ABCD:n valoa, ABCD-valoa.'),
  append(
    'a sentence of 31 words',
    'Valoa on mm. siellä, ks. s. 5 ja 1.5.2023 alkaen 2,5 kertaa 1 000 luksia eli yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen toista sataa tuhatta miljoonaa miljardia biljoonaa. Lyhyt virke.',
  ),
  append('a misspelt word', 'Valoa mitatan.'),
  append('a word nobody knows', 'Valoa on kvaapelissa.'),
  ...spoiltTexts,
  // files made from the schemas
  change('help on the fields that is out of date', 'Kentät', 'Vanhat kentät', 'fields.md'),
  { name: 'help on the fields that is missing', spoil: (dir) => rmSync(join(dir, 'fields.md')) },
];
