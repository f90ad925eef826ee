import { get } from 'node:http';
import { headers } from './load.ts';

/** An answer as it came, for servers that only repeat it. */
export type Captured = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/** What a server says of itself or of the connection. */
const ofTheServer = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length']);

/** Takes down an answer, body as compressed. @throws Error when it is not 200 */
export function capture(port: number, path: string): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path} answered ${answer.statusCode}`));
        const said = Object.entries(answer.headersDistinct).filter(([name]) => !ofTheServer.has(name));
        resolve({ headers: Object.fromEntries(said.map(([name, values = []]) => [name, values.join(', ')])), body: Buffer.concat(parts) });
      });
    });
    request.once('error', reject);
  });
}
