import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { byLocale, type Locale, locales } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import type data from '../../messages/fi/data.json';
import type editor from '../../messages/fi/editor.json';
import type fact from '../../messages/fi/fact.json';
import type query from '../../messages/fi/query.json';
import type site from '../../messages/fi/site.json';

/** The words of one language: those of the pages, of the open data, of the editors' tools, of facts, which all three use, and those that people type. Finnish is the source of keys and arguments. */
export type Messages = typeof site & typeof data & typeof editor & typeof fact & typeof query;

const parts = ['site', 'data', 'editor', 'fact', 'query'] as const;

const read = new Map<Locale, Messages>();

/** The messages of a language from `messages/<locale>/`: read once, during development each time. @throws SyntaxError that names the file. */
export function messagesOf(locale: Locale): Messages {
  const known = read.get(locale);
  if (known !== undefined && process.env.NODE_ENV !== 'development') return known;
  const messages = Object.assign({}, ...parts.map((part) => readPart(`messages/${locale}/${part}.json`))) as Messages;
  read.set(locale, messages);
  return messages;
}

function readPart(file: string): Partial<Messages> {
  const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8');
  try {
    return JSON.parse(text) as Partial<Messages>;
  } catch (error) {
    throw new SyntaxError(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A missing key or argument must stop a page, not be published as text. */
export function throwMessageError(error: Error): never {
  throw error;
}

/** Translates one namespace outside React; made once for each, because it keeps what it has read of its messages. @throws on a missing message or argument. */
export function translatorOf<N extends keyof Messages>(locale: Locale, namespace: N) {
  const messages = messagesOf(locale);
  return cached(`translator ${namespace}`, [messages], () => createTranslator({ locale, messages, namespace, onError: throwMessageError }));
}

type Sections = Messages['project']['section'];

/** The headings of a project's sections in one language, and those of the other languages. */
type SectionHeadings = Sections & { readonly inOtherLanguages: Readonly<Record<keyof Sections, readonly string[]>> };

/** The headings of a project's sections in every language. */
export function sectionNames(): Readonly<Record<Locale, SectionHeadings>> {
  const own = (locale: Locale) => messagesOf(locale).project.section;
  return byLocale((locale) => {
    const others = locales.filter((other) => other !== locale).map(own);
    const headingsOf = (section: string): readonly string[] => others.map((names) => names[section as keyof Sections]);
    const inOtherLanguages = Object.fromEntries(Object.keys(own(locale)).map((section) => [section, headingsOf(section)]));
    return { ...own(locale), inOtherLanguages: inOtherLanguages as SectionHeadings['inOtherLanguages'] };
  });
}

/** What stands above a project's sources in every language. */
export function sourcesHeadings(): Readonly<Record<Locale, string>> {
  return byLocale((locale) => messagesOf(locale).project.sources);
}

/** What the fields of content files are called in every language. */
export function fieldBooks(): readonly Messages['fact'][] {
  return locales.map((locale) => messagesOf(locale).fact);
}

/** How every language writes, for the care of its texts. What the check says of faults is the sample of the language: running text of some pages. */
export function writingChoices(): Readonly<Record<Locale, Messages['language']['writing'] & { readonly tag: string; readonly sample: string }>> {
  return byLocale((locale) => {
    const { language, check } = messagesOf(locale);
    const said = Object.values(check.fault).flatMap(({ problem, fix }) => [problem, fix]);
    return { ...language.writing, tag: language.tag, sample: said.join('\n').replace(/\{[^{}]*\}/g, ' ') };
  });
}
