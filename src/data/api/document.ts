import { apiRoot } from '#addresses/api.ts';
import { pathTo } from '#addresses/pages.ts';
import { contentLicence } from '#catalogue/licence.ts';
import type { Locale } from '#catalogue/locale.ts';
import { translatorOf } from '#words/messages.ts';
import { componentSchemas, type JsonObject } from './components.ts';
import type { ApiExamples } from './examples.ts';
import { type ApiOperation, describeOperations, tags } from './operations.ts';
import { parameterObject } from './parameter-object.ts';
import { responsesOf, sharedAnswers } from './responses.ts';

/** The version of the API: its first number is that of its address. */
const version = '1.0.0';

/** What the document says besides the shapes. */
export type DocumentFacts = {
  readonly locale: Locale;
  /** Scheme and host. */
  readonly origin: string;
  readonly fundIds: readonly string[];
  /** Of the site's owner, where it is known. */
  readonly contact: { readonly name?: string; readonly email?: string };
  readonly examples: ApiExamples;
};

/** The description of the API (OpenAPI 3.1) in the words of a language, with examples from the catalogue. */
export function openApiDocument({ locale, origin, fundIds, contact, examples }: DocumentFacts): JsonObject {
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
    paths: Object.fromEntries(describeOperations(locale, fundIds).map((operation) => [operation.path, pathItem(operation)])),
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
