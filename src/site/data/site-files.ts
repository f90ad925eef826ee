import { robotsFile } from '#data/site-texts.ts';
import { showsDrafts } from '../settings.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** What search engines may read: everything, or nothing of a site that shows drafts. */
export function robotsTxt({ origin }: DataRequest): DataAnswer {
  return { type: 'text/plain; charset=utf-8', body: robotsFile({ origin, open: !showsDrafts() }) };
}
