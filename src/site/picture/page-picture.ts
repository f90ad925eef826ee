import { createHash } from 'node:crypto';
import { pathToFile } from '#addresses/files.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { TimeAxis } from '#catalogue/time-axis.ts';
import { altOf, type Preview, projectPreview, sitePreview } from '#data/preview.ts';
import type { PagePicture } from '#views/shell/page-context.ts';

/** The picture of a project's page. @param axis the years of the catalogue */
export function projectPicture(entry: FundedProject, axis: TimeAxis, locale: Locale): PagePicture {
  return pictureAt(pathToFile('project', 'png', locale, entry.project.id), projectPreview(entry, axis, locale), locale);
}

/** The picture of every other page. */
export function sitePicture(locale: Locale): PagePicture {
  return pictureAt(pathToFile('picture', 'png', locale), sitePreview(locale), locale);
}

/** Another content has another address, so that no cache shows an old picture. */
function pictureAt(path: string, preview: Preview, locale: Locale): PagePicture {
  return { path: `${path}?v=${pictureKey(preview)}`, alt: altOf(preview, locale) };
}

/** Changes when the drawing does, so that kept pictures are drawn anew. */
const drawing = 3;

/** Names what is drawn: two previews with the same key are the same picture. */
export function pictureKey(preview: Preview): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, preview]))
    .digest('hex')
    .slice(0, 12);
}
