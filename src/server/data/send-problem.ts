import type { ServerResponse } from 'node:http';
import type { Locale } from '../../domain/locale';
import { siteOrigin } from '../settings';
import { type Problem, problemBody } from './problem';

/** Said of a file before it turned out that there is none. */
const headersOfFiles = ['ETag', 'Link', 'Content-Disposition'];

/** Answers with a problem (RFC 9457) in a language; no cache may keep it. */
export function sendProblem(res: ServerResponse, problem: Problem, locale: Locale): void {
  const body = problemBody(problem, locale, siteOrigin());
  for (const name of headersOfFiles) res.removeHeader(name);
  res.setHeader('Content-Type', 'application/problem+json');
  res.setHeader('Content-Language', locale);
  res.setHeader('Cache-Control', 'no-store');
  res.statusCode = body.status;
  res.end(`${JSON.stringify(body, null, 2)}\n`);
}
