import { languageQuery, pathToApi } from '#addresses/api.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { type DocumentFacts, openApiDocument } from '#data/api/document.ts';
import type { ApiExamples, ExampleRequest } from '#data/api/examples.ts';
import { maxLimit } from '#data/api/parameters.ts';
import { type Problem, problemBody } from '#data/problem.ts';
import type { ListedProject } from '#selection/listed-project.ts';
import { byName, choiceNames, choicesIn, parameters, typedNames } from '#selection/parameters.ts';
import { findRemoval, getChanges } from '../changes.ts';
import { currentSource } from '../source.ts';
import { listingOf } from '../state.ts';
import { recordOperations, refuseParameters } from './api-answers.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The description of the API: OpenAPI 3.1. */
export function getDescription(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getDescription', request);
  if (refused !== undefined) return refused;
  const { catalogue, locale, origin } = request;
  const document = openApiDocument({
    locale,
    origin,
    choices: choicesIn(catalogue),
    contact: contactOf(catalogue.site, locale),
    examples: takeExamples(request),
  });
  return { type: 'application/json', body: `${JSON.stringify(document, null, 2)}\n`, language: locale };
}

/** The owner of the site, as far as the settings of the content tell. */
function contactOf({ unit, feedbackEmail }: Catalogue['site'], locale: Locale): DocumentFacts['contact'] {
  return { ...(unit && { name: pickLocale(unit, locale).value }), ...(feedbackEmail !== undefined && { email: feedbackEmail }) };
}

/** Examples of everything the API takes and answers, from the catalogue as it is today, the same all day. What an empty catalogue lacks is left out. */
export function takeExamples(request: DataRequest): ApiExamples {
  const { catalogue, today, locale, origin } = request;
  return cached(`examples ${locale}`, [catalogue, today, origin, currentSource().changes().state], () => makeExamples(request));
}

function makeExamples(request: DataRequest): ApiExamples {
  const { catalogue, today, locale, origin } = request;
  const projects = listingOf(catalogue, today, locale).rows;
  const example = projects.find((row) => hasEveryValue(row) && hasEveryChoice(row, today)) ?? projects.find(hasEveryValue) ?? projects[0];
  const fundId = example?.fund.id ?? catalogue.funds[0]?.id;
  const { changes } = getChanges(today);
  const removal = changes?.find(({ id, kind }) => kind === 'removed' && findRemoval(request, id) !== undefined);
  const problem = (found: Problem) => problemBody(found, locale, origin);
  return {
    parameters: {
      ...(example && selectionExamples(example, locale, today)),
      page: 1,
      limit: 10,
      answerLang: locale,
      textLang: locale,
      ...(fundId && { fundId }),
      ...(changes?.[0] && { since: changes[0].day }),
      ...(changes?.[0] && { changedProject: changes[0].id }),
    },
    requests: {
      ...(example && {
        listProjects: ask('listProjects', request, { query: { fund: example.fund.id, status: example.status, limit: '1' } }),
        getProject: ask('getProject', request, { id: example.project.id }),
      }),
      listFunds: ask('listFunds', request, { query: { limit: '1' } }),
      ...(fundId && { getFund: ask('getFund', request, { id: fundId }) }),
      ...(changes?.[0] && { listChanges: ask('listChanges', request, { query: { since: changes[0].day, limit: '1' } }) }),
      getDescription: { address: pathToApi('getDescription') + languageQuery(locale) },
    },
    problems: {
      badParameters: problem(problemOf(recordOperations.listFunds({ ...request, query: { limit: String(maxLimit + 1) } }))),
      notFound: problem({ kind: 'notFound' }),
      noHistory: problem({ kind: 'noHistory' }),
      ...(removal && { gone: problem({ kind: 'gone', removal }) }),
      failure: problem({ kind: 'failure' }),
    },
  };
}

function hasEveryValue(row: ListedProject): boolean {
  return typedNames.every((name) => parameters[name].example(row) !== undefined);
}

function hasEveryChoice(row: ListedProject, today: CalendarDay): boolean {
  return choiceNames.every((name) => parameters[name].valuesIn(row, today).length > 0);
}

/** Values that together find at least this project: its own of every choice, the years of its days, its amount. */
function selectionExamples(row: ListedProject, locale: Locale, today: CalendarDay): ApiExamples['parameters'] {
  const { project } = row;
  const text = pickLocale(project.texts, locale);
  const words = text.value.title.match(/\p{L}+/gu) ?? [];
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  const choices = byName(choiceNames, (name) => parameters[name].valuesIn(row, today).slice(0, 1));
  const typed = byName(typedNames, (name) => parameters[name].example(row));
  return {
    q: project.acronym ?? longest,
    ...Object.fromEntries(Object.entries(choices).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)),
    sort: 'end',
    exact: parameters.exact.value,
    // Words are searched for exactly, which finds them in their own language only.
    searchLang: text.locale,
    projectId: project.id,
  };
}

/** Asks an operation in the language of the request, as a reader would. */
function ask(
  operation: keyof typeof recordOperations,
  request: DataRequest,
  { query = {}, id }: { readonly query?: Readonly<Record<string, string>>; readonly id?: string },
): ExampleRequest {
  const parameters = new URLSearchParams([...Object.entries(query), ...new URLSearchParams(languageQuery(request.locale))]);
  const asked = { ...request, query: Object.fromEntries(parameters), ...(id !== undefined && { id }) };
  const address = pathToApi(operation, id) + (parameters.size === 0 ? '' : `?${parameters}`);
  return { address, answer: JSON.parse(textOf(recordOperations[operation](asked))) };
}

/** The text of an answer. @throws RangeError when it has none, which would be a fault of the example */
function textOf(answer: DataAnswer): string {
  const body = 'body' in answer ? answer.body : undefined;
  if (typeof body === 'string') return body;
  if (body !== undefined && Symbol.iterator in body) return [...body].join('');
  throw new RangeError('An example without an answer');
}

/** The problem of an answer. @throws RangeError when it has none, which would be a fault of the example */
function problemOf(answer: DataAnswer): Problem {
  if ('problem' in answer) return answer.problem;
  throw new RangeError('An example of a problem that is none');
}
