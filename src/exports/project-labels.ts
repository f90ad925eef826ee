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
  const [status, fund, programmes, statements, table] = [
    translatorOf(locale, 'status'),
    translatorOf(locale, 'fund'),
    translatorOf(locale, 'funds'),
    translatorOf(locale, 'statement'),
    translatorOf(locale, 'tableFile'),
  ];
  const textsOf = new Map(funds.map(({ id, texts }) => [id, pickLocale(texts, locale).value]));
  const labels: Readonly<Partial<Record<keyof ProjectRecord, (record: ProjectRecord) => string | null>>> = {
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
  return (field, record) => {
    const label = labels[field];
    if (label === undefined) throw new RangeError(`The code ${field} has no words`);
    return label(record);
  };
}
