import { projectsOf } from '../../../domain/catalogue';
import { objectionsToNames, objectionsToNumber } from '../../../domain/objections';
import type { ListMeta } from '../../../exports/api-meta';
import { jsonFile } from '../../../exports/json';
import { queryNamesOf } from '../../../exports/openapi/parameters';
import { toFundRecord } from '../../../exports/to-fund-record';
import type { DataAnswer, DataRequest } from '../data-handler';
import { objectionsToLanguage } from './api-language';
import { fundMeta } from './fund-meta';
import { cutPage, linksToPages, objectionsToLimit } from './paging';

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
