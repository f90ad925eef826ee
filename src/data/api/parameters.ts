import type { OperationId } from '#addresses/api.ts';
import { locales, machineLocale } from '#catalogue/locale.ts';
import { allowedValues, byName, type Choices, choiceNames, type Parameter, type ParameterName, parameterNames, parameters } from '#selection/parameters.ts';

/** Items of a page when no number is asked for. */
export const defaultLimit = 20;

/** Most items of a page. */
export const maxLimit = 100;

/** Parameters of the list's page that the API does not take: it answers in one form. */
export const withheldParameters = ['view'] as const;

/** Parameters of the API that the list's page does not take. */
export const addedParameters = ['limit', 'lang'] as const;

type SelectionParameter = Exclude<ParameterName, (typeof withheldParameters)[number]>;

/** A parameter with one meaning: `id` and `lang` mean several things. */
export type ParameterKey = SelectionParameter | 'limit' | 'searchLang' | 'answerLang' | 'textLang' | 'projectId' | 'fundId' | 'changedProject' | 'since';

const selectionParameters = parameterNames.filter((name): name is SelectionParameter => !(withheldParameters as readonly string[]).includes(name));

/** The parameters of each operation, in the order in which they are told. */
const operationParameters: Readonly<Record<OperationId, readonly ParameterKey[]>> = {
  listProjects: [...selectionParameters, 'limit', 'searchLang'],
  getProject: ['projectId', 'answerLang'],
  listFunds: ['page', 'limit', 'answerLang'],
  getFund: ['fundId', 'answerLang'],
  listChanges: ['changedProject', 'since', 'page', 'limit', 'answerLang'],
  getDescription: ['textLang'],
};

/** What a value is: a text, a whole number, a calendar date, a time, euros, one code of a list, or any number of codes. */
type ParameterKind = 'text' | 'number' | 'date' | 'period' | 'amount' | 'code' | 'codes';

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

type Facts = Omit<ApiParameter, 'key'>;

const language = (): Facts => ({ name: 'lang', place: 'query', kind: 'code', allowed: locales, standard: machineLocale });
const id = (): Facts => ({ name: 'id', place: 'path', kind: 'text' });

/** What is said of each parameter, with the values there are in a catalogue. */
const factsOf: Readonly<Record<ParameterKey, (choices: Choices) => Facts>> = {
  ...byName(selectionParameters, (name) => (choices) => ({ name, place: 'query', ...selectionFacts(name, choices) })),
  limit: () => ({ name: 'limit', place: 'query', kind: 'number', smallest: 1, largest: maxLimit, standard: defaultLimit }),
  searchLang: language,
  answerLang: language,
  textLang: language,
  projectId: id,
  fundId: id,
  changedProject: () => ({ name: 'project', place: 'query', kind: 'text' }),
  since: () => ({ name: 'since', place: 'query', kind: 'date' }),
};

/** A parameter of the list as the API takes it. */
function selectionFacts(name: ParameterName, choices: Choices): Omit<Facts, 'name' | 'place'> {
  const parameter: Parameter = parameters[name];
  const allowed = allowedValues(name, choices);
  switch (parameter.kind) {
    case 'text':
      return { kind: 'text', longest: parameter.longest };
    case 'choices':
      return { kind: 'codes', ...(allowed && { allowed }) };
    case 'choice':
    case 'flag':
      return { kind: 'code', ...(allowed && { allowed }) };
    case 'date':
    case 'period':
    case 'amount':
      return { kind: parameter.kind };
    case 'page':
      return { kind: 'number', smallest: 1, standard: 1 };
  }
}

/** The parameters of an operation. @param choices the values there are in the catalogue */
export function parametersOf(operation: OperationId, choices: Choices): readonly ApiParameter[] {
  return operationParameters[operation].map((key) => ({ key, ...factsOf[key](choices) }));
}

/** The names in the query of an operation. */
export function queryNamesOf(operation: OperationId): readonly string[] {
  return parametersOf(
    operation,
    byName(choiceNames, () => []),
  ).flatMap(({ place, name }) => (place === 'query' ? [name] : []));
}
