import { type Catalogue, projectsOf, withFunds } from '#catalogue/catalogue.ts';
import { assessQuality } from '#catalogue/completeness.ts';
import type { DataField, FieldPlace, RecordKind } from '#catalogue/data-field.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import { listProject } from '#selection/listed-project.ts';
import { fundFields, toFundRecord } from './fund-record.ts';
import { type ProjectField, projectFields, toProjectRecord } from './project-record.ts';
import { projectColumns } from './project-table.ts';
import { isInTables, type PublishedField, ruleOf } from './published-field.ts';

/** For whom the dictionary is written: examples are in the reader's language where there are any. */
export type DictionaryContext = { readonly today: CalendarDay; readonly origin: string; readonly locale: Locale };

/** Every field of the open data, from the tables of facts and the published records themselves: projects, then funds. */
export function dataDictionary(catalogue: Catalogue, context: DictionaryContext): readonly DataField[] {
  const listed = withFunds(catalogue, catalogue.projects).map((entry) => listProject(entry, context.today));
  const projects = listed.map((entry) => toProjectRecord(entry, context));
  const funds = catalogue.funds.map((fund) => toFundRecord(fund, projectsOf(catalogue, fund.id).length, context));
  const codes: Codes = {
    fund: catalogue.funds.map(({ id }) => id),
    topics: catalogue.topics.map(({ id }) => id),
    objective: [...new Set(catalogue.funds.flatMap(({ objectiveIds }) => objectiveIds))],
  };
  const { fields: measured } = assessQuality(catalogue, context.today);
  const stateOfField = (name: string): Pick<DataField, 'filled'> | undefined => {
    const state = measured.find(({ gap }) => gap === gapsOfFields[name as ProjectField]);
    return state && { filled: { known: state.known, of: state.of } };
  };
  return [
    ...describeFields('project', projectFields, projects, codes, context.locale).map((field) => ({ ...field, ...stateOfField(field.name) })),
    ...describeFields('fund', fundFields, funds, codes, context.locale),
  ];
}

/** What it means for a field to be missing, where a page counts that too; the figures must be the same. What is uncertain is there. */
export const gapsOfFields: Readonly<Partial<Record<ProjectField, string>>> = Object.fromEntries(
  projectFields.flatMap(({ name, gap }) => (gap === undefined || gap.group === 'certainty' ? [] : [[name, gap.name]])),
);

/** Codes that the content decides. */
type Codes = Readonly<Record<string, readonly string[]>>;

type Records = readonly Readonly<Record<string, unknown>>[];

function describeFields(record: RecordKind, fields: readonly PublishedField[], records: Records, codes: Codes, locale: Locale): readonly DataField[] {
  return fields.map((field) => {
    const { name, form, article49, basis } = field;
    const filled = records.map((one) => one[name]).filter(isFilled);
    const allowed = form === 'code' || form === 'codes' ? codes[name] : undefined;
    const rule = ruleOf(field);
    const places: readonly FieldPlace[] = record === 'fund' ? ['api'] : ['json', 'api', ...(isInTables({ form }) ? (['tables'] as const) : [])];
    return {
      record,
      name,
      rule: { ...rule, ...(allowed && { allowed }) },
      ...(article49 && { article49 }),
      basis,
      places,
      columns: record === 'fund' ? [] : projectColumns.filter((column) => column.field === name).map((column) => column.name),
      ...(filled.length > 0 && { example: exampleOf(filled[0], rule.localized, locale) }),
      filled: { known: filled.length, of: records.length },
    };
  });
}

/** `null`, no item and no language mean that there is nothing. */
function isFilled(value: unknown): boolean {
  return value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);
}

function exampleOf(value: unknown, isLocalized: boolean, reader: Locale): NonNullable<DataField['example']> {
  if (!isLocalized) return { text: shorten(firstOf(value)) };
  const { value: own, locale } = pickLocale(value as Localized<unknown>, reader);
  return { text: shorten(firstOf(own)), ...(locale !== reader && { lang: locale }) };
}

function firstOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : JSON.stringify(one);
}

/** Longest example in characters. */
const longest = 100;

/** Cuts a long text between words. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
