import { z } from 'zod';
import { apiRoot } from '#addresses/api.ts';
import { pathTo } from '#addresses/pages.ts';
import type { Locale } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import type { Choices } from '#selection/parameters.ts';
import { translatorOf } from '#words/messages.ts';
import { statusOfProblem } from '../problem.ts';
import { dateSchema } from '../record-schema.ts';
import { componentSchemas, type JsonObject, schemaRef } from './components.ts';
import type { ApiExamples } from './examples.ts';
import { type ApiOperation, describeOperations, tags } from './operations.ts';
import type { ApiParameter } from './parameters.ts';

/** The version of the API: its first number is that of its address. */
const version = '1.0.0';

/** What the document says besides the shapes. */
export type DocumentFacts = {
  readonly locale: Locale;
  /** Scheme and host. */
  readonly origin: string;
  /** The values there are of each choice in the catalogue. */
  readonly choices: Choices;
  /** Of the site's owner, where it is known. */
  readonly contact: { readonly name?: string; readonly email?: string };
  readonly examples: ApiExamples;
};

/** The description of the API (OpenAPI 3.1) in the words of a language, with examples from the catalogue. */
export function openApiDocument({ locale, origin, choices, contact, examples }: DocumentFacts): JsonObject {
  const t = translatorOf(locale, 'apiDocument');
  const pathItem = (operation: ApiOperation) => ({ get: operationObject(operation, locale, examples) });
  return {
    openapi: '3.1.1',
    info: {
      title: t('title'),
      description: t('description'),
      version,
      license: { name: t('licence'), url: contentLicence },
      ...(Object.keys(contact).length > 0 && { contact }),
    },
    servers: [{ url: origin + apiRoot }],
    externalDocs: { description: t('guide'), url: origin + pathTo({ name: 'api' }, locale) },
    security: [],
    tags: tags.map((name) => ({ name, description: t(`tag.${name}`) })),
    paths: Object.fromEntries(describeOperations(locale, choices).map((operation) => [operation.path, pathItem(operation)])),
    components: { schemas: componentSchemas(locale), ...sharedAnswers(locale, examples) },
  };
}

function operationObject(operation: ApiOperation, locale: Locale, examples: ApiExamples): JsonObject {
  const { id, tag, summary, description, parameters } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: parameters.map((parameter) => parameterObject(parameter, examples.parameters)),
    responses: responsesOf(operation, locale, examples),
  };
}

/** A parameter as a Parameter Object of OpenAPI 3.1. */
function parameterObject(parameter: ApiOperation['parameters'][number], examples: ApiExamples['parameters']): JsonObject {
  const { key, name, place, description } = parameter;
  const example = examples[key];
  return {
    name,
    in: place,
    description,
    ...(place === 'path' && { required: true }),
    ...(parameter.kind === 'codes' && { style: 'form', explode: true }),
    schema: schemaOf(parameter),
    ...(example !== undefined && { example }),
  };
}

function schemaOf({ kind, allowed, smallest, largest, longest, standard }: ApiParameter): JsonObject {
  const standardly = standard === undefined ? {} : { default: standard };
  const code = { type: 'string', ...(allowed && { enum: allowed }) };
  const schemas = {
    text: { type: 'string', ...(longest !== undefined && { maxLength: longest }) },
    number: { type: 'integer', ...(smallest !== undefined && { minimum: smallest }), ...(largest !== undefined && { maximum: largest }), ...standardly },
    date: dateParameter(),
    period: { type: 'string', pattern: periodPattern },
    amount: { type: 'number', minimum: 0 },
    code: { ...code, ...standardly },
    codes: { type: 'array', items: code },
  };
  return schemas[kind];
}

/** A date, or two with a slash between them, of which one may be open (ISO 8601-2). */
const periodPattern = '^(?:\\d{4}(?:-\\d{2}){0,2}|(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.)/(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.))$';

/** A year, a month or a day, as in the records. */
function dateParameter(): JsonObject {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(dateSchema);
  return schema;
}

/** The headers and the answers that operations share, as components. */
function sharedAnswers(locale: Locale, { problems }: ApiExamples): { readonly headers: JsonObject; readonly responses: JsonObject } {
  const t = translatorOf(locale, 'apiDocument');
  const problem = translatorOf(locale, 'problem');
  const header = (name: 'etag' | 'lastModified' | 'link' | 'location') => ({ description: t(`header.${name}`), schema: { type: 'string' } });
  const failing = (kind: keyof typeof problems) => ({
    description: problem(`title.${kind}`),
    content: { 'application/problem+json': { schema: schemaRef('Problem'), ...(problems[kind] && { example: problems[kind] }) } },
  });
  return {
    headers: { ETag: header('etag'), 'Last-Modified': header('lastModified'), Link: header('link'), Location: header('location') },
    responses: {
      notModified: { description: t('response.notModified'), headers: stateHeaders },
      moved: { description: t('response.moved'), headers: { Location: headerRef('Location') } },
      badParameters: failing('badParameters'),
      notFound: failing('notFound'),
      noHistory: failing('noHistory'),
      gone: failing('gone'),
      failure: failing('failure'),
    },
  };
}

/** The answers of one operation. */
function responsesOf({ id, answer, isList, canMove, problems = [], parameters }: ApiOperation, locale: Locale, { requests }: ApiExamples): JsonObject {
  const t = translatorOf(locale, 'apiDocument');
  const example = requests[id]?.answer;
  return {
    200: {
      description: t('response.ok'),
      headers: { ...stateHeaders, ...(isList && { Link: headerRef('Link') }) },
      content: { 'application/json': { schema: schemaRef(answer), ...(example !== undefined && { example }) } },
    },
    304: responseRef('notModified'),
    ...(canMove && { 308: responseRef('moved') }),
    400: responseRef('badParameters'),
    ...(parameters.some(({ place }) => place === 'path') && { 404: responseRef('notFound') }),
    ...Object.fromEntries(problems.map((kind) => [statusOfProblem(kind), responseRef(kind)])),
    500: responseRef('failure'),
  };
}

/** What names the state of an answer. */
const stateHeaders: JsonObject = { ETag: headerRef('ETag'), 'Last-Modified': headerRef('Last-Modified') };

function headerRef(name: string): JsonObject {
  return { $ref: `#/components/headers/${name}` };
}

function responseRef(name: string): JsonObject {
  return { $ref: `#/components/responses/${name}` };
}
