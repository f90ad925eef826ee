import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { type JsonObject, schemaRef } from './components.ts';
import type { ApiExamples } from './examples.ts';
import type { ApiOperation } from './operations.ts';

/** The headers and the answers that operations share, as components. */
export function sharedAnswers(locale: Locale, { problems }: ApiExamples): { readonly headers: JsonObject; readonly responses: JsonObject } {
  const t = translatorOf(locale, 'apiDocument');
  const problem = translatorOf(locale, 'problem');
  const header = (name: 'etag' | 'link' | 'location') => ({ description: t(`header.${name}`), schema: { type: 'string' } });
  const failing = (kind: keyof typeof problems) => ({
    description: problem(`title.${kind}`),
    content: { 'application/problem+json': { schema: schemaRef('Problem'), example: problems[kind] } },
  });
  return {
    headers: { ETag: header('etag'), Link: header('link'), Location: header('location') },
    responses: {
      notModified: { description: t('response.notModified'), headers: { ETag: headerRef('ETag') } },
      moved: { description: t('response.moved'), headers: { Location: headerRef('Location') } },
      badParameters: failing('badParameters'),
      notFound: failing('notFound'),
      failure: failing('failure'),
    },
  };
}

/** The answers of one operation. */
export function responsesOf({ id, answer, isList, canMove, parameters }: ApiOperation, locale: Locale, { requests }: ApiExamples): JsonObject {
  const t = translatorOf(locale, 'apiDocument');
  const example = requests[id]?.answer;
  return {
    200: {
      description: t('response.ok'),
      headers: { ETag: headerRef('ETag'), ...(isList && { Link: headerRef('Link') }) },
      content: { 'application/json': { schema: schemaRef(answer), ...(example !== undefined && { example }) } },
    },
    304: responseRef('notModified'),
    ...(canMove && { 308: responseRef('moved') }),
    400: responseRef('badParameters'),
    ...(parameters.some(({ place }) => place === 'path') && { 404: responseRef('notFound') }),
    500: responseRef('failure'),
  };
}

function headerRef(name: string): JsonObject {
  return { $ref: `#/components/headers/${name}` };
}

function responseRef(name: string): JsonObject {
  return { $ref: `#/components/responses/${name}` };
}
