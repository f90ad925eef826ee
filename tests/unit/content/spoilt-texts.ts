import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit } from '../../support/workspace.ts';
import type { Spoilt } from './spoilt-files.ts';

/** Texts that Markdown makes something else of, or that should not be published; the rules of each kind are tried in `markup/`, `privacy/` and `prose/`. */
const texts: Readonly<Record<string, string>> = {
  'a paragraph that begins with a day': '31. joulukuuta 2024 päättyi raha.',
  'a numbered list that skips a number': 'Luettelo:\n\n1. Valo\n3. Varjo',
  'a line that begins with a sign for more than': '>100 ihmistä tuli.',
  'a list pasted from a word processor': 'Luettelo:\n\n•\tvalo\n•\tvarjo',
  'a tab between words': 'Valoa\ton.',
  'rows pasted from a spreadsheet': 'Vuosi\tMäärä\n2023\t120',
  'a non-breaking space after a dash': '-\u00a0valoa\n-\u00a0varjoa',
  'signs of multiplication made of asterisks': 'Huoneita 5*10 ja 6*12.',
  'emphasis inside a word': 'Valo*mittaus*ta tehtiin.',
  'emphasis that does not end': 'Valoa **on paljon.',
  'a box of another program': '> [!NOTE]\n> Valoa on.',
  'a list of tasks': '- [ ] Mittaa valo',
  'a block of code': '```\nvaloa\n```',
  'a paragraph after four spaces': '### Valo\n\n    Valoa on.',
  'a rule between paragraphs': '***',
  'words struck out': 'Valoa ~~ei~~ on.',
  'a heading without words': '###',
  'a paragraph with a line of dashes below it': '- Valoa on.\n  ---',
  'a link with a title': 'Katso [sivu](https://example.fi/valo "Valo").',
  'an address that no link uses': '[Valo]: https://example.fi/valo',
  'a link with its brackets the other way round': 'Katso (sivu)[https://example.fi/valo].',
  'an address in square brackets': 'Katso [https://example.fi/valo].',
  'a link by a name that has no address': 'Katso [sivu][valo].',
  'a link to the other language': 'Katso [silta](silta.en.md).',
  'a row of a table with a cell too many': '| Vuosi | Määrä |\n|---|---|\n| 2023 | 120 | 60 |',
  'a row of a table with a cell too few': '| Vuosi | Määrä |\n|---|---|\n| 2023 |',
  'a list on one line': 'Kohteet: - valo - varjo - silta',
  'a link that only the organisation opens': 'Katso [muistio](https://intra.example.fi/valo).',
  'a link to a search': 'Katso [haku](https://example.fi/haku?q=valo).',
  'a word broken in a copied file': 'Valoa mitattiin toimis- tossa.',
  'a space before a full stop': 'Valoa on .',
  'a bracket that nothing closes': 'Valoa (on paljon.',
  'a text right below a table': '| Vuosi | Määrä |\n|---|---|\n| 2023 | 120 |\nValoa on.',
  'a table with a column without a heading': '| Vuosi | |\n|---|---|\n| 2023 | 120 |',
  'rows that make no table': '| Vuosi | Määrä |\n| 2023 | 120 |',
  'a personal identity code': 'Asiakas 131052-308T sai valoa.',
  'a telephone number of a person': 'Soita 040 123 4567.',
  'an e-mail address of a person': 'Kysy: matti.meikalainen@example.fi.',
  'an address that tracks': 'Katso [sivu](https://example.fi/valo?utm_source=uutiskirje).',
  'letters that were read in the wrong way': 'Valoa on lÃ¤hellÃ¤.',
  'an address that leads through another service': 'Katso [sivu](https://bit.ly/valo).',
  'a paragraph in another language':
    'Hankkeessa mitataan valoa kaikissa viraston toimistoissa, ja tulokset kerrotaan niille, jotka niissä työskentelevät.\n\nHere is light that was measured in the offices of the agency.',
  'a number that the other language does not have': 'Valoa oli 3438 luksia.',
  'a heading of its own with a line below it': 'Tausta\n------\n\nValoa on.',
  'a sign of a heading without its space': '###Tausta\n\nValoa on.',
  'numbers and remarks of another program': 'Valoa on [1]. Varjoa on [MM1]. [cid:valo.png@01]',
  'a file of a server in the text': 'Ohje on kansiossa \\\\palvelin\\valo\\ohje.docx.',
  'a link to a file of a server with a space in its name': 'Katso [ohje](\\\\palvelin\\valo\\valon ohje.docx).',
  'a link to a text by another ending': 'Katso [silta](silta.html).',
  'a link to a text by its path from above': 'Katso [silta](content/projects/Silta.fi.md).',
  'a link to a path that no text has': 'Katso [sivu](/hankkeet/varjo).',
  'an address without its beginning in the text': 'Katso www.example.fi/valo.',
  'a link that says another address than its own': 'Katso [https://example.fi/valo](https://example.fi/varjo).',
  'a table whose columns spaces part': 'Vuosi     Määrä\n2023      120\n2024      140',
  'a table from a file of values': 'Vuosi;Määrä\n2023;120\n2024;140',
  'a list with arrows': 'Vaiheet:\n\n→ valo\n→ varjo',
  'a range with a tilde': 'Huoneita oli 10~20.',
  'a heading made of bold words': '**Tausta**\n\nValoa on.',
  'a text in capitals': 'VALOA MITATTIIN KAIKISSA TOIMISTOISSA.',
  'a paragraph that stands twice':
    'Valoa mitattiin kaikissa viraston toimistoissa, ja sitä oli paljon.\n\nValoa mitattiin kaikissa viraston toimistoissa, ja sitä oli paljon.',
  'hyphens in place of dashes': 'Valoa - jota oli paljon - mitattiin!!!',
  'words for what is to be written': 'Tähän tulee kuvaus. Valoa oli ?? luksia ja XX lamppua.',
  'words of a program in place of what it did not find': 'Valoa on (Virhe. Viitteen lähdettä ei löytynyt.) ja #VIITTAUS!',
  'a remark behind an asterisk': '*Luvut ovat arvioita.',
  'several characters that are no text': 'Valoa\u0010 on\u0092\nja\u000b \uf0b7 riviä\u2028.',
};

/** The beginning of a picture in the format PNG, with its size. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** Files of images, which stand in a folder beside those of the content. */
const images: Readonly<Record<string, readonly [name: string, bytes: Buffer]>> = {
  'an image that is of another kind than its name says': ['valo.jpg', png(800, 600)],
  'an image that is a page of an error': ['valo.png', Buffer.from('<!doctype html>')],
  'an image of a kind that browsers do not show': ['valo.heic', Buffer.alloc(90)],
  'an image of three megabytes': ['valo.png', Buffer.concat([png(800, 600), Buffer.alloc(3_000_000)])],
  'an image of 12,000 pixels': ['valo.png', png(12_000, 600)],
};

export const spoiltTexts: readonly Spoilt[] = [
  ...Object.entries(texts).map(([name, text]): Spoilt => ({ name, spoil: (dir) => appendTo(dir, 'projects/valo.fi.md', text) })),
  {
    name: 'a Finnish text in the English file',
    spoil: (dir) => {
      edit(dir, 'projects/valo.en.md', 'The project measures light. Measuring costs EUR 1,000.', 'Hankkeessa mitataan valoa. Mittaus maksaa 1 000 €.');
      edit(dir, 'projects/valo.en.md', 'There is enough light.', 'Valoa on riittävästi.');
      edit(dir, 'projects/valo.en.md', 'There is light in two offices.', 'Valoa on kahdessa toimistossa.');
    },
  },
  ...Object.entries(images).map(
    ([name, [file, bytes]]): Spoilt => ({
      name,
      spoil: (dir) => {
        mkdirSync(join(dir, 'public/images'), { recursive: true });
        writeFileSync(join(dir, 'public/images', file), bytes);
        appendTo(dir, 'projects/valo.fi.md', `![Valo](/images/${file})`);
      },
    }),
  ),
  ...(
    [
      ['a start a century ago', 'start: 2023-05-01', 'start: 1923-05-01'],
      ['a project of seventeen years', 'start: 2023-05-01\n  end: 2025-04-30', 'start: 2013-05-01\n  end: 2030-04-30'],
      ['a source given twice', 'sources:\n', 'sources:\n  - url: https://www.example.fi/valo/\n    covers: a b c\n'],
    ] as const
  ).map(
    ([name, from, to]): Spoilt => ({
      name,
      spoil: (dir) => {
        for (const file of ['projects/valo.fi.md', 'projects/valo.en.md']) edit(dir, file, from, to);
      },
    }),
  ),
  { name: 'a copy of a file', spoil: (dir) => writeFileSync(join(dir, 'projects/valo - Kopio.fi.md'), 'Valoa.\n') },
  {
    name: 'a title that was not translated',
    spoil: (dir) => {
      for (const file of ['projects/valo.fi.md', 'projects/valo.en.md']) {
        const path = join(dir, file);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, 'title: Valon mittaus ja parantaminen'));
      }
    },
  },
  {
    name: 'marks of Markdown in a summary',
    spoil: (dir) => edit(dir, 'projects/valo.fi.md', 'Hankkeessa mitataan valoa, jotta', 'Hankkeessa **mitataan** valoa, jotta'),
  },
];

function appendTo(dir: string, file: string, text: string): void {
  writeFileSync(join(dir, file), `${readFileSync(join(dir, file), 'utf8')}\n${text}\n`);
}
