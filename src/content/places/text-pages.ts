import { join } from 'node:path';
import { defaultLocale } from '#catalogue/locale.ts';
import { type CollectionResult, fileLabel } from '../check/collection.ts';
import type { Fault } from '../check/fault.ts';
import { contentFileName } from '../read/content-file.ts';

/** The pages of prose that the site has, and where the folder of the content is. */
type Site = {
  readonly dir: string;
  /** The ids of the texts that have an address. */
  readonly textPages: readonly string[];
  /** Ids whose files are told of elsewhere, because they are not where they belong. */
  readonly told: ReadonlySet<string>;
};

/** Texts of pages that the site does not have, which nobody would ever see, and pages to which every foot of a page leads and that have no text. */
export function textPageFaults({ present }: Pick<CollectionResult<unknown>, 'present'>, { dir, textPages, told }: Site): readonly Fault[] {
  const fault = (code: 'pageUnknown' | 'pageWithoutText', file: string, values: Fault['values']): Fault => ({
    code,
    level: 'error',
    place: { file, line: 1, column: 1, length: 1 },
    values,
  });
  const without = textPages.filter((name) => !told.has(name) && !present.some(({ id }) => id === name));
  return [
    ...present.filter(({ id }) => !textPages.includes(id)).map(({ id, file }) => fault('pageUnknown', file, { value: id, allowed: textPages.join(', ') })),
    ...without.map((id) => fault('pageWithoutText', fileLabel(join(dir, 'pages', contentFileName(id, defaultLocale))), { id })),
  ];
}
