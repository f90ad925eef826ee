import type { ServerResponse } from 'node:http';
import type { Locale } from '#catalogue/locale.ts';
import { type Problem, problemBody } from '#data/problem.ts';
import { siteOrigin } from '../settings.ts';

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
