import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Locale, Localized } from '#catalogue/locale.ts';
import { singleSpaced } from '../read/characters.ts';
import type { Collection } from '../read/content-file.ts';
import { aliasesOf, isPublished, readTouchedEntries, titlesOf } from './entries.ts';
import { publishedRevision, readChangedFiles } from './revision.ts';
import type { FileVersion } from './version.ts';

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

/** What is published of a content folder, by Git: the entries of which a file differs. Undefined where Git does not tell. */
export function publishedByGit(dir: string): Published | undefined {
  const revision = publishedRevision(dir);
  const changed = revision && readChangedFiles(dir, revision);
  if (changed === undefined || typeof changed === 'string') return undefined;
  const touched = readTouchedEntries(dir, changed);
  const nameOf = (collection: Collection, id: string) => `${collection}/${id}`;
  const fresh = new Set(touched.filter(({ before }) => !isPublished(before)).map(({ collection, id }) => nameOf(collection, id)));
  return {
    isNew: (collection, id) => fresh.has(nameOf(collection, id)),
    entries: touched
      .filter(({ before }) => isPublished(before))
      .map(({ collection, id, before }) => ({ collection, id, titles: titlesOf(before), aliases: aliasesOf(before), texts: before.versions.map(textOf) })),
  };
}

function textOf({ locale, data, title = '', parts }: FileVersion): PublishedEntry['texts'][number] {
  const { summary, updated } = data;
  const words = bareWords([title, String(summary ?? ''), ...parts.map(({ text }) => text)]);
  return { locale, words, ...(updated !== undefined && { updated: String(updated) }) };
}

/** What is published by a catalogue that a build has left. Of funds and pages only that they are there is known. */
export function publishedByCatalogue({ projects, funds, pages }: Catalogue): Published {
  const ids = new Set([...projects.map(({ id }) => `projects/${id}`), ...funds.map(({ id }) => `funds/${id}`), ...pages.map(({ id }) => `pages/${id}`)]);
  const others = (collection: Collection, entries: readonly { readonly id: string; readonly texts: Localized<{ readonly title: string }> }[]) =>
    entries.map(({ id, texts }): PublishedEntry => {
      const versions = Object.entries(texts) as [Locale, { readonly title: string }][];
      const titles = Object.fromEntries(versions.map(([locale, { title }]) => [locale, title]));
      return { collection, id, titles, aliases: [], texts: versions.map(([locale]) => ({ locale })) };
    });
  return {
    isNew: (collection, id) => !ids.has(`${collection}/${id}`),
    entries: [
      ...others('projects', projects).map((entry, index): PublishedEntry => {
        const { aliases = [], texts = {} } = projects[index] ?? {};
        const words = entry.texts.map(({ locale }) => {
          const { title = '', summary = '', plain = {}, updated } = texts[locale] ?? {};
          return { locale, words: bareWords([title, summary, ...Object.values(plain)]), ...(updated !== undefined && { updated }) };
        });
        return { ...entry, aliases, texts: words };
      }),
      ...others('funds', funds),
      ...others('pages', pages),
    ],
  };
}
