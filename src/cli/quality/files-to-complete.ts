import { join } from 'node:path';
import { type Catalogue, localesOf } from '#catalogue/catalogue.ts';
import { type Gap, gaps, languageOfGap, projectsLacking } from '#catalogue/completeness.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { contentFileName } from '#content/read/content-file.ts';

/** The files of one project: its versions, or the one version that a language lacks. */
type ProjectFiles = { readonly id: string; readonly files: readonly string[] };

/** For each gap that some project has, the files where it is mended. */
export type FilesOfGap = { readonly gap: Gap; readonly projects: readonly ProjectFiles[] };

/**
 * Where the gaps of a day are mended, in the order of the gaps.
 * @param dir the content folder; files are named as the check names them
 */
export function filesToComplete(catalogue: Catalogue, today: CalendarDay, dir: string): readonly FilesOfGap[] {
  return gaps
    .map((gap) => ({
      gap,
      projects: projectsLacking(catalogue, gap, today).map(({ project }) => {
        const inLanguage = languageOfGap(gap);
        const versions = inLanguage === undefined ? localesOf(project.texts) : [inLanguage.locale];
        return { id: project.id, files: versions.map((locale) => fileOf(dir, 'projects', project.id, locale)) };
      }),
    }))
    .filter(({ projects }) => projects.length > 0);
}

/** Files of funds and text pages that a language lacks. */
export type MissingTexts = { readonly locale: Locale; readonly files: readonly string[] };

/** For each language that lacks some text of a fund or a page, the files to add. */
export function otherTextsToAdd(catalogue: Catalogue, dir: string): readonly MissingTexts[] {
  const lacking = (folder: string, entries: readonly { readonly id: string; readonly texts: Localized<unknown> }[], locale: Locale) =>
    entries.filter(({ texts }) => texts[locale] === undefined).map(({ id }) => fileOf(dir, folder, id, locale));
  return locales
    .map((locale) => ({ locale, files: [...lacking('funds', catalogue.funds, locale), ...lacking('pages', catalogue.pages, locale)] }))
    .filter(({ files }) => files.length > 0);
}

function fileOf(dir: string, folder: string, id: string, locale: Locale): string {
  return fileLabel(join(dir, folder, contentFileName(id, locale)));
}
