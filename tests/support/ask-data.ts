import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next';

/** A data address's answer as it goes out. */
export type DataResponse = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer; readonly text: string };

type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

/** Asks a data address as the framework does. @param path with its query */
export async function askData(handler: NextApiHandler, path: string, asking: Asking = {}): Promise<DataResponse> {
  const headers = new Map<string, string>();
  const out = Object.assign(new PassThrough(), {
    statusCode: 200,
    headersSent: false,
    setHeader(name: string, value: unknown) {
      headers.set(name.toLowerCase(), String(value));
      return out;
    },
    removeHeader: (name: string) => void headers.delete(name.toLowerCase()),
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    status(code: number) {
      out.statusCode = code;
      return out;
    },
  });
  const req = { url: path, method: asking.method ?? 'GET', headers: asking.headers ?? {} };
  const [bytes] = await Promise.all([buffer(out), handler(req as unknown as NextApiRequest, out as unknown as NextApiResponse)]);
  return { status: out.statusCode, headers: Object.fromEntries(headers), bytes, text: bytes.toString('utf8') };
}
