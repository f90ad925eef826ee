import { type Completeness, type DataQuality, type Gap, languageGapKinds, missingOf, shareOf } from '#catalogue/completeness.ts';
import type { GapWords } from '#catalogue/fact-words.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { gapWords as gapWordsIn } from '#words/codes.ts';
import { createFormats } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

/** A table as text: the first row holds the headings, the first column the names; the others hold figures. */
export type TextTable = { readonly heading: string; readonly rows: readonly (readonly string[])[] };

/** The tables of the page about the state of the data, in its order and words. */
export function qualityTables(quality: DataQuality, locale: Locale): readonly TextTable[] {
  return [fieldTable(quality, locale), fundTable(quality, locale), languageTable(quality, locale)];
}

function fieldTable({ fields }: DataQuality, locale: Locale): TextTable {
  const t = translatorOf(locale, 'quality');
  const rows = fields.map((field) => [gapWords(field.gap, locale).name, ...knownCells(field, locale), missingCell(field, locale)]);
  return { heading: t('fields'), rows: [[t('field'), t('known'), t('share'), t('missing')], ...rows] };
}

function fundTable({ fields, funds }: DataQuality, locale: Locale): TextTable {
  const t = translatorOf(locale, 'quality');
  const cell = (counted: Completeness) => (counted.of === 0 ? t('notConcernedSign') : `${missingCell(counted, locale)} ${t('of', { of: counted.of })}`);
  const rows = fields.map((field) => [gapWords(field.gap, locale).name, ...field.funds.map(cell)]);
  return { heading: t('byFund'), rows: [[t('field'), ...funds.map(({ texts }) => pickLocale(texts, locale).value.code)], ...rows] };
}

function languageTable({ languages }: DataQuality, locale: Locale): TextTable {
  const t = translatorOf(locale, 'quality');
  const { languageName } = createFormats(messagesOf(locale).language);
  const ofTexts = languageGapKinds.filter((kind) => kind !== 'noText');
  const headings = ofTexts.flatMap((kind) => [t(`total.${kind}`), t(`languageMissing.${kind}`)]);
  const rows = languages.map(({ locale: of, states }) => [
    languageName(of),
    ...knownCells(states.noText, locale),
    missingCell(states.noText, locale),
    ...ofTexts.flatMap((kind) => [t('count', { count: states[kind].of }), missingCell(states[kind], locale)]),
  ]);
  return { heading: t('languages'), rows: [[t('language'), t('textKnown'), t('share'), t('languageMissing.noText'), ...headings], ...rows] };
}

function knownCells(counted: Completeness, locale: Locale): readonly string[] {
  const t = translatorOf(locale, 'quality');
  const share = shareOf(counted);
  const { percent } = createFormats(messagesOf(locale).language);
  return [t('knownOf', { known: counted.known, of: counted.of }), share === undefined ? t('notConcernedSign') : percent(share)];
}

function missingCell(counted: Completeness, locale: Locale): string {
  return translatorOf(locale, 'quality')('count', { count: missingOf(counted) });
}

/** The words of a gap in a language. */
export function gapWords(gap: Gap, locale: Locale): GapWords {
  return gapWordsIn(gap, { locale, messages: messagesOf(locale) });
}
