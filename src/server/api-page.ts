import { contentLicence } from '../domain/licence';
import { metaFields } from '../exports/api-meta';
import type { ApiExamples } from '../exports/openapi/examples';
import { type ApiOperation, describeOperations } from '../exports/openapi/operations';
import { apiRoot, pathToApi } from '../i18n/api-routes';
import { translatorOf } from '../i18n/messages';
import type { OperationProps } from '../views/api-operation-view';
import type { ApiViewProps } from '../views/api-view';
import { languageQuery } from './data/api/api-language';
import { shorten } from './data/api/shorten';
import { takeExamples } from './data/api/take-examples';
import { problemKinds, statusOfProblem } from './data/problem';
import { type PageAnswer, type PageRequest, sharedCacheSeconds } from './page';
import { revisionOf } from './revision';
import { siteOrigin } from './settings';

/** Answers the page about the API: what the OpenAPI document says, for people. */
export function answerApiPage(page: PageRequest): PageAnswer<ApiViewProps> {
  const { catalogue, locale } = page;
  const origin = siteOrigin();
  const examples = takeExamples({ ...page, params: {}, query: {}, origin, revision: revisionOf(catalogue) });
  const fundIds = catalogue.funds.map((fund) => fund.id);
  return {
    route: { name: 'api' },
    props: {
      base: origin + apiRoot,
      description: origin + pathToApi('getDescription') + languageQuery(locale),
      licence: contentLicence,
      operations: describeOperations(locale, fundIds).map((operation) => operationProps(operation, examples, page)),
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
