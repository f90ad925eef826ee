import type { Objection } from '../../domain/objections';
import type { Query } from '../../domain/parse-selection';
import { type CsvDialectName, csvDialectNames } from '../../exports/csv-dialect';

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
