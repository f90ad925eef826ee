import type { OperationId } from '#addresses/api.ts';
import { type Locale, locales, machineLocale } from '#catalogue/locale.ts';
import { longestQuery } from '#catalogue/search-report.ts';
import { allowedValues } from '#selection/parameter-errors.ts';
import { parameterNames } from '#selection/parse.ts';

/** Items of a page when no number is asked for. */
export const defaultLimit = 20;

/** Most items of a page. */
export const largestLimit = 100;

/** Parameters of the list's page that the API does not take: it answers in one form. */
export const withheldParameters = ['view'] as const;

/** Parameters of the API that the list's page does not take. */
export const addedParameters = ['limit', 'lang'] as const;

type SelectionParameter = Exclude<(typeof parameterNames)[number], (typeof withheldParameters)[number]>;

/** A parameter with one meaning: `id` and `lang` mean several things. */
export type ParameterKey = SelectionParameter | 'limit' | 'searchLang' | 'answerLang' | 'textLang' | 'projectId' | 'fundId';

const selectionParameters = parameterNames.filter((name): name is SelectionParameter => !(withheldParameters as readonly string[]).includes(name));

/** The parameters of each operation, in the order in which they are told. */
const operationParameters: Readonly<Record<OperationId, readonly ParameterKey[]>> = {
  listProjects: [...selectionParameters, 'limit', 'searchLang'],
  getProject: ['projectId', 'answerLang'],
  listFunds: ['page', 'limit', 'answerLang'],
  getFund: ['fundId', 'answerLang'],
  getDescription: ['textLang'],
};

/** What a value is: a text, a whole number, a calendar date, one code of a list, or any number of codes. */
type ParameterKind = 'text' | 'number' | 'date' | 'code' | 'codes';

/** A parameter as programs need it. */
export type ApiParameter = {
  readonly key: ParameterKey;
  /** As it stands in the address. */
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly kind: ParameterKind;
  readonly allowed?: readonly string[];
  readonly smallest?: number;
  readonly largest?: number;
  /** Most characters. */
  readonly longest?: number;
  /** What an absent one means. */
  readonly standard?: string | number;
};

type Facts = Omit<ApiParameter, 'key' | 'name' | 'place'> & { readonly name?: string; readonly place?: 'path' };

const language: Facts & { readonly standard: Locale } = { name: 'lang', kind: 'code', allowed: locales, standard: machineLocale };
const id: Facts = { name: 'id', place: 'path', kind: 'text' };

const facts: Readonly<Record<ParameterKey, Facts>> = {
  q: { kind: 'text', longest: longestQuery },
  fund: { kind: 'codes' },
  programme: { kind: 'codes' },
  status: { kind: 'codes' },
  gap: { kind: 'codes' },
  from: { kind: 'date' },
  to: { kind: 'date' },
  sort: { kind: 'code' },
  page: { kind: 'number', smallest: 1, standard: 1 },
  exact: { kind: 'code' },
  limit: { kind: 'number', smallest: 1, largest: largestLimit, standard: defaultLimit },
  searchLang: language,
  answerLang: language,
  textLang: language,
  projectId: id,
  fundId: id,
};

/** The parameters of an operation, with the values that the domain allows. */
export function parametersOf(operation: OperationId, fundIds: readonly string[]): readonly ApiParameter[] {
  const lists = allowedValues(fundIds);
  return operationParameters[operation].map((key) => {
    const list = lists[key];
    return { key, name: key, place: 'query', ...(list && { allowed: list }), ...facts[key] };
  });
}

/** The names in the query of an operation. */
export function queryNamesOf(operation: OperationId): readonly string[] {
  return parametersOf(operation, []).flatMap(({ place, name }) => (place === 'query' ? [name] : []));
}
