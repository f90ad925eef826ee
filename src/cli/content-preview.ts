import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import { readContent } from '#site/content-source.ts';
import { readBuildId } from '#site/release/load.ts';
import { buildDir, contentDir } from '#site/settings.ts';
import { translatorOf } from '#words/messages.ts';
import { findChanges, notComparable } from './changes/find.ts';
import { type ChangesReport, changesReport, type Found } from './changes/report.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { withBaseContent } from './preview/base-content.ts';
import { type DocumentWords, previewDocument } from './preview/document.ts';
import { drawPages } from './preview/draw.ts';
import { openPages, type Pages, stylesOf } from './preview/pages.ts';

/**
 * `npm run content:preview -- --base <revision> --output preview.html`: the pages of the files that a change touches, after and before it, in one file
 * that needs nothing else. Exit codes: 0 done, 2 it could not be made.
 */
export const run = createRun({
  name: 'content:preview',
  options: { base: { kind: 'text' }, output: { kind: 'text' } },
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'contentPreview');
    return {
      purpose: t('purpose'),
      options: { base: translatorOf(locale, 'contentChanges')('baseHelp'), output: t('outputHelp') },
      examples: [
        ['--base origin/main --output preview.html', t('exampleMain')],
        ['--base HEAD^1 --output preview.html', t('examplePull')],
      ],
    };
  },
  work: async ({ values, locale, io }) => {
    const t = translatorOf(locale, 'contentPreview');
    if (values.output === undefined) throw new CommandError(t('noOutput'));
    if (readBuildId(buildDir()) === undefined) throw new CommandError(t('notBuilt'));
    const found = findChanges(values.base, locale);
    const html = await preview(found, publishedNow(false, locale), locale);
    writeFileSync(values.output, html);
    io.stdout.write(`${t('written', { path: values.output, size: Math.ceil(Buffer.byteLength(html) / 1000) })}\n`);
    return exitCodes.fine;
  },
});

/** The content as it is. @throws CommandError when it has errors: what is not published has no pages */
function publishedNow(drafts: boolean, locale: Locale): Catalogue {
  const { catalogue } = readContent({ drafts, hints: false });
  if (catalogue === undefined) throw new CommandError(translatorOf(locale, 'contentPreview')('contentFaults'));
  return catalogue;
}

/** Draws the pages on both sides of a change. @throws CommandError when the old side cannot be had */
async function preview(found: Found, now: Catalogue, locale: Locale): Promise<string> {
  const { changes } = found;
  const hasDrafts = changes.drafts.length > 0 || changes.changes.some(({ kind }) => kind === 'draft');
  const publicDir = join(process.cwd(), 'public');
  const made = await withBaseContent(contentDir(), publicDir, changes.revision, async (base) => {
    const { catalogue } = readContent({ ...base, drafts: false, hints: false });
    const before = catalogue === undefined ? {} : { before: { catalogue, publicDir: base.publicDir } };
    const pages = await openSite(now, locale);
    try {
      const sides = { now: { catalogue: now, drafts: hasDrafts ? publishedNow(true, locale) : now, publicDir }, ...before };
      const { shown, images, left } = await drawPages(pages, changes, sides, translatorOf(locale, 'contentPreview'));
      pages.show(now);
      const { html } = await pages.read('/');
      const own = readFileSync(new URL('preview/preview.css', import.meta.url), 'utf8');
      const words = wordsOf(changesReport(found, locale), { hasBefore: catalogue !== undefined, left }, locale);
      return { html: previewDocument(words, shown, images, `${stylesOf(html, publicDir)}\n${own}`) };
    } finally {
      await pages.close();
    }
  });
  if (typeof made === 'string') throw notComparable(made, changes.revision.name, locale);
  return made.html;
}

/** Opens the built site. @throws CommandError when its pages are not those of this program */
async function openSite(catalogue: Catalogue, locale: Locale): Promise<Pages> {
  try {
    return await openPages(catalogue);
  } catch (error) {
    throw new CommandError(translatorOf(locale, 'contentPreview')('cannotShow', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

function wordsOf(
  { notes, losses, blocks, closing }: ChangesReport,
  { hasBefore, left }: { readonly hasBefore: boolean; readonly left: number },
  locale: Locale,
): DocumentWords {
  const [t, told] = [translatorOf(locale, 'contentPreview'), translatorOf(locale, 'contentChanges')];
  return {
    locale,
    title: t('title'),
    notes: [...notes.map(({ text }) => text), ...(hasBefore ? [] : [t('noBefore')]), ...(left > 0 ? [t('left', { count: left })] : [])],
    closing: [...closing.map(({ text }) => text), t('without')],
    columns: [told('factColumn'), told('beforeColumn'), told('afterColumn')],
    blocks,
    othersTitle: t('others'),
    lossesTitle: told('losses'),
    losses: losses.map(({ text, typed }) => (typed === undefined ? text : `${text} ${typed}`)),
    pagesTitle: t('pages'),
    after: t('after'),
    before: t('before'),
  };
}
