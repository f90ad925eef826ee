import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { readArguments } from '#cli/arguments.ts';
import { CommandError, helpText, reasonOf } from '#cli/command.ts';

const options = {
  format: { kind: 'choice', choices: ['pretty', 'json'] },
  'max-warnings': { kind: 'count' },
  title: { kind: 'text' },
  watch: { kind: 'flag' },
} as const;

const read = (args: readonly string[], { operands = true, env = {} } = {}) => readArguments('content:try', options, operands, args, env);

/** The message of a refused command line; anything else fails the test. */
function refusal(args: readonly string[], given: { operands?: boolean; env?: Record<string, string> } = {}): string {
  const asked = read(args, given);
  if (asked.kind !== 'refused') throw new Error(`not refused: ${args.join(' ')}`);
  return asked.message;
}

describe('the arguments of a command', () => {
  test('are read as what they are', () => {
    expect(read(['a.md', '--format', 'json', '--max-warnings=3', '--watch', 'b.md', '--lang', 'en'])).toEqual({
      kind: 'run',
      locale: 'en',
      operands: ['a.md', 'b.md'],
      values: { format: 'json', 'max-warnings': 3, title: undefined, watch: true },
    });
  });

  test('may be none: flags are false, the language is the first of the site', () => {
    expect(read([])).toMatchObject({ kind: 'run', locale: 'fi', operands: [], values: { watch: false } });
  });

  test('take the last of an option given twice, and everything after -- as a word', () => {
    expect(read(['--format', 'json', '--format', 'pretty', '--', '--watch'])).toMatchObject({
      values: { format: 'pretty', watch: false },
      operands: ['--watch'],
    });
  });

  test('ask for help in the wished language, by either name', () => {
    expect(read(['-h'])).toEqual({ kind: 'help', locale: 'fi' });
    expect(read(['--lang', 'en', '--help', '--watch'])).toEqual({ kind: 'help', locale: 'en' });
  });

  test('take the language of the setting where none is asked for, and refuse one that there is not', () => {
    expect(read([], { env: { CONTENT_LANG: 'en' } })).toMatchObject({ kind: 'run', locale: 'en' });
    expect(read(['--lang', 'en'], { env: { CONTENT_LANG: 'de' } })).toMatchObject({ kind: 'run', locale: 'en' });
    const message = `Asetuksen CONTENT_LANG arvo ”de” ei kelpaa. Kirjoita jokin näistä: ${locales.join(', ')}. Asetus on ympäristössä tai tiedostossa .env. Ohje: npm run content:try -- --help`;
    expect(read([], { env: { CONTENT_LANG: 'de' } })).toEqual({ kind: 'refused', locale: 'fi', message });
    expect(read(['--help'], { env: { CONTENT_LANG: 'de' } })).toEqual({ kind: 'help', locale: 'fi' });
  });

  test.each<readonly [readonly string[], string]>([
    [['--fromat', 'json'], 'Valitsinta --fromat ei ole. Tarkoititko --format? Ohje: npm run content:try -- --help'],
    [['--zebra'], 'Valitsinta --zebra ei ole. Ohje: npm run content:try -- --help'],
    [['--constructor'], 'Valitsinta --constructor ei ole. Ohje: npm run content:try -- --help'],
    [['-x'], 'Valitsinta -x ei ole. Ohje: npm run content:try -- --help'],
    [['--fromat', '--lang', 'en'], 'There is no option --fromat. Did you mean --format? Help: npm run content:try -- --help'],
    [['--format'], 'Valitsimelta --format puuttuu arvo. Kirjoita esimerkiksi --format pretty. Ohje: npm run content:try -- --help'],
    [['--format', '--watch'], 'Valitsimelta --format puuttuu arvo. Kirjoita esimerkiksi --format pretty. Ohje: npm run content:try -- --help'],
    [['--title='], 'Valitsimelta --title puuttuu arvo. Kirjoita esimerkiksi --title teksti. Ohje: npm run content:try -- --help'],
    [['--format', 'xml'], 'Valitsimen --format arvo ”xml” ei kelpaa. Kirjoita jokin näistä: pretty, json. Ohje: npm run content:try -- --help'],
    [['--lang', 'de'], `Valitsimen --lang arvo ”de” ei kelpaa. Kirjoita jokin näistä: ${locales.join(', ')}. Ohje: npm run content:try -- --help`],
    [['--watch=yes'], 'Valitsimelle --watch ei anneta arvoa. Ohje: npm run content:try -- --help'],
    ...['-1', '1.5', 'kolme', '1e3', ' 3', '9999999999'].map(
      (value) =>
        [
          ['--max-warnings', value],
          `Valitsimen --max-warnings arvo ”${value}” ei ole kokonaisluku. Kirjoita esimerkiksi --max-warnings 10. Ohje: npm run content:try -- --help`,
        ] as const,
    ),
  ])('%j are refused with what to type', (args, message) => {
    expect(refusal(args)).toBe(message);
  });

  test('have no words where a command takes none', () => {
    expect(refusal(['sana'], { operands: false })).toBe('Komento ei ymmärrä sanaa ”sana”. Ohje: npm run content:try -- --help');
  });

  test('that npm kept for itself, because -- was forgotten, are not ignored', () => {
    expect(refusal([], { env: { npm_config_max_warnings: '3' } })).toContain(
      'Kirjoita valitsimet merkkien -- jälkeen: npm run content:try -- --max-warnings 3.',
    );
    expect(refusal([], { env: { npm_config_watch: 'true' } })).toContain('npm run content:try -- --watch.');
    expect(refusal(['json'])).toContain('npm run content:try -- --format json.');
    expect(read(['--lang', 'fi', '--max-warnings', '4'], { env: { npm_config_max_warnings: '3' } })).toMatchObject({ kind: 'run', locale: 'fi' });
  });
});

test('help lists every option with its words, and examples as they are typed', () => {
  const words = { format: 'Muoto.', 'max-warnings': 'Raja.', title: 'Nimi.', watch: 'Seuraa.' };
  expect(
    helpText(
      'content:try',
      options,
      {
        purpose: 'Kokeilee.',
        operands: '[tiedosto …]',
        options: words,
        examples: [
          ['', 'Kaikki.'],
          ['--watch', 'Yhä.'],
          ['npm run --silent content:try', 'Hiljaa.'],
        ],
      },
      'fi',
    ),
  ).toBe(`npm run content:try -- [valitsimet] [tiedosto …]

Kokeilee.

Valitsimet:
  --format pretty|json  Muoto.
  --max-warnings n      Raja.
  --title teksti        Nimi.
  --watch               Seuraa.
${`  --lang ${locales.join('|')}`.padEnd(24)}Viestien kieli.
  --help                Näyttää tämän ohjeen.

Esimerkkejä:
  npm run content:try             Kaikki.
  npm run content:try -- --watch  Yhä.
  npm run --silent content:try    Hiljaa.
`);
});

describe('what stopped a command', () => {
  const system = (code: string) => Object.assign(new Error(`${code}: open`), { code, path: 'content/a.md' });

  test('is said in plain words', () => {
    expect(reasonOf(new CommandError('Näin ei voi tehdä.'), 'fi')).toBe('Näin ei voi tehdä.');
    expect(reasonOf(system('ENOENT'), 'fi')).toBe('Kansiota tai tiedostoa content/a.md ei ole.');
    expect(reasonOf(system('EACCES'), 'en')).toBe('The folder or file content/a.md cannot be read or written: permission denied. Check its permissions.');
    expect(reasonOf(system('EIO'), 'en')).toBe('The command did not succeed: EIO: open');
    expect(reasonOf('rikki', 'fi')).toBe('Komento ei onnistunut: rikki');
  });
});
