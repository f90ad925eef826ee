import { expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { drawPages } from '#cli/preview/draw.ts';
import type { Pages } from '#cli/preview/pages.ts';
import type { EntryChange } from '#content/changes/compare.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { goodContent, load } from '../../../support/workspace.ts';

const says = messagesOf('en').contentPreview;

/** A project of which something has changed. */
const change = (id: string, kind: EntryChange['kind']): EntryChange => ({
  collection: 'projects',
  id,
  kind,
  titles: { fi: id },
  aliases: [],
  goneAliases: [],
  lostAliases: [],
  movedAliases: [],
  newLanguages: [],
  lostLanguages: [],
  timetables: {},
  fields: [],
  texts: [],
  translations: [],
  reshaped: [],
  unread: [],
});

/** A site whose pages say which catalogue they are of; it has those of one project only before, and of another only afterwards. */
function pagesOf(before: Catalogue | undefined): Pages {
  let isBefore = false;
  return {
    show: (catalogue) => {
      isBefore = catalogue === before;
    },
    read: async (path) => {
      const isThere = !path.endsWith(isBefore ? '/uusi' : '/mennyt');
      return { status: isThere ? 200 : 404, html: `<main>${isBefore}</main>` };
    },
    close: async () => undefined,
  };
}

async function saysOf(before: Catalogue | undefined) {
  const { catalogue: now } = load(goodContent);
  if (now === undefined) throw new Error('The good content has errors');
  const changes = { changes: [change('valo', 'changed'), change('uusi', 'added'), change('mennyt', 'removed')], drafts: [] };
  const sides = { now: { catalogue: now, drafts: now, publicDir: '' }, ...(before && { before: { catalogue: before, publicDir: '' } }) };
  const { shown } = await drawPages(pagesOf(before), changes, sides, translatorOf('en', 'contentPreview'));
  return Object.fromEntries(shown.filter(({ locale }) => locale === 'en').map((page) => [page.about, page.says]));
}

test('each page says what becomes of it, also where what was before cannot be shown', async () => {
  const said = { 'projects/valo': [says.changed], 'projects/uusi': [says.added], 'projects/mennyt': [says.gone] };
  expect(await saysOf(load(goodContent).catalogue)).toEqual(said);
  expect(await saysOf(undefined)).toEqual(said);
});
