import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { proseFaults } from '../prose/prose.ts';
import { type ProseText, proseBlocks } from '../prose/prose-text.ts';
import { type Speller, spellingFaults } from '../prose/spelling.ts';
import type { Writing } from '../prose/writing.ts';
import type { FundData, PageData, ProjectData } from '../schema/kinds.ts';
import type { CollectionResult, Judged } from './collection.ts';
import type { Fault } from './fault.ts';
import { draftLinkFaults, type Linking } from './relations.ts';

/** The texts of all collections, whether their fields are right or wrong. */
export type Texts = {
  readonly projects: readonly Judged<ProjectData>[];
  readonly funds: readonly Judged<FundData>[];
  readonly pages: readonly Judged<PageData>[];
};

type Care = {
  readonly writing: Readonly<Record<Locale, Writing>>;
  readonly glossary: Readonly<Record<string, Localized<string>>>;
  readonly present: CollectionResult<ProjectData>['present'];
  /** The texts of all files that can be read, for their links. */
  readonly linking: readonly Linking[];
  /** Drafts are shown, so that a link to one leads somewhere. */
  readonly drafts: boolean;
  readonly spellers?: Localized<Speller> | undefined;
};

/** The care of the texts: links to drafts, hints of style, and spelling where there is a speller. */
export function textFaults(texts: Texts, { writing, glossary, present, linking, drafts, spellers = {} }: Care): readonly Fault[] {
  const named = [
    ...texts.projects.map((entry) => ({ entry, name: entry.data.acronym })),
    ...texts.funds.map((entry) => ({ entry, name: entry.data.code })),
    ...texts.pages.map((entry) => ({ entry, name: undefined })),
  ];
  const terms = new Map(locales.map((locale) => [locale, Object.keys(glossary).filter((word) => glossary[word]?.[locale])]));
  // Blocks are made anew where they are needed: to keep those of all texts would cost more than to make them twice.
  const prose = ({ entry: { file, body, locale }, name }: (typeof named)[number]): ProseText => {
    const explained = new Set([...(terms.get(locale) ?? []), ...(name === undefined ? [] : [name])]);
    return { file, root: body.root, blocks: proseBlocks(file, body.root), writing: writing[locale], explained };
  };
  const draftIds = new Set(present.filter((file) => file.draft).map((file) => file.id));
  return [
    ...draftLinkFaults(draftIds.size === 0 ? [] : linking, ({ collection, id }) => collection === 'projects' && draftIds.has(id), drafts ? 'warning' : 'error'),
    ...named.flatMap((text) => proseFaults(prose(text))),
    ...locales.flatMap((locale) => {
      const speller = spellers[locale];
      return speller === undefined ? [] : spellingFaults(named.filter(({ entry }) => entry.locale === locale).map(prose), speller);
    }),
  ];
}
