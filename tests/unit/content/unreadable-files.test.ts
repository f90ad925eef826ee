import { afterEach, expect, test, vi } from 'vitest';

/** Which file is how unreadable: the file system itself cannot be made to refuse when the tests run as root. */
const broken = vi.hoisted(() => ({ name: '', call: '', code: '' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const refusing =
    (call: string, real: (...args: never[]) => unknown) =>
    (...args: never[]) => {
      const path = String(args[0]);
      if (broken.call !== call || !path.endsWith(broken.name)) return real(...args);
      if (call === 'lstatSync') return undefined;
      throw Object.assign(new Error(`${broken.code}: refused`), { code: broken.code, path });
    };
  return {
    ...fs,
    lstatSync: refusing('lstatSync', fs.lstatSync as never),
    readFileSync: refusing('readFileSync', fs.readFileSync as never),
    readdirSync: refusing('readdirSync', fs.readdirSync as never),
  };
});

// What was loaded before the tests began has the real file system.
vi.resetModules();
const [{ reasonOf }, { goodContent, load, within }] = await Promise.all([import('#cli/command.ts'), import('../../support/workspace.ts')]);

function breakFile(name: string, call: string, code = ''): void {
  Object.assign(broken, { name, call, code });
}

afterEach(() => breakFile('', ''));

test.each(['lstatSync', 'readFileSync'])('a file that vanishes before %s is a fault of that file, and the others are checked', (call) => {
  breakFile('valo.fi.md', call, 'ENOENT');
  const { faults, files } = load(goodContent);
  expect(faults.map(({ code, place, values }) => [code, within(goodContent, place.file), values.value])).toEqual([
    ['fileMissing', 'projects/valo.fi.md', 'valo.fi.md'],
  ]);
  expect(files).toBe(18);
});

test.each([
  [
    'valo.fi.md',
    'readFileSync',
    'Kansiota tai tiedostoa tests/fixtures/content/good/projects/valo.fi.md ei voi lukea tai kirjoittaa, koska käyttöoikeus puuttuu. Tarkista sen käyttöoikeudet.',
  ],
  [
    'funds',
    'readdirSync',
    'Kansiota tai tiedostoa tests/fixtures/content/good/funds ei voi lukea tai kirjoittaa, koska käyttöoikeus puuttuu. Tarkista sen käyttöoikeudet.',
  ],
])('%s that may not be read stops the check with a plain reason', (name, call, reason) => {
  breakFile(name, call, 'EACCES');
  let thrown: unknown;
  try {
    load(goodContent);
  } catch (error) {
    thrown = error;
  }
  expect(reasonOf(thrown, 'fi')).toBe(reason);
});
