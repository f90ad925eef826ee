import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { LoadResult } from '#content/content.ts';
import { changeOf } from '#site/development/change-stream.ts';
import { createLiveContent, isBehind } from '#site/development/live-content.ts';
import { edit, load, withWorkspace } from '../../../support/workspace.ts';

/** What a folder with and without an error is read as. */
const { good, bad } = withWorkspace((dir) => {
  const sound = load(dir);
  edit(dir, 'projects/valo.fi.md', 'fund: amif', 'fund: amiff');
  return { good: sound, bad: load(dir) };
});

/** Live content that reads what it is given, one after another; an error stands for a folder that cannot be read. */
async function live(...results: readonly (LoadResult | Error)[]) {
  const published: Catalogue[] = [];
  let readings = 0;
  const read = async () => {
    const result = results[readings];
    readings += 1;
    if (result === undefined || result instanceof Error) throw result;
    return result;
  };
  return { content: await createLiveContent(read, (catalogue) => published.push(catalogue)), published, readings: () => readings };
}

describe('content during development', () => {
  test('is read when it changes and never between', async () => {
    const { content, readings } = await live(good, good);
    content.state();
    content.state();
    expect(readings()).toBe(1);
    const before = content.state().version;
    await content.refresh();
    expect(readings()).toBe(2);
    expect(content.state().version).not.toBe(before);
  });

  test('that has an error leaves the last good catalogue in its place until it is mended', async () => {
    const { content, published } = await live(good, bad, good);
    expect(published).toEqual([good.catalogue]);
    await content.refresh();
    expect(published).toHaveLength(1);
    expect(content.state()).toMatchObject({ isShown: true, faults: bad.faults, files: 18 });
    expect(isBehind(content.state())).toBe(true);
    await content.refresh();
    expect(published).toHaveLength(2);
    expect(isBehind(content.state())).toBe(false);
  });

  test('that has had an error from the beginning is not shown', async () => {
    const { content, published } = await live(bad);
    expect(published).toEqual([]);
    expect(content.state().isShown).toBe(false);
  });

  test('that cannot be read says why and does not stop the server', async () => {
    const { content } = await live(good, new Error('no such folder'), good);
    expect(await content.refresh()).toMatchObject({ isShown: true, failure: 'no such folder' });
    expect((await content.refresh()).failure).toBeUndefined();
  });

  test('is read one time after another when changes come during a reading', async () => {
    const { content } = await live(good, bad, good);
    await Promise.all([content.refresh(), content.refresh()]);
    expect(isBehind(content.state())).toBe(false);
  });
});

describe('an open page', () => {
  test('is told in its language that it shows an earlier state, and where the errors are', async () => {
    const { content } = await live(good, bad);
    expect(changeOf(content.state(), 'fi')).toEqual({ version: content.state().version });
    const state = await content.refresh();
    expect(changeOf(state, 'en').notice).toMatchObject({ link: 'Show the errors', href: '/en/_development/faults' });
    expect(changeOf(state, 'fi').notice).toMatchObject({ link: 'Näytä virheet', href: '/_development/faults' });
  });
});
