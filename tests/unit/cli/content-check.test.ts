import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { reportSchema } from '#cli/check/json.ts';
import { environmentOf, runWith, startCommand, startOf } from '../../support/run-command.ts';
import { withRelease } from '../../support/with-release.ts';
import { catalogueContent, edit, goodContent, root, withFolder, withWorkspace } from '../../support/workspace.ts';

const check = (dir: string, args: readonly string[] = [], settings: Readonly<Record<string, string>> = {}) => runWith(settings, 'content:check', dir, ...args);

/** Starts the check as a process of its own that a test reads from and ends. */
function start(dir: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...startOf('content:check'), ...args], { cwd: root, env: environmentOf(dir), stdio: ['ignore', 'pipe', 'pipe'] });
}

function spoilDate(dir: string): void {
  edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 30.4.2025');
}

/** Two warnings and no error. */
function warn(dir: string): void {
  for (const locale of ['fi', 'en']) edit(dir, `projects/valo.${locale}.md`, 'euFunding: 1000.50', 'euFunding: 1000.50\ntotalCost: 2001\neuShare: 75');
}

/** Nine thousand faults in one file. */
function spoilThousands(dir: string): void {
  const path = join(dir, 'projects/valo.fi.md');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${`${'TODO '.repeat(10)}\n`.repeat(900)}`);
}

describe('without Git', () => {
  test('the check compares with what the last build has left, but not with a build of other content', async () => {
    await withRelease((build) =>
      withFolder('content-', async (dir) => {
        cpSync(catalogueContent, dir, { recursive: true });
        for (const locale of ['fi', 'en']) edit(dir, `projects/soire.${locale}.md`, 'checked:', 'draft: true\nchecked:');
        const settings = { SITE_BUILD_DIR: build };
        expect((await check(dir, [], settings)).stdout).toMatch(/soire\.fi\.md:\d+:\d+ {2}huomautus .*\(SOIRE\)” on julkaistu, mutta nyt se on luonnos/);
        expect((await check(goodContent, [], settings)).stdout).toBe('0 virhettä, 0 huomautusta, 18 tiedostoa tarkistettu.\n');
        edit(build, 'release/release.json', '"parts"', '"osat"');
        expect((await check(dir, [], settings)).stdout).not.toContain('on julkaistu');
      }),
    );
  });
});

describe('content:check', () => {
  test('exits with 0 and says what it checked when nothing is wrong', async () => {
    const { status, stdout } = await check(goodContent);
    expect([status, stdout]).toEqual([0, '0 virhettä, 0 huomautusta, 18 tiedostoa tarkistettu.\n']);
  });

  test('exits with 1, shows place, line, pointer and what to type, in Finnish', async () => {
    await withWorkspace(async (dir) => {
      spoilDate(dir);
      const { status, stdout } = await check(dir);
      expect(status).toBe(1);
      expect(stdout).toContain('projects/valo.fi.md:10:8  virhe  Kentän timetable.end arvo ”30.4.2025” ei ole päivämäärä.');
      expect(stdout).toContain('  10 │   end: 30.4.2025\n     │        ^^^^^^^^^\n     Korjaus: Kirjoita end: 2025-04-30\n');
      expect(stdout).toContain('1 virhe, 0 huomautusta, 18 tiedostoa tarkistettu.');
    });
  });

  test('speaks English when asked', async () => {
    await withWorkspace(async (dir) => {
      edit(dir, 'projects/valo.fi.md', 'title: Valon mittaus', 'titel: Valon mittaus');
      const { status, stdout } = await check(dir, ['--lang', 'en']);
      expect(status).toBe(1);
      expect(stdout).toContain('error  There is no field titel.');
      expect(stdout).toContain('Fix: Write title:');
    });
  });

  test('exits with 0 when there are only warnings, and with 1 when there are more than allowed', async () => {
    await withWorkspace(async (dir) => {
      warn(dir);
      expect(await check(dir)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 virhettä, 2 huomautusta'), stderr: '' });
      expect((await check(dir, ['--max-warnings', '2'])).status).toBe(0);
      expect(await check(dir, ['--max-warnings', '1'])).toMatchObject({ status: 1, stderr: '2 huomautusta, sallittu enintään 1.\n' });
    });
  });

  test('writes colours only where they are wished for', async () => {
    await withWorkspace(async (dir) => {
      spoilDate(dir);
      expect((await check(dir)).stdout).not.toContain('\u001b');
      expect((await check(dir, [], { FORCE_COLOR: '1' })).stdout).toContain('\u001b[31mvirhe\u001b[39m');
      expect((await check(dir, [], { FORCE_COLOR: '0', NO_COLOR: '1' })).stdout).not.toContain('\u001b');
    });
  });

  test('gives every byte of thousands of faults through a pipe', () => {
    withWorkspace((dir) => {
      spoilThousands(dir);
      const { status, stdout } = startCommand('content:check', dir, '--format', 'json');
      const { counts, faults } = reportSchema.parse(JSON.parse(stdout));
      expect([status, counts.errors, faults.length]).toEqual([1, 9000, 9000 + counts.warnings]);
      expect(stdout.length).toBeGreaterThan(3e6);
    });
  });

  test('ends quietly when its reader stops reading', async () => {
    await withWorkspace(async (dir) => {
      spoilThousands(dir);
      const child = start(dir);
      let complaint = '';
      child.stderr?.on('data', (part) => {
        complaint += part;
      });
      child.stdout?.once('data', () => child.stdout?.destroy());
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, complaint]).toEqual([1, '']);
    });
  });
});

describe('content:check as npm starts it', () => {
  test('exits with 2 and one line when it cannot do its work', () => {
    const { status, stdout, stderr } = startCommand('content:check', '/no/such/folder');
    expect([status, stdout, stderr.match(/\n/g)]).toEqual([2, '', ['\n']]);
  });

  test('is told of options that npm kept for itself', () => {
    const { status, stderr } = spawnSync('npm', ['run', '--silent', 'content:check', '--max-warnings=3'], {
      cwd: root,
      env: environmentOf(goodContent),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('npm run content:check -- --max-warnings 3.')]);
  });
});

describe('content:check on some files', () => {
  test('shows their faults only, says what the others hold, and judges by what it shows', async () => {
    await withWorkspace(async (dir) => {
      spoilDate(dir);
      const other = await check(dir, [join(dir, 'projects/silta.fi.md'), join(dir, 'funds')]);
      expect(other.status).toBe(0);
      expect(other.stdout).toContain('0 virhettä, 0 huomautusta, 18 tiedostoa tarkistettu.\nNäytetään vain ');
      expect(other.stdout).toContain('projects/silta.fi.md, ');
      expect(other.stdout).toContain('Muissa tiedostoissa on 1 virhe ja 0 huomautusta.');
      expect(await check(dir, [join(dir, 'projects')])).toMatchObject({ status: 1, stdout: expect.stringContaining('valo.fi.md:10:8  virhe') });
    });
  });

  test('takes paths from where npm was started', async () => {
    const started = await check(goodContent, ['silta.fi.md'], { INIT_CWD: join(goodContent, 'projects') });
    expect(started).toMatchObject({ status: 0, stdout: expect.stringContaining('Näytetään vain tests/fixtures/content/good/projects/silta.fi.md.') });
  });

  test.each(['projects/puuttuu.fi.md', 'README.md', '../good', 'projects/README.md'])('refuses %s, which is no content file', async (path) => {
    expect(await check(goodContent, [join('tests/fixtures/content/good', path.replace('../good', '..'))])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Polussa tests\/fixtures\/content\S* ei ole sisältötiedostoa eikä kansiota\./),
    });
  });
});

describe('content:check on GitHub Actions', () => {
  test('annotates, and puts the whole list into the summary of the job without losing what is there', async () => {
    await withFolder('summary-', async (folder) => {
      const summary = join(folder, 'summary.md');
      writeFileSync(summary, 'Ennen.\n\n');
      await withWorkspace(async (dir) => {
        spoilDate(dir);
        warn(dir);
        const { status, stdout } = await check(dir, [], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: dir });
        expect(status).toBe(1);
        expect(stdout.split('\n')[0]).toMatch(
          /^::error file=projects\/valo.fi.md,line=10,col=8,endColumn=17,title=Sisällön virhe \(notDateSuggest\)::Kentän timetable.end/,
        );
        expect(stdout).toContain('1 virhe, 2 huomautusta, 18 tiedostoa tarkistettu.\n');
        expect(readFileSync(summary, 'utf8')).toMatch(
          /^Ennen\.\n\n## Sisällön tarkistus\n\n1 virhe, 2 huomautusta[^|]*\n\| Paikka \| Taso \| Ongelma \| Korjaus \|/,
        );
      });
    });
  });

  test('writes another format when it is asked for', async () => {
    const { status, stdout } = await check(goodContent, ['--format', 'sarif'], { GITHUB_ACTIONS: 'true' });
    expect([status, JSON.parse(stdout).version]).toEqual([0, '2.1.0']);
  });
});

describe('content:check that cannot do its work', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['/no/such/folder', [], /^Sisältökansiota \S*no\/such\/folder ei ole\. Aja komento projektin kansiossa/],
    [join(goodContent, 'site.yml'), [], /^Kansiota tai tiedostoa \S*site\.yml\/projects ei ole\.$/],
    [join(goodContent, 'projects'), ['--lang', 'en'], /^There is no folder or file \S*projects\/projects\.$/],
    [goodContent, ['--lang', 'de'], /^Valitsimen --lang arvo ”de” ei kelpaa/],
    [goodContent, ['--colour'], /^Valitsinta --colour ei ole\./],
    [goodContent, ['--fromat', 'json'], /Tarkoititko --format\?/],
    [goodContent, ['--max-warnings', 'monta'], /”monta” ei ole kokonaisluku/],
    [goodContent, ['--watch', '--format', 'json'], /^Muotoa json ei voi käyttää valitsimen --watch kanssa/],
  ])('in %s with %j says why on one line and exits with 2', async (dir, args, reason) => {
    const { status, stdout, stderr } = await check(dir, args);
    expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr.trimEnd()).toMatch(reason);
  });
});

test('refuses drafts that are asked for in another way than by 1', async () => {
  const { status, stdout, stderr } = await runWith({ CONTENT_DRAFTS: 'yes' }, 'content:check', goodContent, '--lang', 'en');
  expect([status, stdout, stderr]).toEqual([2, '', 'CONTENT_DRAFTS is neither 1 nor 0. Give CONTENT_DRAFTS=1 to take drafts along, or leave it out.\n']);
});

test.each(['fi', 'en'])('--help in %s lists every option and exits with 0', async (lang) => {
  const { status, stdout } = await check('/no/such/folder', ['--help', '--lang', lang]);
  expect(status).toBe(0);
  for (const option of ['--format pretty|github|json|sarif', '--max-warnings n', '--watch', `--lang ${locales.join('|')}`, '--help'])
    expect(stdout).toContain(`  ${option}  `);
});

describe('content:check --watch', () => {
  /** Collects what a process writes, and waits for a text in it. */
  function follow(child: ChildProcess) {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const until = async (wanted: string) => {
      for (let tries = 0; !text.includes(wanted); tries += 1) {
        if (tries > 6000) throw new Error(`never wrote ${wanted}, but:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const seen = text;
      text = '';
      return seen;
    };
    return { until };
  }

  test('checks again after a change, in the same words, and ends at SIGINT with the exit code of the last check', async () => {
    await withWorkspace(async (dir) => {
      const child = start(dir, '--watch');
      const ended = new Promise<readonly unknown[]>((resolve) => child.once('exit', (...how) => resolve(how)));
      try {
        const { until } = follow(child);
        const first = await until('Lopeta näppäimillä Ctrl+C.');
        expect(first).toMatch(/^Tarkistus 1, kello \d{1,2}\.\d{2}\.\d{2}\n\n0 virhettä/);
        spoilDate(dir);
        const second = await until('Lopeta näppäimillä Ctrl+C.');
        expect(second).toMatch(/Tarkistus 2, kello .*\n\n\S*projects\/valo\.fi\.md:10:8 {2}virhe/);
        expect(second).not.toContain('\u001b');
        writeFileSync(join(dir, 'projects/uusi hanke.md'), 'x');
        await until('uusi hanke.md:1:1  virhe');
        child.kill('SIGINT');
        expect(await ended).toEqual([1, null]);
      } finally {
        child.kill('SIGKILL');
      }
    });
  });
});
