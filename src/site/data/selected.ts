import { pathTo } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { helsinkiMidnight } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { type CsvDialectName, csvDialectNames } from '#data/csv.ts';
import type { DataMeta, ItemMeta } from '#data/meta.ts';
import type { Problem } from '#data/problem.ts';
import { type ProjectRecord, toProjectRecord } from '#data/project-record.ts';
import type { TableContext } from '#data/project-table.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import type { Rows } from '#selection/paging.ts';
import { onePageErrors, type ParameterError, selectionErrors } from '#selection/parameter-errors.ts';
import type { Selection } from '#selection/parameters.ts';
import { firstGiven, type Query } from '#selection/parse.ts';
import { activeFilters, selectionQuery } from '#selection/selection.ts';
import { filterNames } from '#words/codes.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { type SelectionRequest, selectProjects } from '../select-projects.ts';
import type { DataRequest } from './handler.ts';

/** The projects that an address asks for, in the order of its page. */
export type Selected = Pick<DataMeta, 'nearest' | 'readAsFilters'> & { readonly selection: Selection; readonly rows: Rows<ListedProject> };

/**
 * The whole selection of a query: what the list shows on all its pages, in the same order, on the same day. Refused when
 * anything in the query cannot be followed.
 * @param others parameters that the address takes besides those of a selection
 * @param withheld parameters of a selection that the address does not take
 */
export function selectRecords(
  request: SelectionRequest,
  others: readonly string[] = [],
  withheld: readonly string[] = [],
): Selected | { readonly problem: Problem } {
  const { parsed, asked, searched, listing, wordNotices, rows } = selectProjects(request);
  const parameterErrors = [...selectionErrors(request.query, parsed, listing.choices, others, withheld), ...wordNotices];
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { q } = asked.selection;
  return {
    selection: parsed.selection,
    rows,
    nearest: searched?.result.nearest ?? false,
    ...(q !== parsed.selection.q && { readAsFilters: q }),
  };
}

/**
 * The selection of a file: as `selectRecords`, but a file is not divided into pages, so another page than the first is
 * refused: whoever asks for page after page would get the same file for ever.
 * @param others parameters that the file takes besides those of a selection
 */
export function selectForFile(request: DataRequest, others: readonly string[] = []): Selected | { readonly problem: Problem } {
  const selected = selectRecords(request, others);
  const parameterErrors = onePageErrors(request.query);
  if (parameterErrors.length === 0) return selected;
  return {
    problem: { kind: 'badParameters', parameterErrors: [...('problem' in selected ? (selected.problem.parameterErrors ?? []) : []), ...parameterErrors] },
  };
}

/** A selection that is given as CSV or described as one. */
export type SelectedTable = Selected & {
  readonly dialect: CsvDialectName;
  /** What belongs after the file's path to get the same rows: begins with `?` or is empty. */
  readonly query: string;
};

/** The selection of a query and the dialect it is to be written in; everything that cannot be followed is named at once. */
export function selectTable(request: DataRequest): SelectedTable | { readonly problem: Problem } {
  const selected = selectForFile(request, [dialectParameter]);
  const { dialect, parameterErrors } = readDialect(request.query);
  if ('problem' in selected) return { problem: { ...selected.problem, parameterErrors: [...(selected.problem.parameterErrors ?? []), ...parameterErrors] } };
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  return { ...selected, dialect, query: fileQuery(selected.selection, dialect) };
}

/** The query of a file in a dialect, from its `?`: it has no pages. */
export function fileQuery(selection: Selection, dialect: CsvDialectName): string {
  const parameters = new URLSearchParams(selectionQuery({ ...selection, page: 1 }));
  for (const [name, value] of Object.entries(dialectQuery(dialect))) parameters.append(name, value);
  return asSuffix(parameters);
}

/** The same of a file that takes no selection. */
export function dialectSuffix(dialect: CsvDialectName): string {
  return asSuffix(new URLSearchParams(dialectQuery(dialect)));
}

function asSuffix(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the rows of a request are made with. */
export function tableContextOf({ catalogue, today, locale, origin }: Pick<DataRequest, 'catalogue' | 'today' | 'locale' | 'origin'>): TableContext {
  return { origin, today, locale, funds: catalogue.funds, topics: catalogue.topics };
}

/** The records of projects, made one by one as they are asked for. */
export function* recordsOf(rows: readonly ListedProject[], context: Pick<DataRequest, 'origin' | 'today'>): Generator<ProjectRecord> {
  for (const row of rows) yield toProjectRecord(row, context);
}

/** What every answer says of itself. @param source the page that shows the same */
export function answerMeta({ catalogue, today, revision }: DataRequest, source: string): ItemMeta {
  return {
    generated: new Date(helsinkiMidnight(today)).toISOString(),
    day: today,
    licence: contentLicence,
    revision,
    source,
    textsChecked: catalogue.site.textsChecked ?? null,
  };
}

/** What is said about the projects of a selection. */
export function metaOf(selected: Selected, request: DataRequest): DataMeta {
  const { origin, locale } = request;
  const query = selectionQuery(selected.selection);
  return {
    query: parametersOf(query),
    ...(selected.readAsFilters !== undefined && { readAsFilters: selected.readAsFilters }),
    ...(selected.nearest !== undefined && { nearest: selected.nearest }),
    count: selected.rows.length,
    ...answerMeta(request, origin + pathTo({ name: 'projects' }, locale) + query),
  };
}

function parametersOf(query: string): DataMeta['query'] {
  const parameters = new URLSearchParams(query);
  const entries = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
  });
  return Object.fromEntries(entries);
}

/** The parameter that chooses how a CSV file is written. */
export const dialectParameter = 'dialect';

/** The dialect that is asked for; an empty value counts as absent, and capitals make no difference. What is not known is objected to, with the values there are. */
export function readDialect(query: Query): { readonly dialect: CsvDialectName; readonly parameterErrors: readonly ParameterError[] } {
  const [standard = 'standard'] = csvDialectNames;
  const value = firstGiven(query, dialectParameter).trim();
  const dialect = value === '' ? standard : csvDialectNames.find((name) => name === value.toLowerCase());
  if (dialect !== undefined) return { dialect, parameterErrors: [] };
  return { dialect: standard, parameterErrors: [{ kind: 'unknownValue', parameter: dialectParameter, value, allowed: csvDialectNames }] };
}

/** The parameter as it stands in an address; nothing for the default. */
function dialectQuery(dialect: CsvDialectName): Readonly<Record<string, string>> {
  return dialect === csvDialectNames[0] ? {} : { [dialectParameter]: dialect };
}

/** The dialect that the spreadsheets of a language's readers expect. */
export function dialectOf(locale: Locale): CsvDialectName {
  return readDialect({ [dialectParameter]: messagesOf(locale).language.csvDialect }).dialect;
}

/** What narrows a selection, in the words of the list's title: `Päättynyt, AMIF`; empty when nothing does. */
export function filtersAlone(selection: Selection, names: Pick<Catalogue, 'funds' | 'topics'>, locale: Locale): string {
  const { describeAlone } = filterNames(wordingIn(locale, names));
  return formatsOf(messagesOf(locale).language).list(describeAlone(activeFilters(selection)));
}

/** The same with the names of the filters: `Tila: Päättynyt; Rahasto: AMIF, ISF`; empty when nothing narrows it. */
export function filtersByName(selection: Selection, names: Pick<Catalogue, 'funds' | 'topics'>, locale: Locale): string {
  return filterNames(wordingIn(locale, names)).describeByName(activeFilters(selection)).join('; ');
}
