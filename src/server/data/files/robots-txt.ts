import { robotsFile } from '../../../exports/robots';
import { showsDrafts } from '../../settings';
import type { DataAnswer, DataRequest } from '../data-handler';

/** What search engines may read: everything, or nothing of a site that shows drafts. */
export function robotsTxt({ origin }: DataRequest): DataAnswer {
  return { type: 'text/plain; charset=utf-8', body: robotsFile({ origin, open: !showsDrafts() }) };
}
