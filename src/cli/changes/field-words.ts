import { pathToContent } from '#addresses/pages.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { FieldChange } from '#content/changes/fields.ts';
import { compareWords, type WordPart } from '#content/changes/words.ts';
import type { Collection } from '#content/read/content-file.ts';
import type { CodeWording } from '#words/codes.ts';
import { wordFieldValue } from '#words/field-value.ts';
import type { translatorOf } from '#words/messages.ts';

/** Something that is told in a sentence, and the line to type and what it is about, where there are such. */
export type Line = { readonly text: string; readonly typed?: string; readonly about?: string };

/** A value that differs: what it is called, what it was, what it is, and in which language, if it has one of its own. */
export type Row = { readonly label: string; readonly from: string; readonly to: string; readonly lang?: Locale };

/** A text of which words differ, and its language, if it has one of its own. */
export type Diff = { readonly label: string; readonly words: readonly WordPart[]; readonly lang?: Locale };

/** All that is told of one project, fund, page or list. */
export type Block = {
  /** What it is about: `projects/move`, `glossary.yml`. */
  readonly about: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  readonly diffs: readonly Diff[];
};

/** What is needed to word changes. */
export type ChangeWording = CodeWording & { readonly t: ReturnType<typeof translatorOf<'contentChanges'>>; readonly today: CalendarDay };

/** The addresses of a page in the languages that it has an address in, one after another. */
export function addressesOf({ collection, id }: { readonly collection: Collection; readonly id: string }, locales: readonly Locale[]): readonly string[] {
  return locales.map((locale) => pathToContent({ collection, id, locale, hash: '' }));
}

/** How long a value may be before it is told word by word. */
const shortText = 60;

/** A value that differs, as a row; one that is told in many words, as the words that differ. */
function wordField(change: FieldChange, file: string, wording: ChangeWording): { readonly row: Row } | { readonly diff: Diff } {
  const { is, locale, from, to } = change;
  const label = labelOf(change, file, wording);
  const fact = change.steps.findLast((step) => 'fact' in step);
  const place = { file, fact: fact !== undefined && 'fact' in fact ? fact.fact : '', is, ...(locale !== undefined && { locale }) };
  // What editors name themselves, a word of the search, is there or not.
  const none = change.steps.some((step) => 'key' in step) ? wording.say('value.none') : wordFieldValue(place, undefined, wording).text;
  const [before, after] = [from, to].map((value) => (value === undefined ? none : wordFieldValue(place, value, wording).text)) as [string, string];
  const isLong = from !== undefined && to !== undefined && Math.max(before.length, after.length) > shortText;
  const lang = locale === undefined ? {} : { lang: locale };
  return isLong ? { diff: { label, words: compareWords(before, after), ...lang } } : { row: { label, from: before, to: after, ...lang } };
}

function labelOf({ steps, locale }: FieldChange, file: string, { messages, formats, t }: ChangeWording): string {
  // A group of facts has no meaning of its own beside the fact.
  const told = steps.filter((step, index) => 'key' in step || !('fact' in (steps[index + 1] ?? {})));
  const label = told.map((step) => ('fact' in step ? factWords(messages, file, step.fact).label : step.key)).join(' · ');
  return locale === undefined ? label : t('inLanguage', { label, language: formats.languageName(locale) });
}

/** Values that differ, told as rows and as words. */
export function rowsAndDiffs(fields: readonly FieldChange[], file: string, wording: ChangeWording): Pick<Block, 'rows' | 'diffs'> {
  const told = fields.map((field) => wordField(field, file, wording));
  return {
    rows: told.flatMap((one) => ('row' in one ? [one.row] : [])),
    diffs: told.flatMap((one) => ('diff' in one ? [one.diff] : [])),
  };
}
