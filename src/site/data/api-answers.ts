import { languageQuery, type OperationId, pathToApi } from '#addresses/api.ts';
import { pathTo } from '#addresses/pages.ts';
import { findByAlias, findFund, findProject, fundOf, projectsOf } from '#catalogue/catalogue.ts';
import { changesOf, type ProjectChange } from '#catalogue/changes.ts';
import { firstDay, parsePartialDate } from '#catalogue/date.ts';
import { isLocale, locales } from '#catalogue/locale.ts';
import { addedParameters, queryNamesOf, withheldParameters } from '#data/api/parameters.ts';
import { toFundRecord } from '#data/fund-record.ts';
import { type ItemMeta, jsonFile, type ListMeta } from '#data/meta.ts';
import type { Problem } from '#data/problem.ts';
import { listProject } from '#selection/listed-project.ts';
import { nameErrors, numberErrors, type ParameterError } from '#selection/parameter-errors.ts';
import { echo, firstGiven, type Query } from '#selection/parse.ts';
import { selectionQuery, writeQuery } from '#selection/selection.ts';
import { changesSince, findRemoval, getChanges, linkChange } from '../changes.ts';
import { changesMeta, recordsOfChanges } from './changes-files.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { limitErrors, linksToPages, pageFor } from './paging.ts';
import { missingProject, projectJson } from './project-files.ts';
import { answerMeta, metaOf, recordsOf, selectRecords } from './selected.ts';

/** Makes the answer of an operation of the API. */
export type Operation = (request: DataRequest) => DataAnswer;

/** The operations that answer with records: lists, and single projects and funds. */
export const recordOperations = { listProjects, getProject, listFunds, getFund, listChanges } as const satisfies Readonly<
  Partial<Record<OperationId, Operation>>
>;

/** What is wrong with the query of an address that takes no parameter but the language. */
export function refuseParameters(operation: OperationId, { query }: Pick<DataRequest, 'query'>): { readonly problem: Problem } | undefined {
  const parameterErrors = [...nameErrors(query, queryNamesOf(operation)), ...languageErrors(query)];
  return parameterErrors.length === 0 ? undefined : { problem: { kind: 'badParameters', parameterErrors } };
}

/** One fund: `{ meta, item }`. */
function getFund(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getFund', request);
  if (refused !== undefined) return refused;
  const { catalogue, id = '' } = request;
  const fund = findFund(catalogue, id);
  if (fund === undefined) return { problem: { kind: 'notFound' } };
  const item = toFundRecord(fund, projectsOf(catalogue, fund.id).length, request);
  return { type: 'application/json', body: `${JSON.stringify({ meta: fundMeta(request, fund.id), item }, null, 2)}\n` };
}

/** One project: `{ meta, item }`. A former id leads to the present one. */
function getProject(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getProject', request);
  if (refused !== undefined) return refused;
  const { catalogue, id = '', locale, today } = request;
  const project = findProject(catalogue, id);
  if (project !== undefined) return projectJson(listProject({ project, fund: fundOf(catalogue, project) }, today), request);
  const renamed = findByAlias(catalogue, id);
  return renamed === undefined ? missingProject(request, id) : { movedTo: pathToApi('getProject', renamed.id) + languageQuery(locale) };
}

/** A page of the funds, in the order of the site: `{ meta, items }`. */
function listFunds(request: DataRequest): DataAnswer {
  const { query, catalogue } = request;
  const parameterErrors = [...nameErrors(query, queryNamesOf('listFunds')), ...numberErrors(query, 'page'), ...limitErrors(query), ...languageErrors(query)];
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const cut = pageFor(catalogue.funds, query);
  if ('problem' in cut) return cut;
  const meta: ListMeta = { query: {}, count: catalogue.funds.length, ...fundMeta(request), ...cut.paging };
  const items = cut.rows.map((fund) => toFundRecord(fund, projectsOf(catalogue, fund.id).length, request));
  return { type: 'application/json', body: jsonFile(meta, items), links: linksToPages('listFunds', cut.paging, request) };
}

/** A page of a selection of projects, in the order of the list: `{ meta, items }`. */
function listProjects(request: DataRequest): DataAnswer {
  const { query } = request;
  const selected = selectRecords(request, addedParameters, withheldParameters);
  const others = [...limitErrors(query), ...languageErrors(query)];
  const parameterErrors = [...('problem' in selected ? (selected.problem.parameterErrors ?? []) : []), ...others];
  if ('problem' in selected || parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { selection, rows } = selected;
  const cut = pageFor(rows, query);
  if ('problem' in cut) return cut;
  const meta = { ...metaOf({ ...selected, selection: { ...selection, page: 1 } }, request), ...cut.paging };
  return {
    type: 'application/json',
    body: jsonFile(meta, recordsOf(cut.rows, request)),
    links: linksToPages('listProjects', cut.paging, request, (page) => selectionQuery({ ...selection, page })),
  };
}

/** A page of the changes of projects' facts, newest first: `{ meta, items }`. */
function listChanges(request: DataRequest): DataAnswer {
  const { query, catalogue, today } = request;
  const { changes, state } = getChanges(today);
  const since = parsePartialDate(firstGiven(query, 'since').trim());
  const id = firstGiven(query, 'project').trim().toLowerCase();
  const own = changes && (id === '' ? changes : changesOfId(changes, id, request));
  const parameterErrors = [
    ...nameErrors(query, queryNamesOf('listChanges')),
    ...(changes !== undefined && own === undefined ? [{ kind: 'unknownProject', parameter: 'project', value: echo(id) } as const] : []),
    ...(since === undefined ? dateErrors(query, 'since') : []),
    ...numberErrors(query, 'page'),
    ...limitErrors(query),
    ...languageErrors(query),
  ];
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  if (own === undefined) return { problem: { kind: 'noHistory' } };
  const told = since === undefined ? own : changesSince(own, firstDay(since));
  const cut = pageFor(told, query);
  if ('problem' in cut) return cut;
  const asked = { ...(id !== '' && { project: id }), ...(since !== undefined && { since }) };
  const meta = { ...changesMeta(request, told.length, asked), ...cut.paging };
  const items = recordsOfChanges(
    cut.rows.map((change) => linkChange(catalogue, change)),
    request,
  );
  const links = linksToPages('listChanges', cut.paging, request, (page) => writeQuery(Object.entries({ ...asked, ...(page > 1 && { page: String(page) }) })));
  return { type: 'application/json', body: jsonFile(meta, items), links, state };
}

/** The changes of a project that has an id, or had it; undefined when neither the catalogue nor the history knows of one. */
function changesOfId(changes: readonly ProjectChange[], id: string, request: DataRequest): readonly ProjectChange[] | undefined {
  const { catalogue } = request;
  const project = findProject(catalogue, id) ?? findByAlias(catalogue, id);
  if (project !== undefined) return changesOf(changes, project);
  const removal = findRemoval(request, id);
  const own = changesOf(changes, removal === undefined ? { id, aliases: [] } : { id: removal.id, aliases: removal.last?.formerIds ?? [] });
  return own.length === 0 ? undefined : own;
}

/** A parameter that is given but is no date. */
function dateErrors(query: Query, name: string): readonly ParameterError[] {
  const value = firstGiven(query, name).trim();
  return value === '' ? [] : [{ kind: 'badDate', parameter: name, value: echo(value) }];
}

/** What is said of funds. @param id of one fund; without it, of all */
function fundMeta(request: DataRequest, id?: string): ItemMeta {
  const { origin, locale } = request;
  return answerMeta(request, origin + pathTo({ name: 'funds', ...(id !== undefined && { id }) }, locale));
}

/** A language that there is not. */
function languageErrors(query: Query): readonly ParameterError[] {
  const value = firstGiven(query, 'lang');
  return value === '' || isLocale(value.toLowerCase()) ? [] : [{ kind: 'unknownValue', parameter: 'lang', value, allowed: locales }];
}
