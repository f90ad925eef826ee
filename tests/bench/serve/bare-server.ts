import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** An answer in the file: its headers, its body as Base64. */
export type Written = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** The least that a server in Node.js can do: the answers of a file, by address, and nothing else. Arguments: file, port. */
function main(file: string, port: number): void {
  const written = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Written>>);
  const answers = new Map(
    written.map(([path, { headers, body }]) => {
      const bytes = Buffer.from(body, 'base64');
      return [path, { headers: { ...headers, 'content-length': bytes.length }, bytes }] as const;
    }),
  );
  const server = createServer({ keepAliveTimeout: 75_000 }, (req, res) => {
    const answer = answers.get(req.url ?? '');
    if (answer === undefined) res.writeHead(404).end();
    else res.writeHead(200, answer.headers).end(answer.bytes);
  });
  server.listen(port, '127.0.0.1', () => process.stdout.write('listens\n'));
}

const [file = '', port] = process.argv.slice(2);
main(file, Number(port));
