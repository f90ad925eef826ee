import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { isTextPage, pathToContent, routeNames } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Locale, locales, pickLocale } from '#catalogue/locale.ts';
import type { ContentChanges } from '#content/changes/changes.ts';
import type { EntryChange } from '#content/changes/compare.ts';
import type { Collection } from '#content/read/content-file.ts';
import type { translatorOf } from '#words/messages.ts';
import type { ShownImage, ShownPage } from './document.ts';
import { frameOf, mainOf } from './frame.ts';
import { type Answer, dataAddress, type Pages } from './pages.ts';

/** What the site is to show: now, now with drafts, and before. */
export type Sides = {
  readonly now: { readonly catalogue: Catalogue; readonly drafts: Catalogue; readonly publicDir: string };
  /** Absent where what was published cannot be shown by this software. */
  readonly before?: { readonly catalogue: Catalogue; readonly publicDir: string };
};

/** A page to draw, and what became of it. */
type Wanted = {
  readonly collection: Collection;
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly kind: EntryChange['kind'] | 'newDraft';
  readonly formerId?: string;
};

type Drawn = Wanted & { readonly path: string; readonly after?: Answer; readonly before?: Answer };

/** Pages that are drawn at most: a file of more is read by nobody. */
const mostPages = 120;

/**
 * The pages of the touched files, in every language, as they are after and before the change; those that are the same are left out.
 * @returns the pages, and how many more were not looked at
 */
export async function drawPages(
  pages: Pages,
  changes: Pick<ContentChanges, 'changes' | 'drafts'>,
  sides: Sides,
  t: ReturnType<typeof translatorOf<'contentPreview'>>,
): Promise<{ readonly shown: readonly ShownPage[]; readonly images: readonly ShownImage[]; readonly left: number }> {
  const wanted = wantedPages(changes, sides);
  const drawn = (await drawAll(pages, wanted.slice(0, mostPages), sides)).filter(isDifferent);
  const places = new Map(drawn.map(({ path }, index) => [path, `p${index + 1}`]));
  const budget = { left: mostImageBytes };
  const images = new Map<string, ShownImage>();
  const shown = drawn.map((page, index): ShownPage => {
    const id = `p${index + 1}`;
    const frame = (answer: Answer | undefined, side: string, publicDir: string) =>
      answer?.status === 200
        ? {
            [side]: frameOf(answer.html, {
              prefix: `${id}${side}-`,
              placeOf: (path) => places.get(path),
              imageOf: (path) => imageData(publicDir, path, budget),
              sharedPlaceOf: ({ path, ...size }) => {
                const key = JSON.stringify([publicDir, path, size]);
                const data = images.get(key)?.data ?? imageData(publicDir, path, budget);
                if (data === undefined) return undefined;
                const image = images.get(key) ?? { id: `image${images.size + 1}`, data, ...size };
                images.set(key, image);
                return image.id;
              },
            }),
          }
        : {};
    return {
      id,
      about: `${page.collection}/${page.id}`,
      path: page.path,
      locale: page.locale,
      title: page.title,
      says: saysOf(page, t),
      ...frame(page.after, 'after', sides.now.publicDir),
      ...frame(page.before, 'before', sides.before?.publicDir ?? sides.now.publicDir),
    };
  });
  return { shown, images: [...images.values()], left: Math.max(0, wanted.length - mostPages) };
}

function wantedPages({ changes, drafts }: Pick<ContentChanges, 'changes' | 'drafts'>, { now }: Sides): readonly Wanted[] {
  const hasPage = ({ collection, id }: { readonly collection: Collection; readonly id: string }) =>
    collection !== 'pages' || routeNames.some((name) => name === id && isTextPage(name));
  const titlesIn = (id: string) => now.drafts.projects.find((project) => project.id === id)?.texts;
  const all = [
    ...changes.map(({ collection, id, kind, titles, formerId }) => ({ collection, id, kind, ...(formerId !== undefined && { formerId }), titles })),
    ...drafts.map(({ collection, id }) => {
      const texts = titlesIn(id) ?? {};
      return { collection, id, kind: 'newDraft' as const, titles: Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title])) };
    }),
  ];
  return all
    .filter(hasPage)
    .flatMap(({ titles, ...page }) =>
      locales.map((locale) => ({ ...page, locale, title: Object.keys(titles).length === 0 ? page.id : pickLocale(titles, locale).value })),
    );
}

/** One after another, each catalogue once: the work of a page is not made faster by asking for many. */
async function drawAll(pages: Pages, wanted: readonly Wanted[], { now, before }: Sides): Promise<readonly Drawn[]> {
  const isDraft = ({ kind }: Wanted) => kind === 'draft' || kind === 'newDraft';
  const after = await readAll(
    pages,
    now.catalogue,
    wanted.filter((page) => !isDraft(page)),
    pathOf,
  );
  const drafts = await readAll(pages, now.drafts, wanted.filter(isDraft), pathOf);
  const had =
    before === undefined
      ? new Map<Wanted, Answer>()
      : await readAll(pages, before.catalogue, wanted, (page) => pathOf({ ...page, id: page.formerId ?? page.id }));
  return wanted.map((page) => {
    const [own, old] = [after.get(page) ?? drafts.get(page), had.get(page)];
    return { ...page, path: pathOf(page), ...(own && { after: own }), ...(old && { before: old }) };
  });
}

async function readAll(pages: Pages, catalogue: Catalogue, wanted: readonly Wanted[], pathIn: (page: Wanted) => string): Promise<Map<Wanted, Answer>> {
  const read = new Map<Wanted, Answer>();
  if (wanted.length > 0) pages.show(catalogue);
  for (const page of wanted) read.set(page, await pages.read(pathIn(page)));
  return read;
}

function pathOf({ collection, id, locale }: Pick<Wanted, 'collection' | 'id' | 'locale'>): string {
  return pathToContent({ collection, id, locale, hash: '' });
}

/** Of a page that has moved, the address is another whatever it says. */
function isDifferent({ after, before, formerId }: Drawn): boolean {
  return formerId !== undefined || after?.status !== before?.status || mainOf(after?.html ?? '') !== mainOf(before?.html ?? '');
}

function saysOf({ kind, after, before, formerId, collection, locale }: Drawn, t: ReturnType<typeof translatorOf<'contentPreview'>>): readonly string[] {
  const moved = formerId === undefined ? [] : [t('moved', { former: pathOf({ collection, id: formerId, locale }) })];
  if (kind === 'draft') return [t('draft')];
  if (kind === 'newDraft') return [t('newDraft')];
  if (after?.to !== undefined) return [t('leads', { address: after.to })];
  if (after?.status !== 200) return [t('gone')];
  // Where no page can be shown before the change, what the files say of it stands.
  const isNew = before === undefined ? kind === 'added' : before.status !== 200;
  return [...moved, t(isNew ? 'added' : 'changed')];
}

/** How many bytes the images of texts may take in the file; those beyond are told by their words. */
const mostImageBytes = 200_000;

function imageData(publicDir: string, path: string, budget: { left: number }): string | undefined {
  const type = lookup(path);
  const file = join(publicDir, path);
  if (!path.startsWith('/') || path.includes('..') || type === undefined || !existsSync(file)) return undefined;
  const { size } = statSync(file);
  if (size > budget.left) return undefined;
  budget.left -= size;
  return dataAddress(file, type);
}
