import { describe, expect, test } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { askFirst, prepareBeside } from '#site/front/first-answers.ts';
import { createUnsent } from '#site/front/unsent.ts';
import { setErrorSink } from '#site/log.ts';

describe('the first answers', () => {
  const ask = async (statusOf: (path: string) => number) => {
    const asked: string[] = [];
    await askFirst(async ({ url = '' }, res) => {
      asked.push(url);
      res.writeHead(statusOf(url)).end('x'.repeat(100_000));
    }, createUnsent(1));
    return asked;
  };

  test('are a page and a file', async () => {
    expect(await ask(() => 200)).toEqual([pathTo({ name: 'projects' }, defaultLocale), '/robots.txt']);
  });

  test.each(['/hankkeet', '/robots.txt'])('keep a site from listening when %s fails', async (path) => {
    await expect(ask((asked) => (asked === path ? 500 : 200))).rejects.toThrow(`The site cannot be served, because ${path} is answered with 500`);
  });
});

describe('what is prepared beside visitors', () => {
  test('is a workbook of nothing and the page that tells the measures of files, also where one cannot be made', async () => {
    const asked: string[] = [];
    const logged: string[] = [];
    setErrorSink(({ what }) => logged.push(what));
    try {
      await prepareBeside(async ({ url = '' }, res) => {
        asked.push(url);
        if (url.includes('xlsx')) throw new Error('No workbook');
        res.end();
      }, createUnsent(1));
    } finally {
      setErrorSink(undefined);
    }
    expect(asked).toEqual(['/hankkeet.xlsx?to=1900', pathTo({ name: 'openData' }, defaultLocale)]);
    expect(logged).toEqual(['prepare']);
  });
});
