import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { generatedFiles, generatedForCheck, withMarkedParts } from '#cli/help-files/generated-files.ts';
import { firstDifference } from '#content/check/generated.ts';
import { fieldFactsOf } from '#content/schema/field-help.ts';
import { contentKinds } from '#content/schema/kinds.ts';
import { runCommand } from '../../support/run-command.ts';
import { root } from '../../support/workspace.ts';

const made = generatedFiles(root);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the files made from the schemas', () => {
  test.each(made.map(({ path, text }) => [path, text] as const))('%s is up to date; if not: npm run content:schema', (path, text) => {
    expect(firstDifference(readFileSync(join(root, path), 'utf8'), text)).toBeUndefined();
  });

  test('are the same each time', () => {
    expect(generatedFiles(root)).toEqual(made);
  });

  test('are judged by the check with the project’s own content folder', () => {
    vi.stubEnv('CONTENT_DIR', join(root, 'content'));
    expect([...generatedForCheck().keys()]).toEqual(made.map(({ path }) => join(root, path)));
  });

  test('the guide of the content folder explains every field in both of its languages', () => {
    const guide = readFileSync(join(root, 'content/README.md'), 'utf8');
    for (const locale of ['fi', 'en'])
      for (const kind of contentKinds) {
        const table = guide.split(`<!-- fields ${kind} ${locale} -->`)[1]?.split('<!-- /fields -->')[0] ?? '';
        expect({ kind, locale, rows: table.match(/^\|/gm)?.length }).toEqual({ kind, locale, rows: fieldFactsOf(kind).length + 2 });
      }
  });
});

describe('a table of fields', () => {
  const table = withMarkedParts('# A\n<!-- fields project en -->\nPREVIOUS\n<!-- /fields -->\nB\n');

  test('takes the place of what was between its markers and leaves the rest alone', () => {
    expect(table.startsWith('# A\n<!-- fields project en -->\n\n| Field |')).toBe(true);
    expect(table.endsWith('|\n\n<!-- /fields -->\nB\n')).toBe(true);
    expect(table).not.toContain('PREVIOUS');
  });

  test('says what to write, what the value is, whether it is required and whether the languages agree', () => {
    expect(table).toContain(
      '| `support` | **Kind of support.** project is a project. operating is operating support, which pays for the continuous work of an authority. `support: operating` | one of these: project, operating; default project | no | yes |',
    );
  });

  test('has no column about languages where one file serves all', () => {
    expect(withMarkedParts('<!-- fields site fi -->\n<!-- /fields -->')).not.toContain('Sama kaikilla kielillä');
  });

  test('is refused under a name that is no kind of file', () => {
    expect(() => withMarkedParts('<!-- fields projekti fi -->\n<!-- /fields -->')).toThrow('projekti fi');
  });
});

describe('content:schema', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'schema-'));
  beforeAll(() => process.chdir(workspace));
  afterAll(() => {
    process.chdir(root);
    rmSync(workspace, { recursive: true });
  });
  const run = (...args: readonly string[]) => runCommand('content:schema', join(workspace, 'content'), ...args);

  test('writes what is missing or old, and with --check only says so and exits with 1', async () => {
    mkdirSync(join(workspace, 'content'));
    writeFileSync(join(workspace, 'content/README.md'), '<!-- fields page fi -->\n<!-- /fields -->\n');
    const before = await run('--check');
    expect([before.status, before.stdout.includes('docs/schema/project.fi.json\n')]).toEqual([1, true]);
    expect((await run('--check')).status).toBe(1);
    expect((await run('--lang', 'en')).stdout).toMatch(new RegExp(`content/README\\.md\\n${contentKinds.length * locales.length + 3} files written\\.\\n$`));
    expect(readFileSync(join(workspace, 'content/README.md'), 'utf8')).toContain('| `contact` |');
    expect(await run('--check')).toMatchObject({ status: 0, stdout: 'Kaikki on ajan tasalla.\n' });
    expect(await run('--chek')).toMatchObject({ status: 2, stdout: '' });
  });
});
