import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DocumentWords, previewDocument, type ShownImage, type ShownPage } from '#cli/preview/document.ts';
import { hostile } from '../../../support/hostile-report.ts';
import { htmlFaults } from '../../../support/page-answer.ts';

const words: DocumentWords = {
  locale: 'fi',
  title: 'Esikatselu',
  notes: [hostile],
  closing: [hostile],
  columns: ['Tieto', 'Ennen', 'Jälkeen'],
  blocks: ['projects/a', 'glossary.yml'].map((about) => ({
    about,
    title: hostile,
    lines: [{ text: hostile }],
    rows: [{ label: hostile, from: hostile, to: hostile, lang: 'en' }],
    diffs: [
      { label: hostile, words: [{ is: 'same', text: hostile } as const, { is: 'removed', text: hostile } as const, { is: 'added', text: hostile } as const] },
    ],
  })),
  othersTitle: 'Muut',
  lossesTitle: 'Menetykset',
  losses: [hostile],
  pagesTitle: 'Sivut',
  after: 'Jälkeen',
  before: 'Ennen',
};

const page: ShownPage = {
  id: 'p1',
  about: 'projects/a',
  path: '/en/projects/a',
  locale: 'en',
  title: hostile,
  says: [hostile],
  after: '<p>now</p>',
  before: '<p>then</p>',
};

const image: ShownImage = { id: 'image1', data: 'data:image/svg+xml;base64,AA', width: '72', height: '48' };

test('the file is sound HTML in which no text becomes markup', async () => {
  const html = previewDocument(words, [page, { ...page, id: 'p2', after: undefined as never }], [image], 'p { color: red }');
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/<script|<b>|<img/);
  expect(html.match(/<details open>/g)).toHaveLength(2);
  expect(html).toContain('<image id="image1" href="data:image/svg+xml;base64,AA" width="72" height="48"></image>');
  expect(html).toContain('<div class="preview-frame" lang="en"><p>now</p></div>');
});

test('what changes is told beside each page it is about, and by itself where it is about none', () => {
  const html = previewDocument(words, [page, { ...page, id: 'p2' }], [], '');
  const [head = '', ...sections] = html.split('<div class="preview-page"');
  expect(sections).toHaveLength(2);
  for (const section of [head, ...sections]) {
    expect(section.match(/<table class="preview-told">/g)).toHaveLength(1);
    expect(section).toMatch(/<td lang="en">[\s\S]*<del>[\s\S]*<\/del><ins>/);
  }
  expect(head).toContain('<h2>Muut</h2>');
  expect(head.indexOf('<h2>Menetykset</h2>')).toBeLessThan(head.indexOf('<h2>Sivut</h2>'));
});

test('the policy of the file allows its own styles and data, and nothing else', () => {
  const html = previewDocument(words, [], [], 'p::after { content: "</style>" }');
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(css).digest('base64');
  expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});
