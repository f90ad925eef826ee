import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { originMark, type Section } from '#catalogue/project.ts';
import type { Checked } from '../check/collection.ts';
import type { Writing } from '../prose/writing.ts';
import { type ContentLink, parseContentLink } from '../read/content-file.ts';
import { type ResolveLink, toHtml, toMarkdown } from '../read/markdown.ts';
import type { ProjectData } from '../schema/kinds.ts';
import { type Expansions, explainAbbreviations, neededExpansions } from './abbreviations.ts';
import { setDashes } from './typography.ts';

/** Where a link between content files leads on the site. */
export type HrefOf = (link: ContentLink) => string;

/** How what an editor typed becomes what a reader sees. */
export type Typesetter = {
  /** Safe HTML of a part of a body. Empty where no pages are made, as all texts with marks are. */
  readonly html: <T>(entry: Checked<T>, nodes: readonly RootContent[]) => string;
  /** A field, with the language's dashes. Its spaces stay as they are, for fields are also exported and compared. */
  readonly words: <T>(entry: Checked<T>, text: string) => string;
  /** Safe HTML of a project's sections, with the abbreviations explained that the text does not explain. @param plain the sections as plain text */
  readonly sections: (entry: Checked<ProjectData>, plain: SectionTexts) => SectionTexts;
  /** A body as Markdown in one style. */
  readonly bodyMarkdown: <T>(entry: Checked<T>) => string;
  /** The page of a project as Markdown in the same style: title, summary, text, sources. */
  readonly markdown: (entry: Checked<ProjectData>) => string;
};

type SectionTexts = Readonly<Partial<Record<Section, string>>>;

type Parts = {
  readonly hrefOf: HrefOf;
  readonly writing: Readonly<Record<Locale, Writing>>;
  readonly glossary: Catalogue['glossary'];
  /** The short name of each fund by its id: a project's page names its fund in full. */
  readonly fundCodes: ReadonlyMap<string, string>;
  /** What stands above a project's sources. */
  readonly sourcesHeadings: Readonly<Record<Locale, string>>;
  /** Whether pages are made, of texts with marks: a catalogue that is only searched needs none. */
  readonly hasPages: boolean;
};

/** Sets texts by the rules of their languages. */
export function createTypesetter({ hrefOf, writing, glossary, fundCodes, sourcesHeadings, hasPages }: Parts): Typesetter {
  const expansions = new Map(locales.map((locale) => [locale, expansionsIn(glossary, locale)]));
  const linksOf =
    <T>(entry: Checked<T>, origin = ''): ResolveLink =>
    (address) => {
      const link = parseContentLink(entry.file.source.file, address);
      return link ? origin + hrefOf(link) : address;
    };
  const html: Typesetter['html'] = (entry, nodes) => (hasPages ? toHtml(nodes, entry.body.root, writing[entry.locale], linksOf(entry)) : '');
  const words: Typesetter['words'] = ({ locale }, text) => setDashes(text, writing[locale]);
  return {
    html,
    words,
    bodyMarkdown: (entry) => (hasPages ? toMarkdown(entry.body.root.children, linksOf(entry, originMark)) : ''),
    markdown: (entry) => {
      if (!hasPages) return '';
      const { title, summary, sources } = entry.data;
      const [heading, lead] = [headingOf(1, words(entry, title)), paragraphOf({ type: 'text', value: words(entry, summary) })];
      const after = [headingOf(2, sourcesHeadings[entry.locale]), sourceList(sources)];
      return toMarkdown([heading, lead, ...entry.body.root.children, ...after], linksOf(entry, originMark));
    },
    sections: (entry, plain) => {
      if (!hasPages) return {};
      const { locale, data, body } = entry;
      const names = Object.keys(body.sections) as readonly Section[];
      const nodes = Object.values(body.sections);
      const known = new Set([fundCodes.get(data.fund) ?? '', ...writing[locale].knownAbbreviations]);
      const text = [data.title, data.summary, ...Object.values(plain)].join('\n');
      const explained = explainAbbreviations(nodes, neededExpansions(expansions.get(locale) ?? new Map(), text, known));
      return Object.fromEntries(names.map((name, index) => [name, html(entry, explained[index] ?? [])]));
    },
  };
}

function headingOf(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraphOf(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** What each source supports, and its address. */
function sourceList(sources: ProjectData['sources']): List {
  const items = sources.map(({ url, covers }) => {
    const address: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: url }] };
    return { type: 'listItem' as const, spread: false, children: [paragraphOf({ type: 'text', value: `${covers}: ` }, address)] };
  });
  return { type: 'list', spread: false, children: items };
}

function expansionsIn(glossary: Catalogue['glossary'], locale: Locale): Expansions {
  return new Map(glossary.flatMap(({ abbreviation, expansion }) => (expansion[locale] === undefined ? [] : [[abbreviation, expansion[locale]]])));
}
