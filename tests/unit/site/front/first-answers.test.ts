import { describe, expect, test } from 'vitest';
import { pathTo } from '#addresses/pages.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { askFirst } from '#site/front/first-answers.ts';
import { createUnsent } from '#site/front/unsent.ts';

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
