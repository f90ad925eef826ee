import type { Fund, Programme, Statement } from '#catalogue/fund.ts';
import type { Gap } from '#catalogue/gap.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Support, Translation } from '#catalogue/project.ts';
import type { Status } from '#catalogue/timetable.ts';
import { translatorOf } from '#words/messages.ts';
import { gapLabels } from './gap-labels.ts';
import type { ProjectRecord } from './project-record.ts';
import type { LabelOf } from './project-table.ts';

/**
 * The codes of projects in words of a language: funds and specific objectives in the funds' own texts, the rest in those of
 * the pages. The function throws a RangeError for a field that has no words, which the tests make impossible.
 */
export function projectLabels(locale: Locale, funds: readonly Fund[]): LabelOf {
  const makers = labelMakers(locale, funds);
  // There are few codes and many projects: formatting a message for each would be half the time of a file.
  const known = new Map<string, string | null>();
  return (field, record, code = record[field] as string | null) => {
    const make = makers[field];
    if (make === undefined) throw new RangeError(`The code ${field} has no words`);
    if (code === null) return null;
    const key = `${field} ${record.fund} ${code}`;
    const label = known.get(key);
    if (label !== undefined) return label;
    const made = make(code, record);
    known.set(key, made);
    return made;
  };
}

type LabelMakers = Readonly<Partial<Record<keyof ProjectRecord, (code: string, record: ProjectRecord) => string | null>>>;

function labelMakers(locale: Locale, funds: readonly Fund[]): LabelMakers {
  const status = translatorOf(locale, 'status');
  const fund = translatorOf(locale, 'fund');
  const programmes = translatorOf(locale, 'funds');
  const statements = translatorOf(locale, 'statement');
  const table = translatorOf(locale, 'tableFile');
  const dictionary = translatorOf(locale, 'dictionary');
  const gapLabel = gapLabels(locale);
  const textsOf = new Map(funds.map(({ id, texts }) => [id, pickLocale(texts, locale).value]));
  return {
    status: (code) => status(code as Status),
    fund: (code) => {
      const text = textsOf.get(code);
      return text === undefined ? null : fund('withCode', { title: text.title, code: text.code });
    },
    programme: (code) => programmes(`programme.${code as Programme}`),
    support: (code) => table(`support.${code as Support}`),
    objective: (code, { fund: fundId }) => textsOf.get(fundId)?.objectives[code] ?? null,
    statement: (code) => statements.markup(code as Statement, { br: () => ' ' }),
    translation: (code) => dictionary(`code.translation.${code as Translation}`),
    gaps: (code) => gapLabel(code as Gap),
  };
}
