import { expect, test, vi } from 'vitest';
import { setCached } from '#catalogue/memoize.ts';
import { catalogueSettings } from '#site/content-source.ts';
import { getCatalogue } from '#site/state.ts';
import { goodContent } from '../../support/workspace.ts';

test('the catalogue is read once, until another is put in its place', () => {
  vi.stubEnv('CONTENT_DIR', goodContent);
  const catalogue = getCatalogue();
  expect(getCatalogue()).toBe(catalogue);
  const other = { ...catalogue };
  setCached('catalogue', catalogueSettings(), other);
  expect(getCatalogue()).toBe(other);
});
