import { expect, test } from 'vitest';
import { frameOf, mainOf } from '#cli/preview/frame.ts';

const frame = (html: string) =>
  frameOf(
    `<!DOCTYPE html><html><body><header id="top"><a href="/">x</a></header><main id="main" tabindex="-1" class="m">${html}</main><footer>y</footer></body></html>`,
    {
      prefix: 'p1after-',
      placeOf: (path) => (path === '/hankkeet/valo' ? 'p2' : undefined),
      imageOf: (path) => (path === '/images/b.png' ? 'data:image/png;base64,AA' : undefined),
      sharedPlaceOf: ({ path, width, height }) => (path === '/eu-emblem.svg' ? `image-${width}-${height}` : undefined),
    },
  );

const within = (html: string) => /^<div id="p1after-main" class="m">([\s\S]*)<\/div>$/.exec(frame(html))?.[1];

test('only what stands in the main part of a page is taken, and an answer without one is nothing', () => {
  expect(frame('<p>z</p>')).toBe('<div id="p1after-main" class="m"><p>z</p></div>');
  expect([mainOf('<p>gone</p>'), mainOf('')]).toEqual(['', '']);
});

test('every id and what names it has the prefix of its frame', () => {
  const html = '<h2 id="a">A</h2><ul aria-labelledby="a b"><li id="b"><a href="#a">a</a></li></ul><td headers="a b">1</td><label for="b">b</label>';
  expect(within(html)).toBe(
    '<h2 id="p1after-a" aria-level="4">A</h2><ul aria-labelledby="p1after-a p1after-b"><li id="p1after-b"><a href="#p1after-a">a</a></li></ul><td headers="p1after-a p1after-b">1</td><label for="p1after-b">b</label>',
  );
});

test('links lead to a page of the file, to a source elsewhere, or nowhere', () => {
  expect(within('<a href="/hankkeet/valo#kuvaus" hreflang="fi">1</a>')).toBe('<a href="#p2">1</a>');
  expect(within('<a href="https://example.fi/?a=1&amp;b" rel="external" target="_blank">1</a>')).toBe(
    '<a href="https://example.fi/?a=1&amp;b" rel="noreferrer">1</a>',
  );
  for (const href of ['/hankkeet', '/hankkeet?q=a', 'http://example.fi/', '//example.fi/hankkeet/valo', 'mailto:a@example.fi', '#top', 'x']) {
    expect(within(`<a class="k" href="${href}" rel="external" target="_blank" download>1</a>`)).toBe('<a class="k">1</a>');
  }
});

test('images are data or their words, and nothing is run, sent or asked for', () => {
  expect(within('<img src="/images/b.png" alt="B" width="72" height="48"/>')).toBe('<img src="data:image/png;base64,AA" alt="B" width="72" height="48">');
  expect(within('<img src="/gone.svg" alt="" width="72" height="48"/>')).toBe('<span></span>');
  expect(within('<img src="/images/a.png" srcset="/b.png 2x" alt="A &gt; B > C"/>')).toBe('<span>A &gt; B > C</span>');
  expect(within('<script type="application/ld+json">{"a":"<p>"}</script><p onclick="x()">a</p>')).toBe('<p>a</p>');
  expect(within('<form action="/hankkeet" method="get"><input name="q" autofocus></form>')).toBe('<div><input name="q" autofocus></div>');
});

test('an image that says nothing stands in the file once, and what is only about the address of a page not at all', () => {
  expect(within('<img src="/eu-emblem.svg" alt="" width="72" height="48"/>')).toBe(
    '<svg width="72" height="48" aria-hidden="true" focusable="false"><use href="#image-72-48"></use></svg>',
  );
  expect(
    within('<section class="card" data-not-previewed=""><h2>x</h2><p>y</p></section><section><p>z</p></section><p class="a" data-not-previewed="">w</p>'),
  ).toBe('<div><p>z</p></div>');
});

test('parts that the file would have many times are plain blocks, their text is as it was', () => {
  expect(within('<nav aria-label="Polku"><ol><li>1</li></ol></nav><section aria-labelledby="a"><h2 id="a">5 &lt; 6 a="b"</h2></section><br/>')).toBe(
    '<div><ol><li>1</li></ol></div><div><h2 id="p1after-a" aria-level="4">5 &lt; 6 a="b"</h2></div><br>',
  );
});
