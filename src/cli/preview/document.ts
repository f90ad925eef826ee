import { createHash } from 'node:crypto';
import type { Locale } from '#catalogue/locale.ts';
import type { Block } from '../changes/field-words.ts';
import { escapeHtml, type ToldWords, toldHtml } from './told.ts';

/** A page that is shown: what is said of it, and how it is drawn on each side of the change. */
export type ShownPage = {
  /** Of its own in the file, and what links to it lead to. */
  readonly id: string;
  /** The project, fund or page of text that it is of: `projects/move`. */
  readonly about: string;
  readonly path: string;
  readonly locale: Locale;
  readonly title: string;
  /** What becomes of it, in sentences. */
  readonly says: readonly string[];
  readonly after?: string;
  readonly before?: string;
};

/** An image that pages show by its id, as a data address. */
export type ShownImage = { readonly id: string; readonly data: string; readonly width: string; readonly height: string };

/** The words around the pages. */
export type DocumentWords = ToldWords & {
  readonly title: string;
  /** What was compared, and what is to be known before reading on. */
  readonly notes: readonly string[];
  /** What is to be known besides. */
  readonly closing: readonly string[];
  readonly lossesTitle: string;
  readonly losses: readonly string[];
  /** What is told of the changes in words: beside the pages it is about, or by itself. */
  readonly blocks: readonly Block[];
  readonly othersTitle: string;
  readonly pagesTitle: string;
  readonly after: string;
  readonly before: string;
};

/** The whole file: pages one after another, with the styles of the site; it can run nothing and asks for nothing. */
export function previewDocument(words: DocumentWords, pages: readonly ShownPage[], images: readonly ShownImage[], styles: string): string {
  const { locale, title, notes, closing, lossesTitle, losses, blocks, othersTitle, pagesTitle } = words;
  const others = blocks.filter(({ about }) => !pages.some((page) => page.about === about));
  const css = styles.replaceAll('</', '<\\/');
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'`;
  const list = (items: readonly string[]) => (items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
${images.length === 0 ? '' : `<svg class="preview-images" width="0" height="0" aria-hidden="true" focusable="false">${images.map(imageElement).join('')}</svg>`}
<main>
<div class="preview-head">
<h1>${escapeHtml(title)}</h1>
${paragraphs(notes)}
${losses.length === 0 ? '' : `<h2>${escapeHtml(lossesTitle)}</h2>\n${list(losses.map(escapeHtml))}`}
${pages.length === 0 ? '' : `<h2>${escapeHtml(pagesTitle)}</h2>\n${list(pages.map(linkTo))}`}
${others.length === 0 ? '' : `<h2>${escapeHtml(othersTitle)}</h2>\n${others.map((block) => `<h3>${escapeHtml(block.title)}</h3>\n${toldHtml(block, words)}`).join('\n')}`}
${paragraphs(closing)}
</div>
${pages.map((page) => pageSection(page, words)).join('\n')}
</main>
</body>
</html>
`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
}

function imageElement({ id, data, width, height }: ShownImage): string {
  return `<image id="${id}" href="${data}" width="${width}" height="${height}"></image>`;
}

function linkTo({ id, title, path, locale, says }: ShownPage): string {
  return `<a href="#${id}"><span lang="${locale}">${escapeHtml(title)}</span> <code>${escapeHtml(path)}</code></a> ${says.map(escapeHtml).join(' ')}`;
}

function pageSection({ id, about, path, locale, title, says, after, before }: ShownPage, words: DocumentWords): string {
  const told = words.blocks.filter((block) => block.about === about);
  const part = (name: string, html: string | undefined, isOpen: boolean) =>
    html === undefined
      ? ''
      : `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(name)}</summary>\n<div class="preview-frame" lang="${locale}">${html}</div>\n</details>`;
  return `<div class="preview-page" id="${id}">
<h2><span lang="${locale}">${escapeHtml(title)}</span> <code>${escapeHtml(path)}</code></h2>
${paragraphs(says)}
${told.map((block) => toldHtml(block, words)).join('\n')}
${part(words.after, after, true)}
${part(words.before, before, after === undefined)}
</div>`;
}
