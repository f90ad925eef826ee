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

test('the catalogue is read once, until another is put in its place', () => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  const catalogue = theCatalogue();
  expect(theCatalogue()).toBe(catalogue);
  const other = { ...catalogue };
  put('catalogue', catalogueSettings(), other);
  expect(theCatalogue()).toBe(other);
});
