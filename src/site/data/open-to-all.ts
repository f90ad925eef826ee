import type { ServerResponse } from 'node:http';
import { showsDrafts } from '../settings.ts';

/** Marks an answer as open data: other sites' pages may read it, and nothing in it depends on who asks. */
export function openToAll(res: ServerResponse): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'ETag, Link');
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (showsDrafts()) res.setHeader('X-Robots-Tag', 'noindex');
}
