import { securityFile } from '#data/security-txt.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** Whom to tell of a vulnerability; not found while the owner has named nobody. */
export function securityTxt({ catalogue, origin }: DataRequest): DataAnswer {
  const body = securityFile(catalogue.site, origin);
  return body === undefined ? { problem: { kind: 'notFound' } } : { type: 'text/plain; charset=utf-8', body };
}
