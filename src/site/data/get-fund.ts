import { findFund, projectsOf } from '#catalogue/catalogue.ts';
import { toFundRecord } from '#data/to-fund-record.ts';
import { fundMeta } from './fund-meta.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** One fund: `{ meta, item }`. */
export function getFund(request: DataRequest): DataAnswer {
  const refused = refuseParameters('getFund', request);
  if (refused !== undefined) return refused;
  const { catalogue, params } = request;
  const fund = findFund(catalogue, params.id ?? '');
  if (fund === undefined) return { problem: { kind: 'notFound' } };
  const item = toFundRecord(fund, projectsOf(catalogue, fund.id).length, request);
  return { type: 'application/json', body: `${JSON.stringify({ meta: fundMeta(request, fund.id), item }, null, 2)}\n` };
}
