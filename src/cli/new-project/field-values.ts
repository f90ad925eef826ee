import { statements } from '#catalogue/fund.ts';
import { defaultLocale, type Locale } from '#catalogue/locale.ts';
import { supportKinds, translationKinds } from '#catalogue/project.ts';
import { yamlText } from '#content/read/yaml-text.ts';
import { projectSchema } from '#content/schema/schema.ts';
import { translatorOf } from '#words/messages.ts';
import type { DraftFacts } from './draft-text.ts';

export type FieldName = keyof typeof projectSchema.shape;

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
export const choicesOf: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  support: supportKinds,
  statement: statements,
  translation: translationKinds,
};

/** The lines of a field as they are typed: what is known of a new project, otherwise empty, or an example of the right form. */
export function linesOf(name: FieldName, facts: DraftFacts, locale: Locale): readonly string[] {
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
