import { get, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A compressed answer as it goes over the wire: its size in bytes, and what it says. */
export type CompressedAnswer = { readonly status: number; readonly bytes: number; readonly html: string; readonly headers: IncomingHttpHeaders };

/** Asks for a page as browsers do, compressed. Rejects when the answer cannot be read. */
export function fetchCompressed(address: string): Promise<CompressedAnswer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const html = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, html: html.toString('utf8'), headers: answer.headers });
      });
      answer.on('error', reject);
    }).on('error', reject);
  });
}
