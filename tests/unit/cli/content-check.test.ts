import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { edit, goodContent, root, withWorkspace } from '../../support/workspace';

function check(dir: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/content-check.ts', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: dir },
    encoding: 'utf8',
  });
}

describe('content:check', () => {
  test('exits with 0 and says what it checked when nothing is wrong', () => {
    const { status, stdout } = check(goodContent);
    expect([status, stdout]).toEqual([0, '0 virhettä, 0 huomautusta, 17 tiedostoa tarkistettu.\n']);
  });

  test('exits with 1, shows place, line, pointer and what to type, in Finnish', () => {
    withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 30.4.2025');
      const { status, stdout } = check(dir);
      expect(status).toBe(1);
      expect(stdout).toContain('projects/valo.fi.md:9:8  virhe  Kentän timetable.end arvo ”30.4.2025” ei ole päivämäärä.');
      expect(stdout).toContain('   9 │   end: 30.4.2025\n     │        ^^^^^^^^^\n     Korjaus: Kirjoita end: 2025-04-30\n');
      expect(stdout).toContain('1 virhe, 0 huomautusta, 17 tiedostoa tarkistettu.');
    });
  });

  test('speaks English when asked', () => {
    withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'title: Valon mittaus', 'titel: Valon mittaus');
      const { status, stdout } = check(dir, '--lang', 'en');
      expect(status).toBe(1);
      expect(stdout).toContain('error  There is no field titel.');
      expect(stdout).toContain('Fix: Write title:');
    });
  });

  test('exits with 0 when there are only warnings', () => {
    withWorkspace((dir) => {
      for (const locale of ['fi', 'en']) edit(dir, `projects/valo.${locale}.md`, 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 2001\neuShare: 75');
      const { status, stdout } = check(dir);
      expect(status).toBe(0);
      expect(stdout).toContain('0 virhettä, 2 huomautusta');
    });
  });

  test('exits with 2 when it cannot do its work', () => {
    expect(check('/no/such/folder').status).toBe(2);
    expect(check(goodContent, '--lang', 'de')).toMatchObject({ status: 2, stdout: '' });
    expect(check(goodContent, '--colour').stderr).toContain('--colour');
  });
});
