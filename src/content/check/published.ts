import { posix } from 'node:path';
import type { CalendarDay } from '#catalogue/date.ts';
import { groupBy } from '#catalogue/group-by.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { bareWords, type Published, type PublishedEntry } from '../changes/published.ts';
import { partsOf, wordsOfParts } from '../changes/version.ts';
import { type Collection, type ContentLink, contentFileName } from '../read/content-file.ts';
import { faultAt } from '../read/source.ts';
import type { CollectionResult } from './collection.ts';
import type { Fault, FaultValues, Level } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import type { ReadText } from './relations.ts';

/** The files of a collection as they are now: those that are there, and the texts of those that can be read. */
export type PresentFiles = { readonly present: CollectionResult<unknown>['present']; readonly texts: readonly ReadText[] };

type Known = {
  /** The folder of the content as an editor knows it. */
  readonly folder: string;
  /** Ids of which it is told elsewhere that their files are not where they belong. */
  readonly told: ReadonlySet<string>;
  readonly required: readonly Locale[];
  readonly today: CalendarDay;
  readonly hrefOf: (link: ContentLink) => string;
};

/** A collection as it is now, to be asked by id, former id and title. */
type Now = {
  /** The languages in which there is a file, whether it can be read or not. */
  readonly localesOf: ReadonlyMap<string, readonly Locale[]>;
  readonly textsOf: ReadonlyMap<string, readonly ReadText[]>;
  readonly byAlias: ReadonlyMap<string, readonly ReadText[]>;
  readonly byTitle: ReadonlyMap<string, readonly ReadText[]>;
};

type Surroundings = Known & { readonly now: Readonly<Record<Collection, Now>> };

/**
 * What readers would lose without anybody having meant it: pages that go, become drafts or change their address, texts of a language, former
 * addresses; and texts that have changed while the day of their change has not. What has one certain answer is an error, what may be meant a warning.
 */
export function publishedFaults({ entries, isNew }: Published, files: Readonly<Record<Collection, PresentFiles>>, known: Known): readonly Fault[] {
  if (entries.length === 0) return [];
  const surroundings = { ...known, now: { projects: nowOf(files.projects), funds: nowOf(files.funds), pages: nowOf(files.pages) } };
  return entries.flatMap((entry) => {
    const { localesOf, textsOf } = surroundings.now[entry.collection];
    const own = textsOf.get(entry.id) ?? [];
    if (!localesOf.has(entry.id)) return goneFaults(entry, isNew, surroundings);
    const published = own.filter(({ isDraft }) => !isDraft);
    if (own.length > 0 && published.length === 0) return own.map((text) => at(text, ['draft'], 'draftAgain', pageOf(entry, surroundings, text.locale)));
    return [...aliasFaults(entry, published, surroundings), ...languageFaults(entry, published, surroundings), ...dayFaults(entry, published, surroundings)];
  });
}

function nowOf({ present, texts }: PresentFiles): Now {
  const byName = (namesOf: (text: ReadText) => readonly string[]) => {
    const named = texts.flatMap((text) => namesOf(text).map((name) => ({ name, text })));
    return new Map([...groupBy(named, ({ name }) => name)].map(([name, group]) => [name, group.map(({ text }) => text)]));
  };
  return {
    localesOf: new Map([...groupBy(present, ({ id }) => id)].map(([id, group]) => [id, group.map(({ locale }) => locale)])),
    textsOf: groupBy(texts, ({ id }) => id),
    byAlias: byName(({ file }) => aliasesIn(file.data.value)),
    byTitle: byName(({ file }) => [bareWords([String(file.data.value['title'] ?? '')])]),
  };
}

/** A fault at a field of a text. */
function at({ file }: ReadText, path: readonly string[], code: FaultCode, values: FaultValues, level: Level = 'warning'): Fault {
  return faultAt(file.source, file.data.placeOf(path), code, values, level);
}

/** What a page is called and where it is, in the language of a file. */
function pageOf({ collection, id, titles }: PublishedEntry, { hrefOf }: Surroundings, locale: Locale): FaultValues {
  return { id, title: pickLocale(titles, locale).value, address: hrefOf({ collection, id, locale, hash: '' }) };
}

function goneFaults(entry: PublishedEntry, isNew: Published['isNew'], surroundings: Surroundings): readonly Fault[] {
  const { collection, id } = entry;
  // That a page of prose has no text is told without knowing what is published.
  if (collection === 'pages') return [];
  const { byAlias, byTitle, textsOf } = surroundings.now[collection];
  const owners = byAlias.get(id) ?? [];
  const published = owners.filter(({ isDraft }) => !isDraft);
  if (published.length > 0 || surroundings.told.has(id)) return aliasFaults(entry, published, surroundings);
  if (owners.length > 0) return owners.map((text) => at(text, ['draft'], 'draftAgain', pageOf(entry, surroundings, text.locale)));
  const namesakes = collection === 'projects' ? Object.values(entry.titles).flatMap((title) => byTitle.get(bareWords([title])) ?? []) : [];
  const heir = namesakes.find((text) => !text.isDraft && (isNew(collection, text.id) || hasWordsOf(text, entry)));
  if (heir === undefined) return [goneFault(entry, surroundings)];
  return (textsOf.get(heir.id) ?? []).map((text) => {
    const suggestion = `[${[...aliasesIn(text.file.data.value), ...lostAliases(entry, surroundings), id].join(', ')}]`;
    return at(text, ['aliases'], 'aliasMissing', { ...pageOf(entry, surroundings, text.locale), suggestion }, 'error');
  });
}

function hasWordsOf(text: ReadText, { texts }: PublishedEntry): boolean {
  return texts.some(({ locale, words }) => locale === text.locale && words !== undefined && words === wordsOfText(text, 'projects'));
}

/** There is no file any more in which to say it, so it is said of the one that has gone. */
function goneFault(entry: PublishedEntry, surroundings: Surroundings): Fault {
  const { collection, id, texts } = entry;
  const locale = texts[0]?.locale;
  const values = locale === undefined ? { id, title: id, address: id } : pageOf(entry, surroundings, locale);
  const file = posix.join(surroundings.folder, collection, contentFileName(id, locale ?? ''));
  const code = collection === 'projects' ? 'projectGone' : 'pageGone';
  return { code, level: 'warning', place: { file, line: 1, column: 1, length: 1 }, values };
}

function aliasesIn(data: Readonly<Record<string, unknown>>): readonly string[] {
  const { aliases } = data;
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
}

/** Former ids that no longer lead anywhere. */
function lostAliases({ collection, aliases }: PublishedEntry, { now }: Surroundings): readonly string[] {
  const { localesOf, byAlias } = now[collection];
  return aliases.filter((alias) => !localesOf.has(alias) && !byAlias.has(alias));
}

/** The same, told in the texts that they led to, or that its own id leads to now. */
function aliasFaults(entry: PublishedEntry, own: readonly ReadText[], surroundings: Surroundings): readonly Fault[] {
  const { collection } = entry;
  const { hrefOf } = surroundings;
  const lost = lostAliases(entry, surroundings);
  return own.flatMap((text) =>
    lost.map((id) => {
      const suggestion = `[${[...aliasesIn(text.file.data.value), ...lost].join(', ')}]`;
      return at(text, ['aliases'], 'aliasLost', { id, address: hrefOf({ collection, id, locale: text.locale, hash: '' }), suggestion });
    }),
  );
}

/** Texts of languages that the site does not require; where it does, their lack is an error of its own. */
function languageFaults(entry: PublishedEntry, [first]: readonly ReadText[], { now, folder, required, hrefOf }: Surroundings): readonly Fault[] {
  const { collection, id } = entry;
  const present = now[collection].localesOf.get(id) ?? [];
  if (first === undefined) return [];
  return entry.texts
    .filter(({ locale }) => !present.includes(locale) && !required.includes(locale))
    .map(({ locale }) => {
      const file = posix.join(folder, collection, contentFileName(id, locale));
      return at(first, ['title'], 'languageGone', { locale, file, address: hrefOf({ collection, id, locale, hash: '' }) });
    });
}

/** Texts whose words are others, while the day on which they were changed is the same or an earlier one. */
function dayFaults({ collection, texts }: PublishedEntry, own: readonly ReadText[], { today }: Surroundings): readonly Fault[] {
  return own.flatMap((text) => {
    const before = texts.find(({ locale }) => locale === text.locale);
    const updated = text.file.data.value['updated'];
    if (before?.words === undefined || before.updated === undefined || !isDay(updated) || updated > before.updated || updated === today) return [];
    return wordsOfText(text, collection) === before.words ? [] : [at(text, ['updated'], 'updatedOld', { value: updated, today })];
  });
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** All that readers read of a text, to be compared. */
function wordsOfText({ file, root }: ReadText, collection: Collection): string {
  const { title, summary } = file.data.value;
  return bareWords([String(title ?? ''), String(summary ?? ''), ...wordsOfParts(partsOf(root.children), collection)]);
}
