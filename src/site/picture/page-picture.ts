import { pathToFile } from '#addresses/files.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import { altOf, type Preview, projectPreview, sitePreview } from '#data/preview.ts';
import type { PagePicture } from '#views/shell/page-context.ts';
import { pictureKey } from './picture-key.ts';

/** The picture of a project's page. */
export function projectPicture(entry: FundedProject, locale: Locale): PagePicture {
  return pictureAt(pathToFile('project', 'png', locale, entry.project.id), projectPreview(entry, locale), locale);
}

/** The picture of every other page. */
export function sitePicture(locale: Locale): PagePicture {
  return pictureAt(pathToFile('picture', 'png', locale), sitePreview(locale), locale);
}

/** Another content has another address, so that no cache shows an old picture. */
function pictureAt(path: string, preview: Preview, locale: Locale): PagePicture {
  return { path: `${path}?v=${pictureKey(preview)}`, alt: altOf(preview, locale) };
}
