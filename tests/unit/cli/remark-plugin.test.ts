import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { remarkContent } from '#cli/check/remark-plugin.ts';
import { type LanguageClient, startLanguageClient } from '../../support/language-client.ts';
import { catalogueContent, root } from '../../support/workspace.ts';

const kotu = join(catalogueContent, 'projects/kotu.fi.md');
const saved = readFileSync(kotu, 'utf8');
const spoilt = saved.replace('end: 2024-04-30', 'end: 30.4.2024');

describe('the check in an editor', () => {
  let editor: LanguageClient;

  // The server is started elsewhere than in the project on purpose: editors do so with several folders open.
  beforeAll(async () => {
    editor = await startLanguageClient({}, tmpdir());
  });
  afterAll(() => editor.close());

  test('shows what is wrong with the text as it is typed, at its place, with what to type, and nothing once it is mended', async () => {
    expect(spoilt).not.toBe(saved);
    const line = saved.split('\n').findIndex((text) => text.includes('end: 2024-04-30'));
    expect(await editor.open(kotu, spoilt)).toEqual([
      {
        range: { start: { line, character: 7 }, end: { line, character: 16 } },
        severity: DiagnosticSeverity.Error,
        code: 'notDateSuggest',
        data: { expected: ['2024-04-30'] },
        source: 'content',
        message: 'Kentän timetable.end arvo ”30.4.2024” ei ole päivämäärä.\nKirjoita end: 2024-04-30',
      },
    ]);
    expect(await editor.change(kotu, saved)).toEqual([]);
  });

  test('offers to write what it suggests, and what it writes is what the check wants', async () => {
    const wrong = saved.replace('end: 2024-04-30', 'end: "30.4.2024"').replace('fund: amif', 'fund: AMIF').replace('acronym:', 'acronim:');
    const edits = await editor.quickFixes(kotu, await editor.change(kotu, wrong));
    expect(edits).toHaveLength(3);
    const lines = wrong.split('\n');
    for (const { range, newText } of edits) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    expect(lines.join('\n')).toBe(saved);
  });

  test('compares the text with the saved file in the other language', async () => {
    const path = join(catalogueContent, 'projects/kotu.en.md');
    const english = readFileSync(path, 'utf8').replace('end: 2024-04-30', 'end: 2024-05-31');
    const [fault] = await editor.open(path, english);
    expect([fault?.code, fault?.message]).toEqual(['factsDiffer', expect.stringContaining('Kirjoita end: 2024-04-30')]);
  });

  test('reads a file that has never been saved', async () => {
    const path = join(catalogueContent, 'projects/tallentamaton.fi.md');
    const codes = (await editor.open(path, saved.replace('summary:', 'sumary:'))).map(({ code }) => code);
    expect(codes).toContain('unknownKeySuggest');
    // What it is a copy of has the same names and words.
    const rest = new Set((await editor.change(path, saved)).map(({ code }) => code));
    expect(rest).toEqual(new Set(['pairMissing', 'nameRepeated', 'textRepeated']));
  });

  test('says nothing of files that are not content', async () => {
    for (const file of ['CONTRIBUTING.md', 'content/README.md', 'content/projects/README.md']) {
      expect(await editor.open(join(root, file), '# TODO\n\n<b>x</b>\n')).toEqual([]);
    }
  });

  test('never rewrites a file when the editor formats it', async () => {
    await editor.change(kotu, `${saved}\n*  a\n`);
    expect(await editor.format(kotu)).toBeNull();
  });

  test('stays awake over a text that would stop a Markdown parser', async () => {
    const [fault] = await editor.change(kotu, `${saved}\n${'> '.repeat(1600)}a\n`);
    expect(fault?.code).toBe('nestedTooDeep');
  });
});

test('strokes that follow quickly are all told what the newest text deserves', async () => {
  const editor = unified().use(remarkContent, { root });
  const strokes = ['e', 'en', 'end', 'end:'].map((typed) => saved.replace('  end: 2024-04-30', `  ${typed}`));
  const codesOf = async (value: string) => (await editor.process(new VFile({ path: kotu, value }))).messages.map(({ ruleId }) => ruleId);
  const half = saved.replace('  end: 2024-04-30', '  en');
  const ofHalf = await codesOf(half);
  expect(ofHalf).not.toEqual([]);
  expect(await Promise.all([...strokes, saved].map(codesOf))).toEqual([[], [], [], [], []]);
  expect(await Promise.all([saved, ...strokes, half].map(codesOf))).toEqual(Array.from({ length: 6 }, () => ofHalf));
});

test('the check in an editor speaks English when CONTENT_LANG says so', async () => {
  const editor = await startLanguageClient({ CONTENT_LANG: 'en' });
  const [fault] = await editor.open(kotu, spoilt);
  await editor.close();
  expect(fault?.message).toContain('Write end: 2024-04-30');
});
