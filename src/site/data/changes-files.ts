import { filenameOf, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { LinkedChange } from '#catalogue/changes.ts';
import type { Locale } from '#catalogue/locale.ts';
import { recordFileSchema } from '#data/api/components.ts';
import { toChangeRecord } from '#data/change-record.ts';
import { changeColumns, changeColumnWords, changeRows } from '#data/change-table.ts';
import { csvDialects, writeCsv } from '#data/csv.ts';
import { type DataMeta, jsonFile } from '#data/meta.ts';
import { translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { getChanges, linkChange } from '../changes.ts';
import { csvDescription, describedBy } from './described.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { answerMeta, dialectSuffix, readDialect } from './selected.ts';

/** All changes that a file tells, with the state of the history; a problem where the history is not known: an empty file would say that nothing has changed. */
type ToldChanges = { readonly changes: Iterable<LinkedChange>; readonly count: number; readonly state: string };

function allChanges({ catalogue, today }: DataRequest): ToldChanges | Extract<DataAnswer, { readonly problem: unknown }> {
  const { changes, state } = getChanges(today);
  if (changes === undefined) return { problem: { kind: 'noHistory' } };
  function* linked() {
    for (const change of changes ?? []) yield linkChange(catalogue, change);
  }
  return { changes: linked(), count: changes.length, state };
}

/** What an answer with changes says of itself. @param query what was asked of them */
export function changesMeta(request: DataRequest, count: number, query: DataMeta['query'] = {}): DataMeta {
  return { query, count, ...answerMeta(request, request.origin + pathTo({ name: 'changes' }, request.locale)) };
}

/** All changes as JSON, newest first: `{ meta, items }`, the words in every language. */
export function changesJson(request: DataRequest): DataAnswer {
  const all = allChanges(request);
  if ('problem' in all) return all;
  const schema = request.origin + pathToFile('changes', 'schema.json', request.locale);
  return {
    type: mediaTypeOf('json'),
    state: all.state,
    links: [describedBy(schema, 'schema.json')],
    body: jsonFile(changesMeta(request, all.count), recordsOfChanges(all.changes, request)),
  };
}

/** The records of changes, made one by one as they are asked for. */
export function* recordsOfChanges(changes: Iterable<LinkedChange>, { origin }: Pick<DataRequest, 'origin'>) {
  for (const change of changes) yield toChangeRecord(change, { origin });
}

/** The JSON Schema of the changes as JSON. */
export function changesSchema({ origin, locale }: DataRequest): DataAnswer {
  const schema = recordFileSchema('changes', origin + pathToFile('changes', 'schema.json', locale), locale);
  return { type: mediaTypeOf('schema.json'), language: locale, body: `${JSON.stringify(schema, null, 2)}\n` };
}

/** All changes as CSV, newest first, a row for each fact, with a link to its description (CSV on the Web). */
export function changesCsv(request: DataRequest): DataAnswer {
  const { dialect, parameterErrors } = readDialect(request.query);
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const all = allChanges(request);
  if ('problem' in all) return all;
  const { origin, locale, catalogue, today } = request;
  const metadata = origin + pathToFile('changes', 'csv-metadata.json', locale) + dialectSuffix(dialect);
  return {
    type: mediaTypeOf('csv'),
    language: locale,
    state: all.state,
    filename: filenameOf('changes', 'csv', locale).replace('.', `-${today}.`),
    links: [describedBy(metadata, 'csv-metadata.json')],
    body: writeCsv(changeColumns, changeRows(all.changes, wordingIn(locale, catalogue)), csvDialects[dialect]),
  };
}

/** The description of the changes as CSV in the same dialect (CSV on the Web). */
export function changesCsvMetadata(request: DataRequest): DataAnswer {
  const { dialect, parameterErrors } = readDialect(request.query);
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { origin, locale, revision, today } = request;
  const url = origin + pathToFile('changes', 'csv', locale) + dialectSuffix(dialect);
  const source = origin + pathTo({ name: 'changes' }, locale);
  const table = (reader: typeof locale) => translatorOf(reader, 'changeData');
  return csvDescription('changes', {
    url,
    source,
    revision,
    day: today,
    locale,
    dialect: csvDialects[dialect],
    title: (reader) => table(reader)('title'),
    description: (reader) => [table(reader)('description'), translatorOf(reader, 'tableFile')('cells')].join(' '),
    columns: changeColumns.map((column) => {
      const language = column.inWords ? 'file' : column.locale;
      return { ...column, ...(language !== undefined && { language }), words: (reader: Locale) => changeColumnWords(column, reader) };
    }),
  });
}
