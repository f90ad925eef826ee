import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { headersOfEvery } from '#site/front/security-headers.ts';
import { freePort } from './free-port.ts';
import { startNginx } from './nginx-process.ts';
import { ask } from './steady-load.ts';

/** What the server behind nginx was asked, in order. */
type Seen = { readonly address: string; readonly headers: IncomingMessage['headers'] };

/** Seconds that a page of the stand-in may be kept, and be shown while it is asked for anew. */
const [fresh, grace] = [1, 1];

/** What the stand-in says in every answer. It says otherwise than nginx would, so that it shows who has said it. */
const said = Object.keys(headersOfEvery({ headers: {} })).map((name) => [name, 'said by the site'] as const);

/** A server that answers in words that tell how often it was asked for an address, so that what is kept shows. */
function standIn(seen: Seen[]): Server {
  const times = new Map<string, number>();
  return createServer((asked: IncomingMessage, answer: ServerResponse) => {
    const address = asked.url ?? '';
    seen.push({ address, headers: asked.headers });
    const coding = asked.headers['accept-encoding'] ?? 'none';
    const count = (times.get(address + coding) ?? 0) + 1;
    times.set(address + coding, count);
    answer.setHeader('Vary', 'Accept-Encoding');
    for (const [name, value] of said) answer.setHeader(name, value);
    answer.setHeader('Cache-Control', address.startsWith('/private') ? 'no-store' : `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${grace}`);
    answer.setHeader('ETag', `W/"${count}"`);
    if (address.startsWith('/failing') && count > 1) answer.statusCode = 500;
    setTimeout(() => answer.end(`${coding} ${count}`), address.startsWith('/slow') ? 300 : 0);
  });
}

/**
 * Tries the shipped nginx before a stand-in of the site: what it keeps, for how long, in which codings, what it passes on and what it shows when nobody answers.
 * @returns what it does not do as promised, a sentence each
 */
export async function faultsOfNginx(program: string): Promise<readonly string[]> {
  const [port, silent] = [await freePort(), await freePort()];
  const seen: Seen[] = [];
  const server = standIn(seen);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const plain = await freePort();
  const nginx = await startNginx(program, [port, silent], { changes: { 'nginx.conf': [[/ {2}server \{\n/, `${leadingToHttps(plain)}  server {\n`]] } });
  const faults: string[] = [];
  const hold = (holds: boolean, what: string) => holds || faults.push(what);
  const body = async (path: string, coding?: string) => (await ask(undefined, nginx.port, path, coding)).body;
  try {
    hold((await body('/page')) === 'none 1' && (await body('/page')) === 'none 1', 'keeps a page');
    const codings = await Promise.all(['br, gzip', 'gzip, br;q=0', 'gzip', 'zstd'].map((coding) => ask(undefined, nginx.port, '/coded', coding)));
    hold(codings.map(({ body: text }) => text).join() === 'br 1,gzip 1,gzip 1,none 1', 'keeps one answer for each coding');
    const crowd = await Promise.all(Array.from({ length: 20 }, () => body('/slow')));
    hold(
      crowd.every((text) => text === 'none 1'),
      'asks once for many who wait',
    );
    hold((await body('/private')) === 'none 1' && (await body('/private')) === 'none 2', 'keeps nothing that must not be kept');
    await sleep((fresh + grace) * 1000 + 700);
    hold((await body('/page')) === 'none 2', 'shows no page past its time while the site answers');
    hold((await ask(undefined, nginx.port, '/metrics')).status === 404 && seen.every(({ address }) => address !== '/metrics'), 'leads nobody to the metrics');
    hold((await upgraded(nginx.port)).startsWith('HTTP/1.1 200'), 'answers a request for an upgrade as any other');
    const { headers = {} } = seen.find(({ address }) => address === '/upgraded') ?? {};
    hold(headers.upgrade === undefined && headers['x-forwarded-for'] === undefined, 'passes no upgrade and no address on');
    hold(headers['x-forwarded-proto'] === 'http' && headers['x-request-id'] === 'asked-by-a-test', 'says how the visitor came and what the request is called');
    const own = await Promise.all([
      headOf(nginx.port, 'GET /metrics HTTP/1.1\r\nHost: x'),
      headOf(nginx.port, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}`),
      headOf(nginx.port, 'POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 20000'),
      headOf(nginx.port, 'GET /page HTTP/1.1'),
      headOf(plain, 'GET /page HTTP/1.1\r\nHost: x'),
    ]);
    hold(own.map((head) => head.split(' ', 2)[1]).join() === '404,400,413,400,308', 'answers some requests itself');
    for (const head of own) hold(hasHeadersOfEvery(head), `says in its own answers what every answer says: ${head.split('\r\n', 1)[0]}`);
    const whole = await ask(undefined, nginx.port, '/page');
    hold(
      said.every(([name, value]) => whole.headers[name] === value),
      'leaves to the site what the site says',
    );
    await body('/failing');
    await sleep((fresh + grace) * 1000 + 700);
    hold((await ask(undefined, nginx.port, '/failing')).status === 200, 'shows the kept page when the site fails with 500');
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await sleep((fresh + grace) * 1000);
    hold((await body('/page')) === 'none 2', 'shows a kept page while nobody answers');
    const failed = await headOf(nginx.port, 'GET /never-asked HTTP/1.1\r\nHost: x');
    hold(
      failed.startsWith('HTTP/1.1 502 ') && hasHeadersOfEvery(failed),
      'answers 502, with what every answer says, for what it has not kept while nobody answers',
    );
    hold(!/127\.0\.0\.1|never-asked\?/.test(nginx.log().join('\n')), 'writes no address of a visitor into its log');
  } finally {
    await nginx.stop();
    server.close();
  }
  return faults;
}

/** A server that leads to https as the one in server.conf does. */
function leadingToHttps(port: number): string {
  return `  server {\n    listen 127.0.0.1:${port};\n    access_log off;\n    include headers.conf;\n    location / { return 308 https://$host$request_uri; }\n  }\n`;
}

/** Whether an answer of nginx says once what every answer of the site says, and what the request is called. */
function hasHeadersOfEvery(head: string): boolean {
  const lines = head.toLowerCase().split('\r\n');
  const isSaidOnce = ([name, value]: readonly [string, string]) =>
    lines.includes(`${name}: ${value.toLowerCase()}`) && lines.filter((line) => line.startsWith(`${name}:`)).length === 1;
  return Object.entries(headersOfEvery({ headers: {} })).every(isSaidOnce) && /^x-request-id: \S{8,}$/m.test(head.toLowerCase());
}

/** The first bytes of the answer to a request that asks for another protocol, as a client that speaks it would. */
function upgraded(port: number): Promise<string> {
  const head = [
    'GET /upgraded HTTP/1.1',
    'Host: x',
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: AAMAAABkAAQAAP__',
    'X-Request-Id: asked-by-a-test',
    'X-Forwarded-For: 192.0.2.1',
  ];
  return headOf(port, head.join('\r\n'));
}

/** The first bytes of the answer to a request whose head is given without its end. */
function headOf(port: number, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`No answer to ${head.slice(0, 100)}`)));
    socket.once('data', (bytes) => {
      resolve(String(bytes));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
