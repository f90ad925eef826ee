import { groupBy } from '#catalogue/group-by.ts';
import { defaultLocale, type Locale, type Localized, locales } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { shapes } from '../edit/files.ts';
import type { Collection } from '../read/content-file.ts';
import { aliasesOf, type Entry, isPublished, type TouchedEntry, titlesOf } from './entries.ts';
import { compareFields, type FieldChange, fieldsOfEntry } from './fields.ts';
import { type TextPart, timetableOf } from './version.ts';

/** What became of a page: `draft` is one that readers had and that is a draft now, `moved` has its former id among its aliases. */
type EntryKind = 'added' | 'removed' | 'draft' | 'moved' | 'changed';

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
type TranslationState = 'behind' | 'current' | 'untouched';

/** What became of one project, fund or page that readers see or saw. */
export type EntryChange = {
  readonly collection: Collection;
  readonly id: string;
  readonly kind: EntryKind;
  /** Of now; of what has gone, the last ones. */
  readonly titles: Localized<string>;
  readonly formerId?: string;
  /** Of what has gone, the new entry that seems to be the same. */
  readonly heir?: string;
  /** Of what has gone, the entry that its addresses lead to: one that readers had already, of which it is a part now. */
  readonly leadsTo?: string;
  /** All former ids, its own and those of others, that lead or are to lead to where it goes on. */
  readonly aliases: readonly string[];
  /** Of what readers no longer have, the former ids that led to it. */
  readonly goneAliases: readonly string[];
  /** Former ids that no longer lead anywhere. */
  readonly lostAliases: readonly string[];
  /** Former ids that lead to another entry now, or are its own. */
  readonly movedAliases: readonly { readonly alias: string; readonly to: string }[];
  readonly newLanguages: readonly Locale[];
  readonly lostLanguages: readonly Locale[];
  /** When a project ran and when it runs; absent where that cannot be read. */
  readonly timetables: { readonly before?: Timetable; readonly after?: Timetable };
  readonly fields: readonly FieldChange[];
  readonly texts: readonly TextChange[];
  readonly translations: readonly { readonly locale: Locale; readonly is: TranslationState }[];
  /** Languages in which only the form of the text is another. */
  readonly reshaped: readonly Locale[];
  readonly unread: readonly string[];
};

/** What changes of entries say, and the drafts among them that nobody sees yet. */
export type EntryChanges = { readonly changes: readonly EntryChange[]; readonly drafts: readonly Pick<TouchedEntry, 'collection' | 'id'>[] };

/** Compares what readers had with what they will have. */
export function compareEntries(touched: readonly TouchedEntry[]): EntryChanges {
  const gone = touched.filter(({ before, after }) => isPublished(before) && after.versions.length === 0 && after.unread.length === 0);
  const fresh = touched.filter(({ before, after }) => !isPublished(before) && isPublished(after));
  const formers = new Map(fresh.flatMap((entry) => gone.filter((one) => followsByAlias(entry, one)).map((former) => [entry, former] as const)));
  const moved = new Set(formers.values());
  const heirs = fresh.filter((entry) => !formers.has(entry));
  const told = touched.filter((entry) => !moved.has(entry) && (isPublished(entry.before) || isPublished(entry.after)));
  const shown = touched.filter(({ after }) => isPublished(after));
  const led = new Map(shown.flatMap(({ collection, id, after }) => [id, ...aliasesOf(after)].map((one) => [`${collection}/${one}`, id] as const)));
  const lost = gone.filter((entry) => !led.has(`${entry.collection}/${entry.id}`));
  const heirOf = new Map(lost.map((entry) => [entry, heirs.find((one) => areAlike(one, entry))]));
  const targetOf = new Map(gone.map((entry) => [entry, shown.find((one) => followsByAlias(one, entry))]));
  const goesOnAs = (entry: TouchedEntry) => targetOf.get(entry) ?? heirOf.get(entry) ?? entry;
  const namesLost = (entry: TouchedEntry) => {
    const aliases = aliasesOf((formers.get(entry) ?? entry).before).filter((alias) => !led.has(`${entry.collection}/${alias}`));
    return lost.includes(entry) ? [...aliases, entry.id] : aliases;
  };
  const namesFor = groupBy(
    told.flatMap((entry) => namesLost(entry).map((name) => ({ name, place: goesOnAs(entry) }))),
    ({ place }) => place,
  );
  const fateOf = (entry: TouchedEntry): Relations => {
    const place = goesOnAs(entry);
    const names = (namesFor.get(place) ?? []).map(({ name }) => name);
    return {
      former: formers.get(entry),
      heir: heirOf.get(entry),
      target: targetOf.get(entry),
      aliases: [...aliasesOf(place.after), ...names],
      led,
    };
  };
  const drafts = touched.filter(({ before, after }) => !isPublished(before) && after.versions.some(({ draft }) => draft));
  return {
    changes: told.flatMap((entry) => changeOf(entry, fateOf(entry)) ?? []),
    drafts: drafts.map(({ collection, id }) => ({ collection, id })),
  };
}

/** What other entries have to do with one. */
type Relations = {
  /** What it was before. */
  readonly former: TouchedEntry | undefined;
  /** What follows it. */
  readonly heir: TouchedEntry | undefined;
  /** Where its addresses lead. */
  readonly target: TouchedEntry | undefined;
  readonly aliases: EntryChange['aliases'];
  /** What leads anywhere now (`projects/move`), and to which id. */
  readonly led: ReadonlyMap<string, string>;
};

/** What became of an entry that is or was published; undefined when readers see no difference. */
function changeOf(entry: TouchedEntry, { former, heir, target, aliases, led }: Relations): EntryChange | undefined {
  const { collection, id } = entry;
  const [was, is] = [isPublished(entry.before), isPublished(entry.after)];
  const before = former?.before ?? (was ? entry.before : nothing);
  const after = is ? entry.after : nothing;
  const kind = kindOf({ was, is, former, entry });
  const told = differences(collection, before, after, led);
  const isLost = (alias: string) => !led.has(`${collection}/${alias}`);
  const { unread } = entry.after;
  if (kind === 'changed' && unread.length === 0 && Object.values(told).every((list) => list.length === 0)) return undefined;
  return {
    collection,
    id,
    kind,
    titles: titlesOf(is ? after : before),
    ...(former && { formerId: former.id }),
    ...(target ? { leadsTo: target.id } : heir && { heir: heir.id }),
    aliases,
    goneAliases: is ? [] : aliasesOf(before).filter(isLost),
    ...told,
    timetables: collection === 'projects' ? { ...timetableIn('before', before), ...timetableIn('after', after) } : {},
    unread,
  };
}

const nothing: Entry = { versions: [], unread: [] };

type Fate = { readonly was: boolean; readonly is: boolean; readonly former: TouchedEntry | undefined; readonly entry: TouchedEntry };

function kindOf({ was, is, former, entry: { after } }: Fate): EntryKind {
  if (former !== undefined) return 'moved';
  if (!was) return 'added';
  if (is) return 'changed';
  // What cannot be read is not gone: the check stops it, and what readers have stays.
  if (after.versions.some(({ draft }) => draft)) return 'draft';
  return after.unread.length > 0 || after.versions.length > 0 ? 'changed' : 'removed';
}

function followsByAlias(entry: TouchedEntry, former: TouchedEntry): boolean {
  return entry.collection === former.collection && aliasesOf(entry.after).includes(former.id);
}

/** Whether a new entry is one that has gone, under another id: a title, an acronym or a text is the same. */
function areAlike(entry: TouchedEntry, former: TouchedEntry): boolean {
  if (entry.collection !== former.collection) return false;
  return former.before.versions.some((old) =>
    entry.after.versions.some(
      (now) =>
        (old.title !== undefined && old.title === now.title) ||
        (typeof old.data['acronym'] === 'string' && old.data['acronym'] === now.data['acronym']) ||
        (old.locale === now.locale && old.body !== '' && old.body === now.body),
    ),
  );
}

function timetableIn(side: 'before' | 'after', { versions: [first] }: Entry) {
  const timetable = first && timetableOf(first);
  return timetable === undefined ? {} : { [side]: timetable };
}

function differences(collection: Collection, before: Entry, after: Entry, led: Relations['led']) {
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

function translationsOf(before: Entry, after: Entry): EntryChange['translations'] {
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
