import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Locale, Localized } from '#catalogue/locale.ts';
import { singleSpaced } from '../read/characters.ts';
import type { Collection } from '../read/content-file.ts';
import { aliasesOf, isPublished, readTouchedEntries, type TouchedEntry, titlesOf } from './entries.ts';
import { holds, publishedRevision, readChangedFiles } from './revision.ts';
import { type FileVersion, wordsOfParts } from './version.ts';

/** A project, fund or page that readers have, as far as it tells whether they lose it. */
export type PublishedEntry = {
  readonly collection: Collection;
  readonly id: string;
  readonly titles: Localized<string>;
  readonly aliases: readonly string[];
  /** What readers read in a language, to be compared, and the day on which it is said to have been changed; absent where that is not known. */
  readonly texts: readonly { readonly locale: Locale; readonly words?: string; readonly updated?: string }[];
};

/** What readers have: those entries of which something may have changed, and whether an id is one that they do not have yet. */
export type Published = { readonly entries: readonly PublishedEntry[]; readonly isNew: (collection: Collection, id: string) => boolean };

/** A text without what the setting of type changes in it: spaces, dashes, and marks that nobody sees. */
export function bareWords(texts: readonly string[]): string {
  return singleSpaced(
    texts
      .join('\n')
      .replace(/[\u00ad\u2060]/g, '')
      .replace(/[\u2010-\u2015]/g, '-'),
  );
}

/** What is published of a content folder, by Git: the entries of which a file differs. Undefined where Git does not tell, or of another folder. */
export function publishedByGit(dir: string): Published | undefined {
  const revision = publishedRevision(dir);
  const changed = revision && holds(dir, revision) ? readChangedFiles(dir, revision) : undefined;
  if (changed === undefined || typeof changed === 'string') return undefined;
  return publishedBefore(readTouchedEntries(dir, changed));
}

/** What was published of the entries that were touched. */
export function publishedBefore(touched: readonly TouchedEntry[]): Published {
  const nameOf = (collection: Collection, id: string) => `${collection}/${id}`;
  const fresh = new Set(touched.filter(({ before }) => !isPublished(before)).map(({ collection, id }) => nameOf(collection, id)));
  return {
    isNew: (collection, id) => fresh.has(nameOf(collection, id)),
    entries: touched
      .filter(({ before }) => isPublished(before))
      .map(({ collection, id, before }) => ({
        collection,
        id,
        titles: titlesOf(before),
        aliases: aliasesOf(before),
        texts: before.versions.map((version) => textOf(version, collection)),
      })),
  };
}

function textOf({ locale, data, title = '', parts }: FileVersion, collection: Collection): PublishedEntry['texts'][number] {
  const { summary, updated } = data;
  const words = bareWords([title, String(summary ?? ''), ...wordsOfParts(parts, collection)]);
  return { locale, words, ...(updated !== undefined && { updated: String(updated) }) };
}

/** What is published by a catalogue that a build has left. */
export function publishedByCatalogue({ projects, funds, pages }: Catalogue): Published {
  const entries = [
    ...projects.map(({ id, texts, aliases }) => {
      const versions = wordedTexts(texts, ({ plain }) => Object.values(plain));
      return { collection: 'projects' as const, id, aliases: aliases ?? [], ...versions };
    }),
    ...funds.map(({ id, texts }) => ({ collection: 'funds' as const, id, aliases: [], ...wordedTexts(texts, ({ plain }) => [plain]) })),
    ...pages.map(({ id, texts }) => ({ collection: 'pages' as const, id, aliases: [], ...wordedTexts(texts, ({ plain }) => [plain]) })),
  ];
  const ids = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
  return { isNew: (collection, id) => !ids.has(`${collection}/${id}`), entries };
}

/** What the texts of a catalogue have in common. */
type WordedText = { readonly title: string; readonly summary: string; readonly updated: string };

function wordedTexts<T extends WordedText>(texts: Localized<T>, bodyOf: (text: T) => readonly string[]): Pick<PublishedEntry, 'titles' | 'texts'> {
  const versions = Object.entries(texts) as [Locale, T][];
  return {
    titles: Object.fromEntries(versions.map(([locale, { title }]) => [locale, title])),
    texts: versions.map(([locale, text]) => ({ locale, words: bareWords([text.title, text.summary, ...bodyOf(text)]), updated: text.updated })),
  };
}
