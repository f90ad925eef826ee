import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAssets } from '#site/front/assets.ts';
import type { AskFramework } from '#site/front/recorded-answer.ts';
import { createFrontServer } from '../../../support/front-server.ts';
import { setRelease } from '../../../support/set-release.ts';

const dir = mkdtempSync(join(tmpdir(), 'front-'));
mkdirSync(join(dir, 'chunks'));
const style = 'a { color: red }\n'.repeat(100);
for (const [name, text] of [
  ['chunks/Aa~b.css', style],
  ['chunks/Aa~b.css.br', 'made by the build'],
  ['.hidden.txt', 'hidden'],
  ['photo.bin', 'x'.repeat(1000)],
] as const) {
  writeFileSync(join(dir, name), text);
}

const text = `<p>${'Hankkeet '.repeat(500)}</p>`;

/** What the framework was asked, and how often. */
const asked: { readonly url: string; readonly method: string; readonly headers: readonly string[] }[] = [];

const midnight = Date.parse('2026-11-25T00:00:00+02:00');
const now = vi.spyOn(Date, 'now');

/** A framework with a page, one in whose making the day ends, a file that comes piece by piece, a page that moves, one that fails and none else. */
const framework: AskFramework = async (req, res) => {
  const { url = '', method = '' } = req;
  asked.push({ url, method, headers: Object.keys(req.headers) });
  const [path] = url.split('?', 1);
  if (path === '/broken') throw new Error('broken');
  if (path === '/begun') {
    res.write('beginning'.repeat(20_000));
    await once(res, 'close');
  }
  if (path === '/halves') {
    res.writeHead(200, { 'Content-Type': 'application/json' });
    res.write('beginning'.repeat(20_000));
    await wait(100);
    return void res.end('end');
  }
  if (path === '/viestinta') now.mockReturnValue(midnight);
  if (path === '/moved') return void res.writeHead(307, { Location: '/hankkeet' }).end();
  if (path === '/500') return void res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('failure page');
  if (path === '/hankkeet.json') {
    res.writeHead(200, { 'Content-Type': 'application/json', ETag: 'W/"big"', 'Cache-Control': 'public, max-age=0' });
    for (let piece = 0; piece < 40; piece += 1) if (!res.write('0123456789'.repeat(1000))) await once(res, 'drain');
    return void res.end('end');
  }
  if (path === '/avoin-data.ttl') {
    res.writeHead(200, { 'Content-Type': 'text/turtle', ETag: '"bytes"', 'Cache-Control': 'public, max-age=9, immutable' });
    return void res.end(text);
  }
  if (path === '/hankkeet.csv') {
    res.writeHead(200, { 'Content-Type': 'text/csv', ETag: '"many bytes"', 'Cache-Control': 'public, max-age=9, immutable' });
    if (method === 'HEAD') return void res.end();
    for (let piece = 0; piece < 40; piece += 1) if (!res.write('0123456789'.repeat(1000))) await once(res, 'drain');
    return void res.end('end');
  }
  if (path !== '/hankkeet' && path !== '/en/projects' && path !== '/viestinta')
    return void res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end('<p>nothing</p>');
  res.setHeader('Cache-Control', 'public, max-age=0, s-maxage=9999');
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('ETag', '"of the framework"');
  res.end(`${text}<p>${url}</p>`);
};

const results: unknown[] = [];
const server = createFrontServer(framework, {
  bytes: 400_000,
  assets: createAssets([{ dir, at: '/_next/static', cacheControl: () => 'public, immutable' }]),
  note: (result) => void results.push(result),
});
const port = () => (server.address() as AddressInfo).port;

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** An answer as it goes over the wire. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: port(), path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** All that comes back for bytes that are sent as they are, until the server ends the connection. */
function send(bytes: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(Buffer.from(bytes, encoding)));
    socket.on('data', (part) => {
      said += part;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  asked.length = 0;
  results.length = 0;
  log.mockClear();
});
afterEach(() => void now.mockReset());
afterAll(() => {
  now.mockRestore();
  log.mockRestore();
  server.close();
  rmSync(dir, { recursive: true });
});

describe('the framework', () => {
  test('is asked for an address and nothing else, once for all that are the same', async () => {
    const headers = {
      RSC: '1',
      'Next-Router-Prefetch': '1',
      'x-middleware-prefetch': '1',
      'x-nextjs-data': '1',
      'x-invoke-path': '/500',
      purpose: 'prefetch',
      cookie: 'a=b',
      'accept-language': 'sv',
    };
    await ask('/hankkeet?utm_source=x&page=2&q=once', headers);
    await ask('/hankkeet?q=once&page=2&__proto__=x');
    expect(asked).toEqual([{ url: '/hankkeet?q=once&page=2', method: 'GET', headers: ['host'] }]);
    await vi.waitFor(() => expect(results).toEqual(['miss', 'hit']));
  });

  test('makes a page once for many, also when the first who asked leaves', async () => {
    const leaving = request({ host: '127.0.0.1', port: port(), path: '/hankkeet?q=leaving', agent: false }).on('error', () => {});
    leaving.end();
    leaving.on('socket', (socket) => socket.once('connect', () => setImmediate(() => leaving.destroy())));
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/hankkeet?q=leaving')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(asked).toHaveLength(1);
  });
});

describe('a page', () => {
  test.each([
    ['gzip, deflate, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip, deflate, br, zstd', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['br;q=0.5, gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['br;q=0, gzip;q=0.1, identity;q=0', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['*', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['identity', undefined, (body: Buffer) => body],
    ['identity, br;q=0.2', undefined, (body: Buffer) => body],
    ['br;q=0, gzip;q=0, identity;q=0', undefined, (body: Buffer) => body],
    ['zstd', undefined, (body: Buffer) => body],
  ])('for “%s” comes as %s', async (accepted, coding, decode) => {
    const answer = await ask('/hankkeet', { 'accept-encoding': accepted });
    expect([answer.status, answer.headers['content-encoding'], answer.headers.vary]).toEqual([200, coding, 'Accept-Encoding']);
    expect(decode(answer.body).toString()).toBe(`${text}<p>/hankkeet</p>`);
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  test('has one weak tag in all codings and for HEAD, and is not sent again to whoever has it', async () => {
    const answers = await Promise.all([ask('/hankkeet'), ask('/hankkeet', { 'accept-encoding': 'br' }), ask('/hankkeet', { 'accept-encoding': 'br' }, 'HEAD')]);
    const tags = new Set(answers.map(({ headers }) => headers.etag));
    const [tag = ''] = tags;
    expect([tags.size, tag]).toEqual([1, expect.stringMatching(/^W\/"[\w-]{22}"$/)]);
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const { status, headers, body } = await ask('/hankkeet', { 'if-none-match': known, 'accept-encoding': 'br' });
      expect([status, headers.etag, headers.vary, body.length, headers['content-type'], headers['content-length']]).toEqual([
        304,
        tag,
        'Accept-Encoding',
        0,
        undefined,
        undefined,
      ]);
      expect(headers['cache-control']).toContain('s-maxage=600');
    }
    expect((await ask('/hankkeet', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is judged by its tag where a date is sent too', async () => {
    const { headers } = await ask('/hankkeet');
    const dates = ['Mon, 01 Jan 2001 00:00:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT'];
    for (const date of dates) {
      expect((await ask('/hankkeet', { 'if-none-match': String(headers.etag), 'if-modified-since': date })).status).toBe(304);
      expect((await ask('/hankkeet', { 'if-none-match': '"other"', 'if-modified-since': date })).status).toBe(200);
    }
  });

  test('is whole for HEAD without its body, and where a part is asked for', async () => {
    const [head, part, get] = [await ask('/hankkeet', {}, 'HEAD'), await ask('/hankkeet', { range: 'bytes=0-9' }), await ask('/hankkeet')];
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, get.headers['content-length']]);
    expect([part.status, part.body.equals(get.body)]).toEqual([200, true]);
  });

  test('says how long it may be kept at the moment of the answer', async () => {
    expect((await ask('/hankkeet')).headers['cache-control']).toBe('public, max-age=0, s-maxage=600, stale-while-revalidate=60');
    now.mockReturnValue(midnight - 30_000);
    expect((await ask('/hankkeet')).headers['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=0');
  });

  test('that was begun before midnight and is sent after it is kept by no cache', async () => {
    now.mockReturnValue(midnight - 1);
    const { status, headers } = await ask('/viestinta');
    expect([status, headers['cache-control'], Date.now()]).toEqual([200, 'no-store', midnight]);
    expect((await ask('/viestinta')).headers['cache-control']).toContain('s-maxage=600');
    await vi.waitFor(() => expect(results).toEqual(['miss', 'miss']));
  });
});

describe('a file that comes piece by piece', () => {
  const whole = `${'0123456789'.repeat(1000).repeat(40)}end`;

  test('is streamed whole, in a coding too, and not kept', async () => {
    const plain = await ask('/hankkeet.json');
    expect([plain.status, plain.body.toString() === whole, plain.headers.etag, plain.headers.vary]).toEqual([200, true, 'W/"big"', 'Accept-Encoding']);
    const coded = await ask('/hankkeet.json', { 'accept-encoding': 'gzip, br' });
    expect([coded.headers['content-encoding'], brotliDecompressSync(coded.body).toString() === whole]).toEqual(['br', true]);
    await vi.waitFor(() => expect(results).toEqual(['pass', 'pass']));
  });

  test('is not sent for HEAD and to whoever has it, and leaves no connection hanging when its reader leaves', async () => {
    const head = await ask('/hankkeet.json', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, 'W/"big"']);
    expect((await ask('/hankkeet.json', { 'if-none-match': 'W/"big"' })).status).toBe(304);
    const reading = request({ host: '127.0.0.1', port: port(), path: '/hankkeet.json', agent: false }, (answer) =>
      answer.once('data', () => reading.destroy()),
    );
    reading.on('error', () => {}).end();
    await once(reading, 'close');
    expect((await ask('/hankkeet.json')).body.toString()).toBe(whole);
  });
});

describe('a strong tag of whoever makes a file', () => {
  test.each([
    ['kept', '/avoin-data.ttl', 'bytes'],
    ['streamed', '/hankkeet.csv', 'many bytes'],
  ])('names the bytes that are sent, in each coding others, of a file that is %s', async (_, path, tag) => {
    for (const [coding, own] of [
      ['identity', `"${tag}"`],
      ['gzip', `"${tag}-gzip"`],
      ['br', `"${tag}-br"`],
    ] as const) {
      for (const turn of ['first', 'again']) {
        const { status, headers } = await ask(path, { 'accept-encoding': coding });
        expect([turn, status, headers.etag, headers['cache-control']]).toEqual([turn, 200, own, 'public, max-age=9, immutable']);
        expect([turn, (await ask(path, { 'accept-encoding': coding, 'if-none-match': own })).status]).toEqual([turn, 304]);
        expect((await ask(path, { 'accept-encoding': coding }, 'HEAD')).headers.etag).toBe(own);
      }
    }
    expect((await ask(path, { 'accept-encoding': 'br', 'if-none-match': `"${tag}-gzip"` })).status).toBe(200);
  });
});

describe('files from the disk', () => {
  test('come as they lie there, whatever their letters, in the coding that the build has made', async () => {
    const plain = await ask('/_next/static/chunks/Aa~b.css');
    expect([plain.status, plain.body.toString(), plain.headers['content-type'], plain.headers['cache-control']]).toEqual([
      200,
      style,
      'text/css; charset=utf-8',
      'public, immutable',
    ]);
    const coded = await ask('/_next/static/chunks/Aa~b.css?v=1', { 'accept-encoding': 'br' });
    expect([coded.headers['content-encoding'], coded.body.toString(), coded.headers.vary]).toEqual(['br', 'made by the build', 'Accept-Encoding']);
    expect(gunzipSync((await ask('/_next/static/chunks/Aa~b.css', { 'accept-encoding': 'gzip' })).body).toString()).toBe(style);
    expect(asked).toEqual([]);
  });

  test('have a tag of what is in them', async () => {
    const { headers } = await ask('/_next/static/photo.bin', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
    const known = { 'if-none-match': String(headers.etag), 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' };
    expect((await ask('/_next/static/photo.bin', known)).status).toBe(304);
    expect((await ask('/_next/static/photo.bin', {}, 'HEAD')).headers['content-length']).toBe('1000');
  });

  test.each([
    '/_next/static/.hidden.txt',
    '/_next/static/chunks/Aa~b.css.br',
    '/_next/static/chunks',
    '/_next/static/../../etc/passwd',
    '/_next/static/%2e%2e/x',
    '/_next/static/__proto__',
  ])('are not at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

const everyHeader = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
];

describe('every answer', () => {
  test.each([
    ['a page', '/hankkeet', 'GET', 200],
    ['a file', '/_next/static/photo.bin', 'GET', 200],
    ['a stream', '/hankkeet.json', 'GET', 200],
    ['another spelling', '/EN//Projects/', 'GET', 308],
    ['what leads elsewhere', '/moved', 'GET', 307],
    ['nothing', '/nothing', 'GET', 404],
    ['the framework’s data', '/_next/data/x/fi/hankkeet.json', 'GET', 404],
    ['the route of files', '/api/files/fi/projects/csv', 'GET', 404],
    ['another method', '/hankkeet', 'POST', 405],
    ['another method on data', '/hankkeet.csv', 'DELETE', 405],
    ['a question before reading', '/hankkeet.csv', 'OPTIONS', 204],
    ['another host', 'http://evil.example/fi/hankkeet', 'GET', 400],
    ['no path', '*', 'GET', 400],
    ['a failure', '/broken', 'GET', 500],
  ])('to %s says what a browser must not do, and which release it is of', async (_, path, method, status) => {
    const plain = await ask(path, {}, method);
    expect([plain.status, everyHeader.filter((name) => plain.headers[name] === undefined)]).toEqual([status, []]);
    expect([plain.headers['strict-transport-security'], plain.headers['x-release']]).toEqual([undefined, undefined]);
    setRelease('abc');
    try {
      const secure = await ask(path, { 'x-forwarded-proto': 'https' }, method);
      expect([secure.status, secure.headers['strict-transport-security'], secure.headers['x-release']]).toEqual([
        status,
        'max-age=63072000; includeSubDomains',
        'abc',
      ]);
    } finally {
      setRelease(undefined);
    }
  });

  test('to what fails is not kept, and the failure is told', async () => {
    const { status, headers, body } = await ask('/broken');
    expect([status, headers['cache-control'], body.toString()]).toEqual([500, 'no-store', 'failure page']);
    expect(log.mock.calls.join('')).toContain('request GET /broken\nError: broken');
    await ask('/broken');
    expect(asked.filter(({ url }) => url === '/broken')).toHaveLength(2);
  });
});

describe('over a bare connection', () => {
  test.each([
    ['*', 'GET * HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['the address of this site', 'GET http://localhost/hankkeet HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['the address of another', 'GET http://evil.example/fi/hankkeet?x=1 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a host', 'GET evil.example:80 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['no HTTP', 'good morning\r\n\r\n'],
  ])('a request for %s is refused in words, with the headers, and the connection ends', async (_, bytes) => {
    const said = await send(bytes);
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(said).toContain('Palvelin ei ymmärrä');
    expect(said).not.toContain('Location');
    expect(asked).toEqual([]);
  });

  test('heads that are too long are refused as such', async () => {
    const said = await send(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 431 /);
    expect(said).toContain('content-security-policy: ');
  });

  test.each([
    ['one that is being made', 'GET /hankkeet HTTP/1.1\r\nHost: x\r\n\r\n', ['200 OK', '400 Bad Request']],
    ['several', 'GET /halves HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n', ['200 OK', '404 Not Found', '400 Bad Request']],
    ['one after which the connection ends', 'GET /halves HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', ['200 OK']],
  ])('what cannot be read is answered in its turn, after %s', async (_, before, statuses) => {
    const said = await send(`${before}GET /a b HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(said.match(/(?<=HTTP\/1\.1 )\d+ [A-Za-z ]+/g)).toEqual(statuses);
    if (before.includes('/halves')) expect(said).toMatch(/beginning[\s\S]*end/);
  });

  test('no refusal is written into an answer that has begun: it comes after that, and once', async () => {
    let said = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write('GET /halves HTTP/1.1\r\nHost: x\r\n\r\n'));
    let isWritten = false;
    socket.on('data', (part) => {
      said += String(part);
      if (isWritten || !said.includes('beginning')) return;
      isWritten = true;
      for (let at = 0; at < 3; at += 1) socket.write('no HTTP\r\n\r\n');
    });
    await once(socket, 'close');
    expect(said.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['200', '400']);
    expect(said.indexOf('end\r\n')).toBeLessThan(said.indexOf('HTTP/1.1 400'));
  });

  test('what cannot be read is answered with the time', async () => {
    expect(await send('good morning\r\n\r\n')).toMatch(/\r\nDate: [A-Z][a-z]{2}, \d\d /);
  });

  test.each([
    ['h2c', 'Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA'],
    ['websocket', 'Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13'],
  ])('a wish for %s is passed over: the request is answered like any other', async (_, headers) => {
    const said = await send(`GET /hankkeet HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await send(`GET /nothing HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(server.listenerCount('upgrade')).toBe(0);
  });

  test.each([
    ['utf8', '/hankkeet?q=ä', '/hankkeet?q=%C3%A4'],
    ['latin1', '/hankkeet?q=ä', '/hankkeet?q=%C3%A4'],
    ['utf8', '/en/projects?q=työ&page=1', '/en/projects?q=ty%C3%B6&page=1'],
    ['utf8', '//evil.example/ä', '/evil.example/%C3%A4'],
  ] as const)('letters that are not escaped (%s) lead to the address with these escaped: %s', async (encoding, from, to) => {
    const said = await send(`GET ${from} HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\n\r\n`, encoding);
    expect(said).toMatch(/^HTTP\/1\.1 308 Permanent Redirect\r\n/);
    expect(said).toContain(`\r\nlocation: ${to}\r\n`);
    expect(said).toContain('\r\nstrict-transport-security: ');
    expect(said).toContain('\r\ncontent-security-policy: ');
  });
});
