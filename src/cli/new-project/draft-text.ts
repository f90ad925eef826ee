import type { CalendarDay } from '#catalogue/date.ts';
import type { Fact, Facts } from '#catalogue/fact-kinds.ts';
import { factWords } from '#catalogue/fact-words.ts';
import { projectFacts } from '#catalogue/facts.ts';
import { defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import { requiredSections, sections } from '#catalogue/project.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { yamlText } from '#content/read/yaml.ts';
import { fillWords } from '#words/facts.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import type { FundChoice } from './fund-choices.ts';

/** What is known of a new project. Everything else stays empty. */
type DraftFacts = {
  readonly id: string;
  readonly titles: Localized<string>;
  readonly fund?: string | undefined;
  readonly today: CalendarDay;
  /** The funds in the file's language. */
  readonly funds: readonly FundChoice[];
};

/**
 * The file of a new project in one language: required fields first, each explained, then the optional ones as examples in
 * comments that become fields when the # is taken away, then the headings of the text. The check has only warnings about it.
 */
export function draftText(facts: DraftFacts, locale: Locale): string {
  const t = translatorOf(locale, 'editing');
  const intro = locale === defaultLocale ? t('draftIntro') : t('draftIntroTranslation', { file: contentFileName(facts.id, defaultLocale) });
  const own = fieldNames.filter((name) => locale !== defaultLocale || !isOfTranslation(name));
  const required = own.filter((name) => isRequired(name) || factOf(name).asked);
  const optional = own.filter((name) => !required.includes(name));
  const matter = [
    comment(intro),
    ...required.map((name) => [...explain(name, facts, locale), ...linesOf(name, facts, locale)]),
    comment(t('draftOptional')),
    ...optional.map((name) => [...explain(name, facts, locale), ...linesOf(name, facts, locale).map((line) => `#${line}`)]),
    comment(t('draftBody', headingsIn(locale))),
  ];
  const headings = requiredSections.map((section) => `## ${messagesOf(locale).project.section[section]}\n`);
  return `---\n${matter.map((lines) => lines.join('\n')).join('\n\n')}\n---\n\n${headings.join('\n')}`;
}

/** The comments that the file of a new project has in a language, whichever fund it was made for. */
export function draftComments(id: string, funds: readonly FundChoice[], locale: Locale): ReadonlySet<string> {
  const texts = [undefined, ...funds.map((choice) => choice.id)].map((fund) => draftText({ id, titles: {}, fund, today: anyDay, funds }, locale));
  return new Set(
    texts.flatMap((text) => text.split('\n').filter((line) => line.trimStart().startsWith('#') && !line.startsWith('##'))).map((line) => line.trim()),
  );
}

/** No comment names a day. */
const anyDay = '2000-01-01' as CalendarDay;

function explain(name: FieldName, { funds, fund }: DraftFacts, locale: Locale): readonly string[] {
  const t = translatorOf(locale, 'editing');
  const { is } = factOf(name);
  const { least: min, most: max } = is.kind === 'text' ? is : { least: 0, most: 0 };
  const words = comment(fillWords(factWords(messagesOf(locale), 'project', wordsOf(name)).draft ?? '', { min, max }, locale));
  if (name === 'fund') return [...words, ...funds.map(({ id, code, title }) => `#   ${t('draftFund', { id, code, title })}`)];
  if (name === 'objective') {
    const objectives = funds.filter(({ id }) => (fund ?? id) === id).flatMap((one) => one.objectives);
    return [...words, ...objectives.map(({ id, title }) => `#   ${t('draftObjective', { id, title })}`)];
  }
  return is.kind === 'choice' ? [...words, ...comment(t('draftAllowed', { allowed: is.allowed.join(', ') }))] : words;
}

function headingsIn(locale: Locale): { readonly sections: string; readonly required: string } {
  const heading = (section: (typeof sections)[number]) => `## ${messagesOf(locale).project.section[section]}`;
  return { sections: sections.map(heading).join(', '), required: requiredSections.map(heading).join(', ') };
}

const widest = 100;

/** Words as comment lines of a readable width; a heading stays in one piece. */
function comment(words: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/(?<!##) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}

type FieldName = keyof typeof projectFacts;

/** The fields of a project, in the order of the file. */
export const fieldNames = Object.keys(projectFacts) as readonly FieldName[];

/** A field as the table of facts has it, whichever it is. */
const factOf = (name: FieldName): Fact => projectFacts[name];

/** What the words of a field stand under. */
const wordsOf = (name: FieldName): string => factOf(name).published?.as ?? name;

/** True for a field that every project must have. */
export function isRequired(name: FieldName): boolean {
  return factOf(name).required === true;
}

/** Fields that only a translation has. */
export function isOfTranslation(name: FieldName): boolean {
  return factOf(name).onlyInTranslations === true;
}

/** The lines of a field as they are typed: what is known of a new project, otherwise empty, or an example of the right form. */
function linesOf(name: FieldName, facts: DraftFacts, locale: Locale): readonly string[] {
  const { titles, fund, today, funds } = facts;
  const objective = funds.find(({ id, objectives }) => objectives.length > 0 && (fund ?? id) === id)?.objectives[0]?.id;
  const known: Readonly<Partial<Record<FieldName, string | undefined>>> = {
    title: yamlText(titles[locale] ?? titles[defaultLocale] ?? ''),
    fund,
    objective,
    updated: today,
    draft: 'true',
  };
  const fact = factOf(name);
  if (fact.is.kind === 'fields') return [`${name}:`, ...partLines(fact.is.fields, fact, locale).map((line) => `  ${line}`)];
  if (fact.is.kind === 'list' && fact.is.items.kind === 'fields')
    return [`${name}:`, ...partLines(fact.is.items.fields, fact, locale, wordsOf(name)).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)];
  const value = known[name] ?? (fact.required ? undefined : exampleOf([wordsOf(name)], fact, locale));
  return [`${name}:${value === undefined ? '' : ` ${value}`}`];
}

/** The fields below a field: in a required one the examples are comments, and what is asked is empty. @param list the list they are in */
function partLines(parts: Facts, { required }: Fact, locale: Locale, list?: string): readonly string[] {
  return Object.entries(parts).map(([name, part]) => {
    if (required && (part.required || part.asked)) return `${name}:`;
    return `${required ? '#' : ''}${name}: ${exampleOf(list === undefined ? [part.published?.as ?? name] : [list, name], part, locale)}`;
  });
}

/** A value as an editor may type it: the words have those that differ by language. */
function exampleOf([name, part]: readonly [string, string?], { example }: Fact, locale: Locale): string {
  const value = example ?? factWords(messagesOf(locale), 'project', name, part).draftExample;
  if (value === undefined) throw new RangeError(`The field ${part ?? name} has no example`);
  return value;
}
