import { groupBy } from '#catalogue/group-by.ts';
import { type Locale, type Localized, locales } from '#catalogue/locale.ts';
import { fieldMarks } from '../prose/field-marks.ts';
import { sameWords } from '../prose/field-words.ts';
import { differingFigures } from '../prose/figures.ts';
import { otherLanguageFaults, sameTitle } from '../prose/other-language.ts';
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
  /** Whether hints are looked for; without them only what is wrong is. */
  readonly hints?: boolean;
};

/** The care of the texts: links to drafts, hints of style, and spelling where there is a speller. */
export function textFaults(texts: Texts, { writing, glossary, present, linking, drafts, spellers = {}, hints = true }: Care): readonly Fault[] {
  const named = [
    ...texts.projects.map((entry) => ({ entry, name: entry.data.acronym, collection: 'projects', draft: entry.data.draft })),
    ...texts.funds.map((entry) => ({ entry, name: entry.data.code, collection: 'funds', draft: false })),
    ...texts.pages.map((entry) => ({ entry, name: undefined, collection: 'pages', draft: false })),
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
    ...[...groupBy(named, ({ entry, collection }) => `${collection}/${entry.id}`).values()].flatMap((versions) =>
      versionFaults(
        versions.map((one) => ({ text: prose(one), locale: one.entry.locale, isDraft: one.draft === true })),
        writing,
        hints,
      ),
    ),
    ...locales.flatMap((locale) => {
      const speller = spellers[locale];
      return speller === undefined ? [] : spellingFaults(named.filter(({ entry }) => entry.locale === locale).map(prose), speller);
    }),
  ];
}

type Version = { readonly text: ProseText; readonly locale: Locale; readonly isDraft: boolean };

/** The faults and, where they are wanted, the hints for the languages of one text: each by itself, and each translation beside the original. */
function versionFaults(versions: readonly Version[], writing: Care['writing'], hints: boolean): readonly Fault[] {
  const ordered = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
  const [original, ...translations] = ordered;
  const foreign = ordered.map(({ text, locale, isDraft }) => otherLanguageFaults(text, locale, writing, isDraft));
  if (!hints) return foreign.flat();
  return [
    ...ordered.flatMap(({ text }) => [...proseFaults(text), ...fieldMarks(text.file)]),
    ...foreign.flat(),
    ...(original === undefined ? [] : translations.flatMap(({ text }) => [...sameTitle(original.text, text), ...sameWords(original.text, text)])),
    // A text in the wrong language writes its numbers in that language's way.
    ...(original === undefined || foreign.flat().some(({ code }) => code === 'bodyInOtherLanguage')
      ? []
      : translations.flatMap(({ text }) => differingFigures(original.text, text))),
  ];
}
