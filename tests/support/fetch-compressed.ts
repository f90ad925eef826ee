import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A compressed answer as it goes over the wire: its size in bytes, and what it says. */
export type CompressedAnswer = { readonly status: number; readonly bytes: number; readonly html: string; readonly headers: IncomingHttpHeaders };

const decoders = { gzip: gunzipSync, br: brotliDecompressSync };

/** Asks for a page compressed, as browsers do. Rejects when the answer cannot be read. */
export function fetchCompressed(address: string, coding: keyof typeof decoders = 'gzip'): Promise<CompressedAnswer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': coding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const html = answer.headers['content-encoding'] === coding ? decoders[coding](body) : body;
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, html: html.toString('utf8'), headers: answer.headers });
      });
      answer.on('error', reject);
    }).on('error', reject);
  });
}
