import { expect, test, vi } from 'vitest';
import { keep, put } from '#site/memory.ts';
import { catalogueSettings, theCatalogue } from '#site/state.ts';
import { goodContent } from '../../support/workspace.ts';

test('a result is made again only when one of its inputs is another', () => {
  const make = vi.fn(() => ({}));
  const first = keep('thing', [1, 'a'], make);
  expect(keep('thing', [1, 'a'], make)).toBe(first);
  expect(keep('thing', [2, 'a'], make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
});

test('a promise that is rejected is not kept, and takes nothing with it that has come in its place', async () => {
  const make = vi.fn(async () => {
    if (make.mock.calls.length === 1) throw new Error('the first time');
    return 'made';
  });
  await expect(keep('promise', [], make)).rejects.toThrow('the first time');
  expect(await keep('promise', [], make)).toBe('made');
  expect(await keep('promise', [], make)).toBe('made');
  expect(make).toHaveBeenCalledTimes(2);
  const failing = Promise.reject(new Error('late'));
  put('promise', [], failing);
  put('promise', [], Promise.resolve('newer'));
  await expect(failing).rejects.toThrow('late');
  expect(await keep('promise', [], make)).toBe('newer');
});

test('the catalogue is read once, until another is put in its place', () => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  const catalogue = theCatalogue();
  expect(theCatalogue()).toBe(catalogue);
  const other = { ...catalogue };
  put('catalogue', catalogueSettings(), other);
  expect(theCatalogue()).toBe(other);
});
