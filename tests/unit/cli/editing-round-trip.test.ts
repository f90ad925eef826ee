import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../support/run-command.ts';
import { edit, goodContent } from '../../support/workspace.ts';

const workspace = mkdtempSync(join(tmpdir(), 'round-trip-'));
const repository = join(workspace, 'repository');
const content = join(repository, 'content');
const fi = 'projects/uusi-hanke.fi.md';
const en = 'projects/uusi-hanke.en.md';

function git(dir: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.fi', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...person, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The lines that changed since the last commit, without the places. */
const changed = (): readonly string[] => git(repository, 'diff', '-U0').match(/^(?:[-+](?![-+]{2} ).*|\+\+\+ b\/.*)$/gm) ?? [];
const commit = (message: string) => {
  git(repository, 'add', '-A');
  git(repository, 'commit', '-qm', message);
};
const summaryOf = async (dir: string) => (await runCommand('content:check', dir)).stdout.trim().split('\n').at(-1);

beforeAll(() => {
  cpSync(goodContent, content, { recursive: true });
  git(workspace, 'init', '-q', repository);
  commit('Start');
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('an editor adds a project and changes it later', () => {
  test('new: the drafts are two new files, and the check only warns', async () => {
    expect((await runCommand('content:new', content, 'Uusi hanke', 'New project')).status).toBe(0);
    expect(git(repository, 'status', '--porcelain').trim().split('\n')).toEqual([`?? content/${en}`, `?? content/${fi}`]);
    expect(await summaryOf(content)).toMatch(/^0 virhettä, 18 huomautusta/);
    commit('New project');
  });

  test('fill and fix: facts go from the Finnish file to the English one, typed as the check wants them', async () => {
    edit(content, fi, 'summary:', 'summary: Hankkeessa rakennetaan uutta, jotta kaikki sujuisi.');
    edit(content, fi, 'topics:', 'topics: [turvapaikka]');
    edit(content, fi, 'fund:', 'fund: amif');
    edit(content, fi, '  start:', '  start: 1.2.2026 # sopimus');
    edit(content, fi, '- url:', '- url: https://example.fi/uusi');
    edit(content, fi, 'covers:', 'covers: kaikki tiedot');
    edit(content, fi, 'checked:', 'checked: 2026-11-21');
    edit(content, fi, '#euFunding: 1200000.…', 'euFunding: 1 000 €');
    edit(content, fi, '#acronym: MOVE', 'acronym: UUSI');
    edit(content, fi, '## Kuvaus\n', '## Kuvaus\n\nRakennetaan uutta.\n');
    edit(content, fi, '## Tavoitteet\n', '## Tavoitteet\n\nKaikki sujuu.\n');
    commit('Fill in');
    expect((await runCommand('content:fix', content)).status).toBe(0);
    const lines = changed();
    const ofEnglish = lines.slice(0, lines.indexOf(`+++ b/content/${fi}`));
    expect(ofEnglish).toEqual([
      `+++ b/content/${en}`,
      '+# Acronym of the project.',
      '+acronym: UUSI',
      '+',
      '-topics:',
      '+topics: [turvapaikka]',
      '-fund:',
      '+fund: amif',
      '-  start:',
      '+  start: 2026-02-01',
      '+# EU funding in euros: a plain number, at most two decimals.',
      '+euFunding: 1000',
      '+',
      '-  - url:',
      '-    #name: "Finnish Immigration Service: Projects"',
      '-    covers:',
      '+  - url: https://example.fi/uusi',
      '+    covers: …',
      '-checked:',
      '+checked: 2026-11-21',
      '-# Acronym of the project.',
      '-#acronym: MOVE',
      '-',
      '-# EU funding in euros: a plain number, at most two decimals.',
      '-#euFunding: 1200000.…',
      '-',
    ]);
    const ofFinnish = lines.slice(ofEnglish.length + 1);
    expect(ofFinnish.filter((line) => /start|euFunding/.test(line))).toEqual([
      '-  start: 1.2.2026 # sopimus',
      '+  start: 2026-02-01 # sopimus',
      '+euFunding: 1000',
      '-euFunding: 1 000 €',
    ]);
    expect((await runCommand('content:fix', content)).stdout).toMatch(/^Mitään ei tarvinnut muuttaa\.\n\nVirheitä ei ole\. Jäljellä on \d+ huomautusta/);
    commit('Fix');
  });

  test('translate and publish: the check has nothing left to say', async () => {
    edit(content, en, 'summary:', 'summary: The project builds something new so that everything goes well.');
    edit(content, en, 'covers: …', 'covers: all information');
    edit(content, en, '## Description\n', '## Description\n\nSomething new is built.\n');
    edit(content, en, '## Goals\n', '## Goals\n\nEverything goes well.\n');
    for (const file of [fi, en]) edit(content, file, 'draft: true\n', '');
    expect((await runCommand('content:check', content)).stdout).toContain('lisää rivi translationOf: ');
    expect((await runCommand('content:translated', content, 'uusi-hanke')).status).toBe(0);
    expect(await summaryOf(content)).toBe('0 virhettä, 0 huomautusta, 20 tiedostoa tarkistettu.');
    commit('Publish');
    expect((await runCommand('content:fix', content)).stdout).toContain('2 tiedostoa muutettiin.');
    // Only the editor’s own comment stays.
    expect(changed().filter((line) => line.startsWith('+') && !line.startsWith('+++'))).toEqual([]);
    expect(
      readFileSync(join(content, fi), 'utf8')
        .match(/#.*/g)
        ?.filter((line) => !line.startsWith('##')),
    ).toEqual(['# sopimus']);
    expect((await runCommand('content:fix', content, '--dry-run')).status).toBe(0);
    commit('Take the template out');
  });

  test('a later change of the Finnish text is noticed, and one line says that the translation has followed', async () => {
    edit(content, fi, 'Kaikki sujuu.', 'Kaikki sujuu\nhyvin.');
    expect((await runCommand('content:check', content)).stdout).toContain('on muutettu tämän käännöksen jälkeen');
    commit('Change the Finnish text');
    await runCommand('content:translated', content, 'uusi-hanke');
    expect(changed().map((line) => line.replace(/[0-9a-f]{8}$/, 'x'))).toEqual([`+++ b/content/${en}`, '-translationOf: x', '+translationOf: x']);
    expect(await summaryOf(content)).toMatch(/^0 virhettä, 0 huomautusta/);
    commit('Update the translation');
  });

  test('a paragraph that is only wrapped in another way changes nothing', async () => {
    edit(content, fi, 'Kaikki sujuu\nhyvin.', 'Kaikki\nsujuu hyvin.');
    expect(await summaryOf(content)).toMatch(/^0 virhettä, 0 huomautusta/);
    commit('Wrap');
  });

  test('a shallow clone and a copy without history say the same', async () => {
    const shallow = join(workspace, 'shallow');
    git(workspace, 'clone', '-q', '--depth', '1', `file://${repository}`, shallow);
    expect(git(shallow, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
    const copy = join(workspace, 'copy');
    cpSync(content, copy, { recursive: true });
    for (const dir of [join(shallow, 'content'), copy]) {
      expect(await summaryOf(dir)).toBe('0 virhettä, 0 huomautusta, 20 tiedostoa tarkistettu.');
      writeFileSync(join(dir, fi), readFileSync(join(dir, fi), 'utf8').replace('hyvin', 'huonosti'));
      expect(await summaryOf(dir)).toMatch(/^0 virhettä, 1 huomautus/);
    }
  });
});
