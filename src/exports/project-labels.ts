import type { Fund } from '../domain/fund';
import { type Locale, pickLocale } from '../domain/locale';
import { translatorOf } from '../i18n/messages';
import type { LabelOf } from './project-columns';
import type { ProjectRecord } from './project-record';

/**
 * The codes of projects in words of a language: funds and specific objectives in the funds' own texts, the rest in those of
 * the pages. The function throws a RangeError for a field that has no words, which the tests make impossible.
 */
export function projectLabels(locale: Locale, funds: readonly Fund[]): LabelOf {
  const makers = labelMakers(locale, funds);
  // There are few codes and many projects: formatting a message for each would be half the time of a file.
  const known = new Map<string, string | null>();
  return (field, record) => {
    const make = makers[field];
    if (make === undefined) throw new RangeError(`The code ${field} has no words`);
    const key = `${field} ${record.fund} ${record[field]}`;
    const label = known.get(key);
    if (label !== undefined) return label;
    const made = make(record);
    known.set(key, made);
    return made;
  };
}

type LabelMakers = Readonly<Partial<Record<keyof ProjectRecord, (record: ProjectRecord) => string | null>>>;

function labelMakers(locale: Locale, funds: readonly Fund[]): LabelMakers {
  const status = translatorOf(locale, 'status');
  const fund = translatorOf(locale, 'fund');
  const programmes = translatorOf(locale, 'funds');
  const statements = translatorOf(locale, 'statement');
  const table = translatorOf(locale, 'tableFile');
  const textsOf = new Map(funds.map(({ id, texts }) => [id, pickLocale(texts, locale).value]));
  return {
    status: (record) => status(record.status),
    fund: (record) => {
      const text = textsOf.get(record.fund);
      return text === undefined ? null : fund('withCode', { title: text.title, code: text.code });
    },
    programme: (record) => programmes(`programme.${record.programme}`),
    support: (record) => table(`support.${record.support}`),
    objective: (record) => (record.objective === null ? null : (textsOf.get(record.fund)?.objectives[record.objective] ?? null)),
    statement: (record) => statements.markup(record.statement, { br: () => ' ' }),
  };
}
