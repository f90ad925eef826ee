import type { CalendarDay } from '#catalogue/date.ts';
import { defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import { requiredSections, sections } from '#catalogue/project.ts';
import { projectSchema } from '#content/schema/schema.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { choicesOf, type FieldName, fieldNames, isOfTranslation, isRequired, linesOf } from './field-values.ts';
import type { FundChoice } from './fund-choices.ts';

/** What is known of a new project. Everything else stays empty. */
export type DraftFacts = {
  readonly id: string;
  readonly titles: Localized<string>;
  readonly fund?: string | undefined;
  readonly today: CalendarDay;
  /** The funds in the file's language. */
  readonly funds: readonly FundChoice[];
};

/**
 * The file of a new project in one language: required fields first, each explained, then the optional ones as examples in
 * comments that become fields when the # is taken away, then the headings of the text. The gate has only warnings about it.
 */
export function draftText(facts: DraftFacts, locale: Locale): string {
  const t = translatorOf(locale, 'editing');
  const intro = locale === defaultLocale ? t('draftIntro') : t('draftIntroTranslation', { file: `${facts.id}.${defaultLocale}.md` });
  const own = fieldNames.filter((name) => locale !== defaultLocale || !isOfTranslation(name));
  const required = own.filter((name) => isRequired(name) || name === 'draft');
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

function explain(name: FieldName, { funds, fund }: DraftFacts, locale: Locale): readonly string[] {
  const t = translatorOf(locale, 'editing');
  const { minLength: min, maxLength: max } = name === 'title' || name === 'summary' ? projectSchema.shape[name] : { minLength: 0, maxLength: 0 };
  const words = comment(t(`field.${name}`, { min: min ?? 0, max: max ?? 0 }));
  if (name === 'fund') return [...words, ...funds.map(({ id, code, title }) => `#   ${t('draftFund', { id, code, title })}`)];
  if (name === 'objective') {
    const objectives = funds.filter(({ id }) => (fund ?? id) === id).flatMap((one) => one.objectives);
    return [...words, ...objectives.map(({ id, title }) => `#   ${t('draftObjective', { id, title })}`)];
  }
  const choices = choicesOf[name];
  return choices === undefined ? words : [...words, ...comment(t('draftAllowed', { allowed: choices.join(', ') }))];
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
