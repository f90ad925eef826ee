import { defaultLocale, type Locale, locales } from '#catalogue/locale.ts';
import { shapes } from '../edit/files.ts';
import type { Collection } from '../read/content-file.ts';
import { aliasesOf, type Entry } from './entries.ts';
import { compareFields, fieldsOfEntry } from './fields.ts';
import type { TextPart } from './version.ts';

/** A part of a text that differs: what stands under a heading, or before the first one (''). */
export type TextChange = {
  readonly locale: Locale;
  readonly heading: string;
  /** What the same words stood under. */
  readonly formerHeading?: string;
  readonly before: string;
  readonly after: string;
  /** The addresses that it links to or shows, where they differ: those that are on one side only. */
  readonly addresses?: { readonly before: readonly string[]; readonly after: readonly string[] };
};

/**
 * What is to be said of a translation: readers are told from now on that it is older than the original (`behind`), they no longer are
 * (`current`), or the original has changed and the translation has not, which nobody is told (`untouched`).
 */
export type TranslationState = 'behind' | 'current' | 'untouched';

/**
 * What differs between two versions of an entry that readers have on both sides.
 * @param led what leads anywhere now (`projects/move`), and to which id
 */
export function differences(collection: Collection, before: Entry, after: Entry, led: ReadonlyMap<string, string>) {
  const { shape } = shapes[collection];
  const isBoth = before.versions.length > 0 && after.versions.length > 0;
  const has = (entry: Entry, locale: Locale) => versionIn(entry, locale) !== undefined;
  const pairs = after.versions.flatMap((now) => {
    const old = versionIn(before, now.locale);
    return old === undefined ? [] : [{ locale: now.locale, old, now }];
  });
  // A file that cannot be read now has lost nothing yet.
  const isUnread = (locale: Locale) => after.unread.some((file) => file.endsWith(`.${locale}.md`));
  const common = before.versions.filter(({ locale }) => !isUnread(locale) && has(after, locale));
  const dropped = isBoth ? aliasesOf(before).filter((alias) => !aliasesOf(after).includes(alias)) : [];
  const leadingTo = (alias: string) => led.get(`${collection}/${alias}`);
  return {
    lostAliases: dropped.filter((alias) => leadingTo(alias) === undefined),
    movedAliases: dropped.flatMap((alias) => {
      const to = leadingTo(alias);
      return to === undefined ? [] : [{ alias, to }];
    }),
    newLanguages: isBoth ? locales.filter((locale) => has(after, locale) && !has(before, locale)) : [],
    lostLanguages: isBoth ? locales.filter((locale) => has(before, locale) && !has(after, locale) && !isUnread(locale)) : [],
    fields: isBoth
      ? compareFields(
          fieldsOfEntry(shape, common),
          fieldsOfEntry(
            shape,
            pairs.map(({ now }) => now),
          ),
        )
      : [],
    texts: pairs.flatMap(({ locale, old, now }) => compareParts(locale, old.parts, now.parts)),
    translations: translationsOf(before, after),
    reshaped: pairs.filter(({ old, now }) => old.body !== now.body && compareParts(now.locale, old.parts, now.parts).length === 0).map(({ locale }) => locale),
  };
}

/** The parts that differ, in the order of the new text; those that have gone come last. The same words under another heading are one part. */
function compareParts(locale: Locale, before: readonly TextPart[], after: readonly TextPart[]): readonly TextChange[] {
  const old = new Map(before.map((part) => [part.heading, part]));
  const now = new Map(after.map((part) => [part.heading, part]));
  const gone = before.filter(({ heading, text }) => text !== '' && !now.has(heading));
  const pairs = after.map((part) => ({ one: old.get(part.heading) ?? gone.find(({ text }) => text === part.text), other: part }));
  const paired = new Set(pairs.map(({ one }) => one));
  const lost = before.filter((part) => !now.has(part.heading) && !paired.has(part)).map((one) => ({ one, other: undefined }));
  return [...pairs, ...lost].flatMap(({ one, other }) => partChange(locale, one, other) ?? []);
}

function partChange(locale: Locale, one: TextPart | undefined, other: TextPart | undefined): TextChange | undefined {
  const heading = (other ?? one)?.heading ?? '';
  const [from, to] = [one?.text ?? '', other?.text ?? ''];
  const isRenamed = one !== undefined && one.heading !== heading;
  const addresses = { before: without(one?.addresses, other?.addresses), after: without(other?.addresses, one?.addresses) };
  // Where a text comes or goes as a whole, its links do so with it.
  const isMoved = from !== '' && to !== '' && addresses.before.length + addresses.after.length > 0;
  if (from === to && !isRenamed && !isMoved) return undefined;
  return { locale, heading, ...(isRenamed && { formerHeading: one.heading }), before: from, after: to, ...(isMoved && { addresses }) };
}

function without(addresses: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return addresses.filter((address) => !others.includes(address));
}

function translationsOf(before: Entry, after: Entry): readonly { readonly locale: Locale; readonly is: TranslationState }[] {
  return after.versions.flatMap(({ locale }) => {
    const is = stateOfTranslation(before, after, locale);
    return is === undefined ? [] : [{ locale, is }];
  });
}

function stateOfTranslation(before: Entry, after: Entry, locale: Locale): TranslationState | undefined {
  const [was, is] = [isBehind(before, locale), isBehind(after, locale)];
  if (is !== was) return is ? 'behind' : 'current';
  const isUntouched = (one: Locale) => versionIn(before, one)?.fingerprint === versionIn(after, one)?.fingerprint;
  const isTranslated = versionIn(before, locale) !== undefined && versionIn(before, defaultLocale) !== undefined;
  return isTranslated && !is && isUntouched(locale) && !isUntouched(defaultLocale) ? 'untouched' : undefined;
}

/** Whether a translation says that it was made from another text than the original is. */
function isBehind(entry: Entry, locale: Locale): boolean {
  const original = versionIn(entry, defaultLocale);
  const madeFrom = versionIn(entry, locale)?.data['translationOf'];
  return original !== undefined && locale !== defaultLocale && madeFrom !== undefined && madeFrom !== original.fingerprint;
}

function versionIn({ versions }: Entry, locale: Locale) {
  return versions.find((version) => version.locale === locale);
}
