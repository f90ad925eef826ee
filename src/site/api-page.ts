import { apiRoot, pathToApi } from '#addresses/api.ts';
import { contentLicence } from '#catalogue/licence.ts';
import type { ApiExamples } from '#data/api/examples.ts';
import { type ApiOperation, describeOperations } from '#data/api/operations.ts';
import { metaFields } from '#data/meta.ts';
import { problemKinds, statusOfProblem } from '#data/problem.ts';
import type { ApiViewProps } from '#views/api/api-view.tsx';
import type { OperationProps } from '#views/api/operation.tsx';
import { translatorOf } from '#words/messages.ts';
import { languageQuery } from './data/api-language.ts';
import { takeExamples } from './data/take-examples.ts';
import { type PageAnswer, type PageRequest, sharedCacheSeconds } from './page.ts';
import { revisionOf } from './revision.ts';
import { siteOrigin } from './settings.ts';
import { shorten } from './shorten.ts';

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
