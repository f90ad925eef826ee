import type { FundedProject } from '../../domain/catalogue';
import type { Locale } from '../../domain/locale';
import { altOf, type Preview, projectPreview, sitePreview } from '../../exports/preview';
import { pathToFile } from '../../i18n/file-routes';
import type { PagePicture } from '../../views/page-frame';
import { pictureKey } from './picture-key';

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
