import { describe, expect, test } from 'vitest';
import { withoutMarks } from '#site/front/kept-answer.ts';

const page = (head: string, body: string) => `<!DOCTYPE html><html lang="fi"><head>${head}</head><body><div id="__next">${body}</div></body></html>`;

describe('the framework’s marks', () => {
  test('are taken out of a page', () => {
    const head =
      '<title data-next-head="">A</title><link rel="preload" href="/a.css" as="style"/><link rel="stylesheet" href="/a.css" data-n-g=""/><noscript data-n-css=""></noscript>';
    expect(withoutMarks(page(head, '<p>18<!-- --> projects</p><div><br/></div>'))).toBe(
      '<!DOCTYPE html><html lang="fi"><head><title>A</title><link rel="stylesheet" href="/a.css"/></head><body><p>18 projects</p><div><br/></div></body></html>',
    );
  });

  test('are taken out after pictures that are loaded first', () => {
    const html = page('', '<p>x</p>').replace('<body>', '<body><link rel="preload" as="image" href="/a>b.svg"/>');
    expect(withoutMarks(html)).toContain('<body><link rel="preload" as="image" href="/a>b.svg"/><p>x</p></body>');
  });

  test.each([
    ['in a text', '<p> data-next-head="" data-n-g=""</p>'],
    ['escaped', '<p>&lt;!-- --&gt;</p>'],
    ['in an attribute', '<a title="<!-- -->" href="?q=\'">x</a>'],
    ['in an attribute with other quotes', `<a title='"<!-- -->' href="x">x</a>`],
    ['in data, whose signs are escaped', '<script type="application/ld+json">{"name":"\\u003c!-- -->"}</script>'],
    ['another remark', '<p>a<!-- kept -->b</p>'],
    ['the name of its element', '<div id="__next">x</div>'],
  ])('stay where people wrote them: %s', (_, body) => {
    expect(withoutMarks(page('', body))).toContain(`<body>${body}</body>`);
  });

  test('of another document stay, and a page without them stays as it is', () => {
    for (const html of ['<p>x<!-- -->', '', '<html><head></head><body><p>x</p></body></html>']) expect(withoutMarks(html)).toBe(html);
  });
});
