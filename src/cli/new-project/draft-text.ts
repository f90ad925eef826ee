import type { CalendarDay } from '#catalogue/date.ts';
import { statements } from '#catalogue/fund.ts';
import { defaultLocale, type Locale, type Localized } from '#catalogue/locale.ts';
import { requiredSections, sections, supportKinds, translationKinds } from '#catalogue/project.ts';
import { yamlText } from '#content/read/yaml.ts';
import { projectSchema } from '#content/schema/schema.ts';
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

type FieldName = keyof typeof projectSchema.shape;

/** The fields of a project, in the order of the schema. */
export const fieldNames = Object.keys(projectSchema.shape) as readonly FieldName[];

/** True for a field that every project must have. */
export function isRequired(name: FieldName): boolean {
  return !projectSchema.shape[name].safeParse(undefined).success;
}

/** Fields that only a translation has. */
export function isOfTranslation(name: FieldName): boolean {
  return name === 'translation' || name === 'translationOf';
}

/** The words a field may have, where they are few. */
const choicesOf: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  support: supportKinds,
  statement: statements,
  translation: translationKinds,
};

/** The lines of a field as they are typed: what is known of a new project, otherwise empty, or an example of the right form. */
function linesOf(name: FieldName, facts: DraftFacts, locale: Locale): readonly string[] {
  const t = translatorOf(locale, 'editing');
  const objective = facts.funds.find(({ id, objectives }) => objectives.length > 0 && (facts.fund ?? id) === id)?.objectives[0]?.id;
  const lines: Readonly<Record<FieldName, readonly string[]>> = {
    title: [`title: ${yamlText(facts.titles[locale] ?? facts.titles[defaultLocale] ?? '')}`],
    officialTitle: ['officialTitle: false'],
    acronym: ['acronym: MOVE'],
    summary: ['summary:'],
    fund: [`fund:${facts.fund === undefined ? '' : ` ${facts.fund}`}`],
    fundConfirmed: ['fundConfirmed: false'],
    support: [`support: ${supportKinds[1]}`],
    objective: [`objective: ${objective ?? 'amif-1'}`],
    statement: [`statement: ${statements[0]}`],
    timetable: ['timetable:', '  start:', '  end:', '  #permanent: true', '  #optionUntil: 2027-12-31', `  #note: ${t('exampleNote')}`],
    euFunding: ['euFunding: 1200000.50'],
    euFundingApproximate: ['euFundingApproximate: true'],
    totalCost: ['totalCost: 1600000'],
    costEstimate: ['costEstimate: 1500000'],
    euShare: ['euShare: 75'],
    partners: ['partners:', `  - name: ${t('examplePartner')}`, '    url: https://www.example.fi'],
    website: ['website: https://www.example.fi'],
    aliases: [`aliases: [${t('exampleAlias')}]`],
    sources: ['sources:', '  - url:', '    covers:'],
    checked: ['checked:'],
    updated: [`updated: ${facts.today}`],
    draft: ['draft: true'],
    translation: [`translation: ${translationKinds[1]}`],
    translationOf: ['translationOf: 1a2b3c4d'],
  };
  return lines[name];
}
