import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { type DocumentFacts, openApiDocument } from '#data/api/document.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { refuseParameters } from './refuse-parameters.ts';
import { takeExamples } from './take-examples.ts';

/** The description of the API: OpenAPI 3.1. */
export function getDescription(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getDescription', request);
  if (refused !== undefined) return refused;
  const { catalogue, locale, origin } = request;
  const document = openApiDocument({
    locale,
    origin,
    fundIds: catalogue.funds.map((fund) => fund.id),
    contact: contactOf(catalogue.site, locale),
    examples: takeExamples(request),
  });
  return { type: 'application/json', body: `${JSON.stringify(document, null, 2)}\n`, language: locale };
}

/** The owner of the site, as far as the settings of the content tell. */
function contactOf({ unit, feedbackEmail }: Catalogue['site'], locale: Locale): DocumentFacts['contact'] {
  return { ...(unit && { name: pickLocale(unit, locale).value }), ...(feedbackEmail !== undefined && { email: feedbackEmail }) };
}
