import { apiRoot, languageQuery, pathToApi } from '#addresses/api.ts';
import { contentLicence } from '#catalogue/site.ts';
import type { ApiExamples } from '#data/api/examples.ts';
import { type ApiOperation, describeOperations } from '#data/api/operations.ts';
import { metaFields } from '#data/meta.ts';
import { problemKinds, statusOfProblem } from '#data/problem.ts';
import { choicesIn } from '#selection/parameters.ts';
import type { ApiViewProps } from '#views/api/api-view.tsx';
import type { OperationProps } from '#views/api/operation.tsx';
import { translatorOf } from '#words/messages.ts';
import { takeExamples } from './data/api-description.ts';
import { type PageAnswer, type PageRequest, sharedCacheSeconds } from './page.ts';
import { siteOrigin } from './settings.ts';
import { revisionOf } from './state.ts';

/** Answers the page about the API: what the OpenAPI document says, for people. */
export function answerApiPage(page: PageRequest): PageAnswer<ApiViewProps> {
  const { catalogue, locale } = page;
  const origin = siteOrigin();
  const examples = takeExamples({ ...page, query: {}, origin, revision: revisionOf(catalogue) });
  return {
    route: { name: 'api' },
    props: {
      base: origin + apiRoot,
      description: origin + pathToApi('getDescription') + languageQuery(locale),
      licence: contentLicence,
      operations: describeOperations(locale, choicesIn(catalogue)).map((operation) => operationProps(operation, examples, page)),
      meta: metaFields,
      problems: problemKinds.map((kind) => ({ kind, status: statusOfProblem(kind) })),
      problemExample: asText(examples.problems.badParameters),
      minutes: sharedCacheSeconds / 60,
    },
  };
}

function operationProps({ id, path, summary, description, parameters }: ApiOperation, { requests }: ApiExamples, { locale }: PageRequest): OperationProps {
  const t = translatorOf(locale, 'apiPage');
  const { address, answer } = requests[id] ?? {};
  return {
    id,
    path: apiRoot + path,
    summary,
    description,
    parameters,
    ...(address !== undefined && { address }),
    ...(answer !== undefined && { answer: asText(shorten(answer, (count) => t('more', { count }))) }),
  };
}

function asText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Most fields of an object, most characters of a text in words; addresses stay whole. */
const maxFields = 8;
const maxTextLength = 45;

/**
 * A JSON value short enough to be read as an example: long texts end in an ellipsis, and what is left out of lists and
 * objects is counted.
 * @param more says how many were left out
 */
function shorten(value: unknown, more: (count: number) => string): unknown {
  if (typeof value === 'string') return value.length > maxTextLength && value.includes(' ') ? `${value.slice(0, maxTextLength).trimEnd()}…` : value;
  if (Array.isArray(value)) {
    const rest = value.length - 1;
    return [...value.slice(0, 1).map((item) => shorten(item, more)), ...(rest > 0 ? [more(rest)] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const kept = fields.slice(0, maxFields).map(([name, field]) => [name, shorten(field, more)] as const);
  const rest = fields.length - maxFields;
  return Object.fromEntries(rest > 0 ? [...kept, ['…', more(rest)]] : kept);
}
