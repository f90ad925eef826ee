import type { Locale } from '#catalogue/locale.ts';
import { type Analysis, createAnalysis } from '#search/analysis.ts';
import { amountWordsOf } from '#words/amount-words.ts';

/** The analysis of a language as the site has it. */
export function analysisOf(locale: Locale): Analysis {
  return createAnalysis(locale, amountWordsOf(locale));
}
