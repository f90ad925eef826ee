import { projectsOf } from '#catalogue/catalogue.ts';
import { queryNamesOf } from '#data/api/parameters-part.ts';
import { jsonFile } from '#data/json.ts';
import type { ListMeta } from '#data/meta.ts';
import { toFundRecord } from '#data/to-fund-record.ts';
import { objectionsToNames, objectionsToNumber } from '#selection/parameter-errors.ts';
import { objectionsToLanguage } from './api-language.ts';
import { fundMeta } from './fund-meta.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { cutPage, linksToPages, objectionsToLimit } from './paging.ts';

/** A page of the funds, in the order of the site: `{ meta, items }`. */
export function listFunds(request: DataRequest): DataAnswer {
  const { query, catalogue } = request;
  const objections = [
    ...objectionsToNames(query, queryNamesOf('listFunds')),
    ...objectionsToNumber(query, 'page'),
    ...objectionsToLimit(query),
    ...objectionsToLanguage(query),
  ];
  if (objections.length > 0) return { problem: { kind: 'badParameters', objections } };
  const cut = cutPage(catalogue.funds, query);
  if ('problem' in cut) return cut;
  const meta: ListMeta = { query: {}, count: catalogue.funds.length, ...fundMeta(request), ...cut.paging };
  const items = cut.rows.map((fund) => toFundRecord(fund, projectsOf(catalogue, fund.id).length, request));
  return { type: 'application/json', body: jsonFile(meta, items), links: linksToPages('listFunds', cut.paging, request) };
}
