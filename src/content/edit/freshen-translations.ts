import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultLocale } from '#catalogue/locale.ts';
import type { ContentFile } from './files.ts';
import { fingerprintAt } from './markdown-at.ts';
import { joinRaw, readRaw } from './raw-file.ts';
import { markTranslation } from './translations.ts';

/** A mechanical repair of the original's text does not make a translation stale: one that was up to date before stays so. */
export function freshenTranslations(dir: string, work: string, files: readonly ContentFile[]): void {
  for (const { collection, id, locale, path } of files) {
    if (collection !== 'projects' || locale === defaultLocale) continue;
    const original = join(work, collection, `${id}.${defaultLocale}.md`);
    const [before, after] = [fingerprintAt(join(dir, relative(work, original))), fingerprintAt(original)];
    const raw = readRaw(path);
    if (raw === undefined || before === undefined || after === undefined || before === after) continue;
    const marked = markTranslation(raw, after, before);
    if (marked !== undefined) writeFileSync(path, joinRaw(marked));
  }
}
