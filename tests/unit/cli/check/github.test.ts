import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, githubReport, githubSummary, summaryBytes } from '#cli/check/github.ts';
import { parseMarkdown, plainText, toHtml } from '#content/read/markdown.ts';
import { hostile, hostileFault, reportOf } from '../../../support/hostile-report.ts';
import { writingOf } from '../../../support/prose.ts';

/** Reads a workflow command the way the runner does: properties end at `::`, then everything is decoded. */
function readCommand(line: string) {
  const [, command = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const decode = (text: string) => text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return {
    command,
    data: decode(data),
    properties: Object.fromEntries(properties.split(',').map((one) => [one.split('=')[0], decode(one.slice(one.indexOf('=') + 1))])),
  };
}

describe('annotations', () => {
  test('are one line each, whatever they hold, and say all of it', () => {
    const lines = githubReport(reportOf([hostileFault('error')])).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('1 virhe, 0 huomautusta, 17 tiedostoa tarkistettu.');
    expect(readCommand(lines[0] ?? '')).toEqual({
      command: 'error',
      properties: { file: 'content/projects/a, b:c 100%|<b>.fi.md', line: '3', col: '8', endColumn: '17', title: 'Sisällön virhe (notDate)' },
      data: `Kentän timetable.end arvo ”${hostile}” ei ole päivämäärä.\nKorjaus: Kirjoita end: … ja pisteiden tilalle päivä (vvvv-kk-pp), kuukausi (vvvv-kk) tai vuosi (vvvv) sen mukaan, mitä lähde kertoo.`,
    });
  });

  test('put errors first, each kind from top to bottom', () => {
    const faults = [hostileFault('warning', 1), hostileFault('error', 2), hostileFault('warning', 3), hostileFault('error', 4)];
    const commands = githubReport(reportOf(faults, 'en')).split('\n').slice(0, 4).map(readCommand);
    expect(commands.map(({ command, properties }) => [command, properties['line']])).toEqual([
      ['error', '2'],
      ['error', '4'],
      ['warning', '1'],
      ['warning', '3'],
    ]);
    expect(commands[0]?.properties['title']).toBe('Content error (notDate)');
  });

  test('name files from the root of the repository', () => {
    const fileIn = (workspace: string) => readCommand(githubReport(reportOf([hostileFault('error')]), workspace).split('\n')[0] ?? '').properties['file'];
    expect(fileIn(join(process.cwd(), '..'))).toBe(`${basename(process.cwd())}/content/projects/a, b:c 100%|<b>.fi.md`);
    expect(fileIn(join(process.cwd(), 'elsewhere'))).toBe('content/projects/a, b:c 100%|<b>.fi.md');
  });
});

describe('the summary', () => {
  const here = { blobs: undefined, workspace: process.cwd() };

  test('is a table that no value breaks out of and that holds no HTML, link or image of a value', () => {
    const markdown = githubSummary(reportOf([hostileFault('error'), hostileFault('warning')]), here);
    const root = parseMarkdown(markdown);
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table']);
    const table = root.children[2];
    expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual([4, 4, 4]);
    const html = toHtml(root.children, root, writingOf('fi'), (address) => address);
    // An address that stands in the text may become a link to itself, never one that hides where it leads.
    expect(html.replaceAll(/<a href="([^"]+)">\1<\/a>/g, '')).not.toMatch(/<(?:script|a|img|code|b)\b/);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });

  test('shows a value as it is', () => {
    const text = '*a* _b_ `c` | <d> [e](f) # ~g~ \\ &amp; "h" \'i\' @j :k: $l$ ^m {n}!';
    expect(plainText(parseMarkdown(escapeMarkdown(text)).children)).toBe(text);
  });

  test('links to the line when it knows the repository', () => {
    const markdown = githubSummary(reportOf([hostileFault('error')]), { ...here, blobs: 'https://github.com/o/n/blob/abc' });
    expect(markdown).toContain('](<https://github.com/o/n/blob/abc/content/projects/a%2C%20b%3Ac%20100%25%7C%3Cb%3E.fi.md?plain=1#L3>)');
  });

  test('has no table when nothing is wrong', () => {
    expect(githubSummary(reportOf([]), here)).toBe('## Sisällön tarkistus\n\n0 virhettä, 0 huomautusta, 17 tiedostoa tarkistettu.\n\n');
  });

  test('stays far below what GitHub accepts, keeps errors, and says that it was cut', () => {
    const faults = [...Array.from({ length: 5000 }, (_, line) => hostileFault('warning', line + 1)), hostileFault('error', 6000)];
    const markdown = githubSummary(reportOf(faults, 'en'), here);
    expect(Buffer.byteLength(markdown)).toBeLessThan(summaryBytes + 1000);
    expect(summaryBytes).toBeLessThan(1024 * 1024 * 0.6);
    const rows = markdown.split('\n').filter((line) => /^\| content/.test(line));
    expect(rows[0]).toContain('&#58;6000&#58;8 | error');
    expect(markdown).toContain(`The table has room for ${rows.length} of 5001.`);
    expect(rows.length).toBeGreaterThan(300);
  });
});
