import { type Locale, type Localized, locales } from '../domain/locale';
import type { Checked } from './build-catalogue';
import type { CollectionResult } from './collection';
import { draftLinkFaults } from './draft-links';
import type { Fault } from './fault';
import { proseBlocks } from './prose/prose-block';
import { proseFaults } from './prose/prose-faults';
import type { ProseText } from './prose/prose-text';
import { type Speller, spellingFaults } from './prose/spelling';
import type { Writing } from './prose/writing';
import type { FundData, PageData, ProjectData } from './schema';

/** The texts of all collections whose front matter is valid. */
export type Texts = {
  readonly projects: readonly Checked<ProjectData>[];
  readonly funds: readonly Checked<FundData>[];
  readonly pages: readonly Checked<PageData>[];
};

type Care = {
  readonly writing: Readonly<Record<Locale, Writing>>;
  readonly glossary: Readonly<Record<string, Localized<string>>>;
  readonly present: CollectionResult<ProjectData>['present'];
  /** Drafts are shown, so that a link to one leads somewhere. */
  readonly drafts: boolean;
  readonly spellers?: Localized<Speller> | undefined;
};

/** The care of the texts: links to drafts, hints of style, and spelling where there is a speller. */
export function textFaults({ projects, funds, pages }: Texts, { writing, glossary, present, drafts, spellers = {} }: Care): readonly Fault[] {
  const named = [
    ...projects.map((entry) => ({ entry, name: entry.data.acronym, isDraft: entry.data.draft })),
    ...funds.map((entry) => ({ entry, name: entry.data.code, isDraft: false })),
    ...pages.map((entry) => ({ entry, name: undefined, isDraft: false })),
  ];
  const known = Object.fromEntries(locales.map((locale) => [locale, Object.keys(glossary).filter((word) => glossary[word]?.[locale])]));
  const texts = named.map(({ entry: { file, body, locale }, name, isDraft }) => {
    const explained = new Set([...(known[locale] ?? []), ...(name === undefined ? [] : [name])]);
    return { file, root: body.root, locale, isDraft, blocks: proseBlocks(file, body.root), writing: writing[locale], explained };
  });
  const draftIds = new Set(present.filter((file) => file.draft).map((file) => file.id));
  return [
    ...(draftIds.size === 0 ? [] : draftLinkFaults(texts, ({ collection, id }) => collection === 'projects' && draftIds.has(id), drafts ? 'warning' : 'error')),
    ...texts.flatMap(proseFaults),
    ...locales.flatMap((locale) =>
      spell(
        texts.filter((text) => text.locale === locale),
        spellers[locale],
      ),
    ),
  ];
}

function spell(texts: readonly ProseText[], speller: Speller | undefined): readonly Fault[] {
  return speller === undefined ? [] : spellingFaults(texts, speller);
}
