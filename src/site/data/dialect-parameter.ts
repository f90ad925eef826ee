import type { Locale } from '#catalogue/locale.ts';
import { type CsvDialectName, csvDialectNames } from '#data/csv-dialect.ts';
import type { Objection } from '#selection/parameter-errors.ts';
import type { Query } from '#selection/parse.ts';
import { messagesOf } from '#words/messages.ts';

/** The parameter that chooses how a CSV file is written. */
export const dialectParameter = 'dialect';

/** The dialect that is asked for; an empty value counts as absent, and capitals make no difference. What is not known is objected to, with the values there are. */
export function readDialect(query: Query): { readonly dialect: CsvDialectName; readonly objections: readonly Objection[] } {
  const [standard = 'standard'] = csvDialectNames;
  const value = [query[dialectParameter] ?? []].flat()[0]?.trim() ?? '';
  const dialect = value === '' ? standard : csvDialectNames.find((name) => name === value.toLowerCase());
  if (dialect !== undefined) return { dialect, objections: [] };
  return { dialect: standard, objections: [{ kind: 'unknownValue', parameter: dialectParameter, value, allowed: csvDialectNames }] };
}

/** The parameter as it stands in an address; nothing for the default. */
export function dialectQuery(dialect: CsvDialectName): Readonly<Record<string, string>> {
  return dialect === csvDialectNames[0] ? {} : { [dialectParameter]: dialect };
}

/** The dialect that the spreadsheets of a language's readers expect. */
export function dialectOf(locale: Locale): CsvDialectName {
  return readDialect({ [dialectParameter]: messagesOf(locale).language.csvDialect }).dialect;
}
