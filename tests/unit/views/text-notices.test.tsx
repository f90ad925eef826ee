import { describe, expect, test, vi } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import * as project from '#pages/hankkeet/[id].tsx';
import * as list from '#pages/hankkeet/index.tsx';
import { messagesOf } from '#words/messages.ts';
import { askPage, type PageModule } from '../../support/page-modules.ts';
import { renderPage } from '../../support/render-page.tsx';
import { edit, withWorkspace } from '../../support/workspace.ts';

const valo = 'projects/valo.fi.md';
const valoEn = 'projects/valo.en.md';

/** Pages of a workspace that was changed. */
function rendered(change: (dir: string) => void, page: unknown, locale: Locale, id?: string): Promise<string> {
  return withWorkspace((dir) => {
    change(dir);
    vi.stubEnv('CONTENT_DIR', dir);
    vi.stubEnv('CATALOGUE_TODAY', '2026-11-24');
    const module = page as PageModule;
    // The page reads the folder before it first waits, so the folder may be removed then.
    return askPage(module, locale, id).then(({ props }) => renderPage(module.default, props));
  });
}

const notices = (html: string) => [...html.matchAll(/<p class="notice">(.*?)<\/p>/g)].map((match) => match[1]);
const original = '<a href="/hankkeet/valo" hrefLang="fi">Finnish text</a>';

const isStale = (dir: string) => {
  edit(dir, valo, 'Valoa on riittävästi', 'Valoa on paljon');
  edit(dir, valo, 'updated: 2026-11-21', 'updated: 2026-10-03');
};
const isMachine = (kind: string) => (dir: string) => edit(dir, valoEn, 'fund: amif', `fund: amif\ntranslation: ${kind}`);

describe('a translation on its project page', () => {
  test('that is up to date and made by a person has no notice', async () => {
    expect(notices(await rendered(() => undefined, project, 'en', 'valo'))).toEqual([]);
  });

  test('says when the original changed after it, and leads to the original', async () => {
    expect(notices(await rendered(isStale, project, 'en', 'valo'))).toEqual([
      `The ${original} has changed since this translation was made. It was last changed on <time dateTime="2026-10-03">3 October 2026</time>.`,
    ]);
  });

  test('has no notice about the original on the page of the original', async () => {
    expect(notices(await rendered(isStale, project, 'fi', 'valo'))).toEqual([]);
  });

  test('that does not say what it was made from is not called stale', async () => {
    expect(notices(await rendered((dir) => edit(dir, valoEn, 'translationOf: 0c364fe1\n', ''), project, 'en', 'valo'))).toEqual([]);
  });

  test.each([
    ['machine', 'has not been checked by a person'],
    ['machine-reviewed', 'checked by a person'],
  ])('made by a machine (%s) says so, says which text applies and leads to it', async (kind, words) => {
    const [notice, ...others] = notices(await rendered(isMachine(kind), project, 'en', 'valo'));
    expect(others).toEqual([]);
    expect(notice).toContain(words);
    expect(notice).toContain(`If the texts differ, the ${original} applies.`);
  });

  test('made by a machine from an older original says both', async () => {
    const html = await rendered(
      (dir) => {
        isMachine('machine')(dir);
        isStale(dir);
      },
      project,
      'en',
      'valo',
    );
    expect(notices(html)).toHaveLength(2);
  });
});

describe('a translation on a card of the list', () => {
  const { machine } = messagesOf('en').card;

  test('is marked when a machine made it and nobody checked it, because the card shows its words', async () => {
    expect(await rendered(isMachine('machine'), list, 'en')).toContain(machine);
    expect(await rendered(isMachine('machine'), list, 'fi')).not.toContain(messagesOf('fi').card.machine);
  });

  test('is not marked when a person made it or checked it', async () => {
    expect(await rendered(isMachine('machine-reviewed'), list, 'en')).not.toContain(machine);
    expect(await rendered(isStale, list, 'en')).not.toContain(machine);
  });
});
