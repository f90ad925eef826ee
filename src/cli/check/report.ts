import type { Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import { translatorOf } from '#words/messages.ts';

/** What a check found, to be written in any format. */
export type Report = {
  readonly locale: Locale;
  /** How many files were read. */
  readonly files: number;
  /** The files and folders asked for, as the editor knows them; none when all were. */
  readonly paths: readonly string[];
  /** The faults of the files asked for, from top to bottom. */
  readonly faults: readonly Fault[];
  /** The faults of the other files, which were read too. */
  readonly elsewhere: readonly Fault[];
};

/** How many faults of each level. */
export function countsOf(faults: readonly Fault[]): { readonly errors: number; readonly warnings: number } {
  const errors = faults.filter((fault) => fault.level === 'error').length;
  return { errors, warnings: faults.length - errors };
}

/** The counts in words: `1 virhe, 0 huomautusta, 17 tiedostoa tarkistettu.`, and a line on the files that were not asked for. */
export function closingWords({ faults, elsewhere, files, paths, locale }: Report): readonly string[] {
  const t = translatorOf(locale, 'check');
  const inWords = (some: readonly Fault[]) => {
    const counts = countsOf(some);
    return { errors: t('errors', { count: counts.errors }), warnings: t('warnings', { count: counts.warnings }) };
  };
  const summary = t('summary', { ...inWords(faults), files });
  return paths.length === 0 ? [summary] : [summary, t('elsewhere', { ...inWords(elsewhere), paths: paths.join(', ') })];
}
