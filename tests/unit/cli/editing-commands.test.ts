import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand, runWith } from '../../support/run-command.ts';
import { edit, within, withWorkspace } from '../../support/workspace.ts';

const text = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');
const projectsIn = (dir: string) => readdirSync(join(dir, 'projects')).length;

describe('content:new', () => {
  test('makes drafts that the check only warns about, and says what to do next', async () => {
    await withWorkspace(async (dir) => {
      const { status, stdout } = await runCommand('content:new', dir, 'Uusi ”äly”hanke: alku', 'A new project: start');
      expect(status).toBe(0);
      expect(stdout).toContain('projects/uusi-aly-hanke-alku.fi.md');
      expect(text(dir, 'projects/uusi-aly-hanke-alku.fi.md')).toContain('title: "Uusi ”äly”hanke: alku"\n');
      const check = await runCommand('content:check', dir);
      expect([check.status, check.stdout.split('\n').at(-2)]).toEqual([0, '0 virhettä, 18 huomautusta, 20 tiedostoa tarkistettu.']);
    });
  });

  test.each<readonly [readonly string[], string]>([
    [[], 'Puuttuu: Suomeksi, In English.'],
    [['Uusi hanke'], 'Puuttuu: In English.'],
    [['Uusi', 'hanke', 'New', 'project'], 'Nimiä on 4, mutta kieliä 2. Kirjoita kukin nimi lainausmerkkeihin.'],
    [['Valo', 'Light'], 'Tunnus ”valo” on jo käytössä. Kirjoita --id valo-2'],
    [['Vanha silta', 'Old bridge'], 'Tunnus ”vanha-silta” on hankkeen silta entinen tunnus. Kirjoita --id vanha-silta-2'],
    [['Uusi', 'New', '--id', 'Uusi Äly'], 'Tunnus ”Uusi Äly” ei kelpaa. Kirjoita --id uusi-aly'],
    [['Uusi', 'New', '--id', '../valo'], 'Tunnus ”../valo” ei kelpaa. Kirjoita --id valo-2'],
    [['Uusi', 'New', '--id', '!!!'], 'Tunnus ”!!!” ei kelpaa. Käytä kirjaimia a–z'],
    [['!!!', 'New'], 'Nimestä ”!!!” ei voi tehdä tunnusta.'],
    [['U', 'New'], 'Nimi ”U” ei kelpaa. Kirjoita yhdelle riville 3–160 merkkiä.'],
    [['Uusi\nhanke', 'New'], 'ei kelpaa. Kirjoita yhdelle riville'],
    [['Uusi', 'New', '--fund-id', 'amfi'], 'Rahastoa ”amfi” ei ole. Tarkoititko amif? Rahastot: amif, rrf.'],
    [['Uusi', 'New', '--rahasto', 'amif'], 'Valitsinta --rahasto ei ole.'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    await withWorkspace(async (dir) => {
      const { status, stdout, stderr } = await runCommand('content:new', dir, ...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
      expect(projectsIn(dir)).toBe(4);
    });
  });

  test('writes all files or none, and never over another', async () => {
    await withWorkspace(async (dir) => {
      writeFileSync(join(dir, 'projects/uusi.en.md'), 'oma');
      edit(dir, 'site.yml', '[fi, en]', '[fi]');
      expect((await runCommand('content:new', dir, 'Uusi')).stderr).toContain('Kirjoita --id uusi-2');
      expect([existsSync(join(dir, 'projects/uusi.fi.md')), text(dir, 'projects/uusi.en.md')]).toEqual([false, 'oma']);
      expect((await runCommand('content:new', dir, 'Uusi', '--id', 'uusi-2')).status).toBe(0);
      expect(existsSync(join(dir, 'projects/uusi-2.en.md'))).toBe(false);
    });
  });
});

describe('content:fix', () => {
  const spoil = (dir: string) => {
    edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 31.5.2025');
    edit(dir, 'projects/valo.fi.md', 'updated: 2026-11-21', 'updated: 2026-11-22');
  };

  test('shows what it changed, and has nothing to do a second time', async () => {
    await withWorkspace(async (dir) => {
      spoil(dir);
      const { status, stdout } = await runCommand('content:fix', dir);
      expect(status).toBe(0);
      expect(stdout).toContain('   start: 2023-05-01\n-  end: 31.5.2025\n+  end: 2025-05-31\n euFunding: 1000.50\n');
      expect(stdout).toContain('2 tiedostoa muutettiin.');
      expect(text(dir, 'projects/valo.en.md')).toContain('end: 2025-05-31');
      expect((await runCommand('content:fix', dir, '--lang', 'en')).stdout).toBe('Nothing had to be changed.\n');
    });
  });

  test('with --dry-run changes nothing, shows the same and exits with 1', async () => {
    await withWorkspace(async (dir) => {
      spoil(dir);
      const before = text(dir, 'projects/valo.fi.md');
      const dry = await runCommand('content:fix', dir, '--dry-run');
      expect([dry.status, text(dir, 'projects/valo.fi.md')]).toEqual([1, before]);
      const done = await runCommand('content:fix', dir);
      expect(dry.stdout.replace('muuttuisi', 'muutettiin')).toBe(done.stdout);
      expect((await runCommand('content:fix', dir, '--dry-run')).status).toBe(0);
    });
  });

  test('keeps to the files asked for, names those it cannot read, refuses paths that are not there', async () => {
    await withWorkspace(async (dir) => {
      spoil(dir);
      edit(dir, 'projects/silta.fi.md', 'title: Silta', '? [a]\n: b\ntitle: Silta');
      const { stdout } = await runCommand('content:fix', dir, join(dir, 'projects/valo.fi.md'));
      expect(stdout).toContain('1 tiedosto muutettiin.');
      expect(stdout).not.toContain('silta');
      expect((await runCommand('content:fix', dir, join(dir, 'projects'))).stdout).toMatch(/Tiedosto \S*silta\.fi\.md jätettiin ennalleen/);
      const { status, stdout: left } = await runCommand('content:fix', dir, join(dir, 'projects/silta.fi.md'));
      expect(status).toBe(1);
      expect(left).toContain('Jäljellä on 1 virhe, joka sinun pitää korjata itse:\n');
      expect(left).toContain('Rivi ei ala kentän nimellä ja kaksoispisteellä.');
      expect(left).not.toContain('Mitään ei tarvinnut muuttaa');
      expect(await runCommand('content:fix', dir, 'puuttuu.md')).toMatchObject({ status: 2, stdout: '' });
    });
  });
});

describe('content:fix ends with what is left', () => {
  test('and exits with 1 while there is an error; facts of which it is not known which is newer stay, and it says so', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.en.md', 'end: 2025-04-30', 'end: 2026-04-30');
      edit(dir, 'projects/silta.fi.md', 'start: 2021', 'start: kevät 2021');
      const { status, stdout } = await runCommand('content:fix', dir, '--lang', 'en');
      expect(status).toBe(1);
      expect(stdout).toContain('2 errors are left for you to correct:');
      expect(stdout).toMatch(/silta\.fi\.md:\d+:10 {2}error {2}The value ‘kevät 2021’ of timetable\.start is a season/);
      expect(stdout).toContain('These facts were not replaced, because it is not known which language is newer: timetable.end.');
      expect(text(dir, 'projects/valo.en.md')).toContain('end: 2026-04-30');
    });
  });

  test('takes the template’s comments out of a project that is published, in the language of CONTENT_LANG', async () => {
    await withWorkspace(async (dir) => {
      await runCommand('content:new', dir, 'Digitaalinen vastuu (DVY)', 'Digital responsibility (DVY)', '--fund-id', 'amif');
      const file = 'projects/dvy.fi.md';
      expect(text(dir, file)).toMatch(/^# /m);
      edit(dir, file, 'draft: true\n', '');
      const { stdout } = await runWith({ CONTENT_LANG: 'en' }, 'content:fix', dir, join(dir, file));
      expect(stdout).toContain('1 file was changed.');
      expect(text(dir, file).split('---')[1]).not.toContain('#');
      expect(text(dir, 'projects/dvy.en.md')).toMatch(/^# /m);
    });
  });
});

describe('content:translated', () => {
  test('writes the fingerprint, at its place among the fields, and keeps everything else', async () => {
    await withWorkspace(async (dir) => {
      const before = text(dir, 'projects/valo.en.md');
      edit(dir, 'projects/valo.en.md', 'translationOf: 0c364fe1\n', '');
      const { status, stdout } = await runCommand('content:translated', dir, 'valo');
      expect([status, within(dir, stdout.trim())]).toEqual([0, 'projects/valo.en.md: translationOf: 0c364fe1']);
      expect(text(dir, 'projects/valo.en.md')).toBe(before);
      expect((await runCommand('content:translated', dir, 'valo.en', '--lang', 'en')).stdout).toContain('is up to date already');
    });
  });

  test('marks every translation with --all', async () => {
    await withWorkspace(async (dir) => {
      for (const id of ['valo', 'silta']) edit(dir, `projects/${id}.en.md`, 'translationOf: ', 'translationOf: 0');
      expect((await runCommand('content:translated', dir, '--all')).stdout.match(/translationOf: [0-9a-f]{8}\n/g)).toHaveLength(2);
      expect((await runCommand('content:check', dir)).stdout).toBe('0 virhettä, 0 huomautusta, 18 tiedostoa tarkistettu.\n');
    });
  });

  test.each<readonly [readonly string[], string]>([
    [[], 'Kirjoita hankkeen tunnus, esimerkiksi npm run content:translated -- silta, tai --all.'],
    [['valo', '--all'], 'Kirjoita joko tunnukset tai --all, ei molempia.'],
    [['vallo'], 'Hanketta ”vallo” ei ole. Tarkoititko valo?'],
    [['valo', 'ydinvoima'], 'Hanketta ”ydinvoima” ei ole.'],
    [['valo.fi'], 'on alkuperäinen teksti, ei käännös.'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.en.md', 'translationOf: 0c364fe1', 'translationOf: 00000000');
      const { status, stdout, stderr } = await runCommand('content:translated', dir, ...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
      expect(text(dir, 'projects/valo.en.md')).toContain('00000000');
    });
  });

  test('does not mark a translation that lacks a part of its original, says which, and marks the others', async () => {
    await withWorkspace(async (dir) => {
      for (const id of ['valo', 'silta']) edit(dir, `projects/${id}.en.md`, 'translationOf: ', 'translationOf: 0');
      edit(dir, 'projects/silta.en.md', 'title: A bridge from shore to shore', 'title:');
      edit(dir, 'projects/silta.en.md', 'summary: The project builds a bridge that leads from one shore to the other.\n', '');
      edit(dir, 'projects/silta.en.md', 'The project builds a bridge.', '');
      edit(dir, 'projects/silta.en.md', '\n## Results\n\nThe foundations are ready.\n', '');
      const before = text(dir, 'projects/silta.en.md');
      const { status, stdout, stderr } = await runCommand('content:translated', dir, '--all');
      expect([status, within(dir, stdout.trim())]).toEqual([1, 'projects/valo.en.md: translationOf: 0c364fe1']);
      expect(stderr).toMatch(/silta\.en\.md puuttuu vielä: title, summary, ## Description, ## Results\.\n$/);
      expect(text(dir, 'projects/silta.en.md')).toBe(before);
    });
  });

  test('does not mark a translation of a text that cannot be read', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.fi.md', 'title: Valon', 'title: Valo: n');
      expect(await runCommand('content:translated', dir, 'valo')).toMatchObject({ status: 2, stdout: '' });
    });
  });
});
