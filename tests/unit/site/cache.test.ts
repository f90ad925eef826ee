import { expect, test, vi } from 'vitest';
import { cached, setCached } from '#site/cache.ts';
import { catalogueSettings } from '#site/content-source.ts';
import { getCatalogue } from '#site/state.ts';
import { goodContent } from '../../support/workspace.ts';

test('a result is made again only when one of its inputs is another', () => {
  const make = vi.fn(() => ({}));
  const first = cached('thing', [1, 'a'], make);
  expect(cached('thing', [1, 'a'], make)).toBe(first);
  expect(cached('thing', [2, 'a'], make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
});

test('a promise that is rejected is not kept, and takes nothing with it that has come in its place', async () => {
  const make = vi.fn(async () => {
    if (make.mock.calls.length === 1) throw new Error('the first time');
    return 'made';
  });
  await expect(cached('promise', [], make)).rejects.toThrow('the first time');
  expect(await cached('promise', [], make)).toBe('made');
  expect(await cached('promise', [], make)).toBe('made');
  expect(make).toHaveBeenCalledTimes(2);
  const failing = Promise.reject(new Error('late'));
  setCached('promise', [], failing);
  setCached('promise', [], Promise.resolve('newer'));
  await expect(failing).rejects.toThrow('late');
  expect(await cached('promise', [], make)).toBe('newer');
});

test('the catalogue is read once, until another is put in its place', () => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  const catalogue = getCatalogue();
  expect(getCatalogue()).toBe(catalogue);
  const other = { ...catalogue };
  setCached('catalogue', catalogueSettings(), other);
  expect(getCatalogue()).toBe(other);
});
