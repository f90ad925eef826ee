import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { edit, goodContent, load } from '../../support/workspace.ts';

const secret = 'Salaisuus 4711';

/** An image of 32 × 32 pixels, as far as its head says. */
const smallPng = 'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0';

/** Every path that anything asks the file system for. */
const asked = vi.hoisted((): string[] => []);

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const noted =
    <T extends unknown[], R>(real: (...args: T) => R) =>
    (...args: T): R => {
      asked.push(String(args[0]));
      return real(...args);
    };
  return { ...fs, readFileSync: noted(fs.readFileSync as never), readdirSync: noted(fs.readdirSync as never) };
});

let home = '';
let dir = '';

/** A folder with the content, and beside it files that look like content and are none. */
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'outside-'));
  dir = join(home, 'content');
  cpSync(goodContent, dir, { recursive: true });
  cpSync(join(goodContent, 'projects'), join(home, 'projects'), { recursive: true });
  mkdirSync(join(home, 'public/images/kansio'), { recursive: true });
  writeFileSync(join(home, 'public/images/kuva.png'), Buffer.from(smallPng, 'base64'));
  writeFileSync(join(home, 'public/muu.png'), '');
  edit(home, 'projects/silta.fi.md', 'title:', `title: ${secret} #`);
  asked.length = 0;
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const codes = () => load(dir, undefined, undefined, { publicDir: join(home, 'public') }).faults.map(({ code }) => code);
const add = (text: string) => edit(dir, 'projects/valo.fi.md', 'Valoa on riittävästi.', `Valoa on riittävästi. ${text}`);

describe('nothing outside the content folder', () => {
  test.each(['../../projects/silta.fi.md', '../x/../../projects/silta.fi.md', './../../projects/silta.fi.md#a'])('is linked to: %s', (address) => {
    add(`[Silta](${address})`);
    expect(codes()).toContain('linkMissing');
  });

  test.each([
    ['/images/kuva.png', []],
    ['/images/../muu.png', ['imageMissing']],
    ['/images/kansio', ['imageMissing']],
    ['/images/%2e%2e/muu.png', ['imageMissing']],
    ['../../public/images/kuva.png', ['imageMissing']],
    ['/muu.png', ['imageMissing']],
  ])('is shown as an image: %s', (address, expected) => {
    add(`![Kuva](${address})`);
    expect(codes().filter((code) => code.startsWith('image'))).toEqual(expected);
  });

  test('is read through a link of the file system, whether it stands for a file or for a folder of files', () => {
    rmSync(join(dir, 'projects/silta.fi.md'));
    symlinkSync(join(home, 'projects/silta.fi.md'), join(dir, 'projects/silta.fi.md'));
    symlinkSync(join(home, 'projects'), join(dir, 'projects/kansio'));
    symlinkSync('/dev/zero', join(dir, 'projects/nolla.fi.md'));
    const { faults, catalogue } = load(dir);
    expect(faults.filter(({ code }) => code === 'symbolicLink').length).toBe(2);
    expect(catalogue).toBeUndefined();
    expect(JSON.stringify(faults)).not.toContain(secret);
    expect(asked.filter((path) => path.startsWith(home) && !path.startsWith(`${dir}/`) && path !== dir)).toEqual([]);
  });
});

describe('no front matter is executed', () => {
  test.each(['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'json', 'toml', 'constructor', '__proto__', ' js', 'js '])('---%s', (language) => {
    const canary = 'globalThis.frontMatterRan = true';
    writeFileSync(join(dir, 'projects/valo.fi.md'), `---${language}\n${canary}\n---\n\n## Kuvaus\n\nTeksti.\n`);
    expect(codes()).toContain('frontMatterLanguage');
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });

  test.each(['!!js/function', '!!js/regexp', '!!js/undefined', '!!python/object/apply:os.system'])('%s', (tag) => {
    edit(dir, 'projects/valo.fi.md', 'acronym: VALO', `acronym: ${tag} 'function () { globalThis.frontMatterRan = true; }'`);
    expect(codes()).toContain('yamlSign');
    expect(globalThis).not.toHaveProperty('frontMatterRan');
  });
});
