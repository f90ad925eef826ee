import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '#catalogue/locale.ts';
import { prettyReport } from '#cli/check/pretty.ts';
import { parseMarkdown, textOf, visitNodes } from '#content/read/markdown.ts';
import { fieldFactsOf } from '#content/schema/field-help.ts';
import { contentShapes } from '#content/schema/kinds.ts';
import { keysAt } from '#content/schema/shape.ts';
import { messagesOf } from '#words/messages.ts';
import { edit, load, root, within, withWorkspace } from '../../support/workspace.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const guide = read('content/README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What an error looks like, between its markers in the guide. */
const exampleIn = (locale: Locale) => guide.split(`<!-- example ${locale} -->\n\n\`\`\`\n`)[1]?.split('```\n')[0];

/** The texts of paragraphs, headings and list items: what is read, not what is typed. */
function proseOf(markdown: string): readonly string[] {
  const texts: string[] = [];
  visitNodes(parseMarkdown(markdown), (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') texts.push(textOf(node));
  });
  return texts;
}

/** Addresses and pieces in backquotes that name a file or folder of the project. */
function filesIn(markdown: string): readonly string[] {
  const named: string[] = [];
  visitNodes(parseMarkdown(markdown), (node) => {
    if (node.type === 'inlineCode' && /^(?:content|docs|messages|src|tests|\.github|\.vscode)\/[^<*\s]*$/.test(node.value)) named.push(node.value);
  });
  return named;
}

const documents = ['content/README.md', 'README.md', 'CONTRIBUTING.md', '.github/PULL_REQUEST_TEMPLATE.md'];

test.each(readdirSync(join(root, 'docs/decisions')))('the decision %s names only files that exist', (name) => {
  expect(filesIn(read(`docs/decisions/${name}`)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

describe.each(documents)('the document %s', (file) => {
  test('names only commands that exist', () => {
    const named = [...read(file).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('names only files that exist', () => {
    expect(filesIn(read(file)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('has only links that lead somewhere', () => {
    const text = read(file);
    const headings = proseOf(text).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const broken: string[] = [];
    visitNodes(parseMarkdown(text), (node) => {
      if (node.type !== 'link' || /^https?:/.test(node.url)) return;
      const found = node.url.startsWith('#') ? headings.includes(decodeURIComponent(node.url.slice(1))) : existsSync(join(root, dirname(file), node.url));
      if (!found) broken.push(node.url);
    });
    expect(broken).toEqual([]);
  });
});

describe('the editors’ guide', () => {
  test('is written in sentences under 30 words', () => {
    const sentences = proseOf(guide).flatMap((text) => text.split(/(?<=[.:!?])\s+/));
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length >= 30)).toEqual([]);
  });

  test.each(['fi', 'en'] as const)('shows what the check really prints, in %s', (locale) => {
    const printed = withWorkspace((dir) => {
      edit(dir, 'projects/valo.fi.md', 'end: 2025-04-30', 'end: 30.4.2025');
      const { faults, files } = load(dir);
      const placed = faults.map((fault) => ({ ...fault, place: { ...fault.place, file: `content/${within(dir, fault.place.file)}` } }));
      return prettyReport({ faults: placed, files, locale, paths: [], elsewhere: [] }, false);
    });
    expect(exampleIn(locale)).toBe(printed);
  });

  test('says the same in both languages: as many chapters, steps, pictures and tables', () => {
    const [, finnish = '', english = ''] = guide.split(/^## (?:Suomeksi|In English)$/m);
    const count = (text: string) =>
      Object.fromEntries(['^### ', '^#### ', '^\\d+\\. ', '^ *```', '^- ', '^\\|', '^<!-- '].map((mark) => [mark, text.match(new RegExp(mark, 'gm'))?.length]));
    expect(count(english)).toEqual(count(finnish));
  });

  test('names only fields, headings and snippets that exist', () => {
    const known = new Set([
      ...fieldFactsOf('project').flatMap(({ path, name }) => [path, name]),
      ...locales.map((locale) => messagesOf(locale).field.snippet.prefix),
      ...keysAt(contentShapes.languages, ['sv']),
      'machine-reviewed',
    ]);
    const headings = locales.flatMap((locale) => Object.values(messagesOf(locale).project.section).map((name) => `## ${name}`));
    const unknown: string[] = [];
    visitNodes(parseMarkdown(guide.replace(/<!-- fields [\s\S]*?<!-- \/fields -->/g, '')), (node) => {
      if (node.type !== 'inlineCode') return;
      if (/^[a-zA-Z]+(?:-[a-zA-Z]+)*$/.test(node.value) && !known.has(node.value) && !existsSync(join(root, 'content', node.value))) unknown.push(node.value);
      if (node.value.startsWith('## ') && !headings.includes(node.value)) unknown.push(node.value);
    });
    expect(unknown).toEqual([]);
  });

  test('shows the check under the names that the workflow gives it', () => {
    const workflow = read('.github/workflows/check.yml');
    expect(readdirSync(join(root, '.github/workflows'))).toEqual(['check.yml', 'deep.yml', 'release.yml']);
    for (const name of ['Sisältö / Content', 'Testit / Tests']) {
      expect(workflow).toContain(`name: ${name}`);
      expect(guide).toContain(`Check / ${name}`);
    }
  });
});
