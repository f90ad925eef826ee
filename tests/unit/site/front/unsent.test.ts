import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createUnsent } from '#site/front/unsent.ts';
import { createFrontServer } from '../../../support/front-server.ts';

/** An answer of which something is never taken, so that it is closed when it is destroyed and not sent before. */
const open = () => {
  const res = new Writable({ write: () => undefined });
  res.on('error', () => undefined);
  res.write('x');
  return res;
};

describe('what waits for slow readers', () => {
  test('is counted until the answer closes, and once for all who read the same', async () => {
    const unsent = createUnsent(1000);
    const [one, other, body] = [open(), open(), Buffer.alloc(400)];
    unsent.hold(one, body);
    unsent.hold(other, body);
    expect(unsent.bytes()).toBe(400);
    await once(one.destroy(), 'close');
    expect(unsent.bytes()).toBe(400);
    await once(other.destroy(), 'close');
    expect(unsent.bytes()).toBe(0);
  });

  test('is nothing where the answer has gone already, or was taken at once', async () => {
    const unsent = createUnsent(1000);
    const gone = open().destroy();
    const sent = new PassThrough().resume().end('x');
    await once(sent, 'close');
    const taken = new Writable({ write: (_chunk, _coding, done) => done() });
    taken.write('x');
    for (const res of [gone, sent, taken]) unsent.hold(res, Buffer.alloc(400));
    expect(unsent.bytes()).toBe(0);
  });

  test('stays within its bytes: who has been reading longest is cut off, and never the latest', () => {
    const unsent = createUnsent(1000);
    const answers = Array.from({ length: 5 }, open);
    for (const res of answers) unsent.hold(res, Buffer.alloc(400));
    expect(unsent.bytes()).toBe(800);
    expect(answers.map(({ destroyed }) => destroyed)).toEqual([true, true, true, false, false]);
    const long = open();
    unsent.hold(long, Buffer.alloc(3000));
    expect([unsent.bytes(), long.destroyed, answers.every(({ destroyed }) => destroyed)]).toEqual([3000, false, true]);
  });

  test('is of what comes piece by piece at most half of it', () => {
    const unsent = createUnsent(1000);
    unsent.add(500);
    expect(unsent.isFull()).toBe(false);
    unsent.hold(open(), Buffer.alloc(1));
    expect([unsent.bytes(), unsent.isFull()]).toEqual([501, true]);
    unsent.remove(500);
    expect([unsent.bytes(), unsent.isFull()]).toEqual([1, false]);
  });
});

describe('the site’s server', async () => {
  // More than the system takes off our hands for a reader who reads nothing.
  const long = 16_000_000;
  const unsent = createUnsent(2.5 * long);
  let asked = 0;
  const server = createFrontServer(
    async (req, res) => {
      asked += 1;
      res.setHeader('Cache-Control', 'no-store').end(Buffer.alloc(req.url === '/' ? 5 : long));
    },
    { unsent },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('holds no more than it may for many who do not read, and answers others whole', async () => {
    for (let reader = 0; reader < 5; reader += 1) {
      const socket = connect(port, '127.0.0.1').pause();
      socket.on('error', () => {});
      socket.write(`GET /hankkeet/${reader} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      sockets.push(socket);
      await vi.waitFor(() => expect(asked).toBe(reader + 1));
      await vi.waitFor(() => expect(unsent.bytes()).toBe(Math.min(reader + 1, 2) * long));
    }
    expect((await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer()).byteLength).toBe(5);
    const read = await Promise.all(
      sockets.map(async (socket) => {
        let bytes = 0;
        socket.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        if (!socket.closed) await once(socket.resume(), 'close');
        return bytes >= long;
      }),
    );
    expect(read.filter((whole) => whole)).toHaveLength(2);
    expect(read.slice(0, 2)).toEqual([false, false]);
    expect(unsent.bytes()).toBe(0);
  });
});

describe('what comes piece by piece', async () => {
  const most = 200_000;
  const pieces = Array.from({ length: 40 }, (_, at) => String(at).padEnd(10_000, '.'));
  const unsent = createUnsent(most);
  const results: unknown[] = [];
  let highest = 0;
  const server = createFrontServer(
    async (_, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=0' });
      for (const piece of pieces) {
        if (!res.write(piece)) await once(res, 'drain');
        else await new Promise(setImmediate);
        highest = Math.max(highest, unsent.bytes());
      }
      res.end();
    },
    { bytes: 8e6, unsent, note: (result) => void results.push(result) },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close());
  const ask = async (query: number) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hankkeet.json?q=${query}`)).text();

  test('is gathered to be kept as long as there is room, otherwise sent whole as it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(at)));
    expect(answers.filter((text) => text === pieces.join(''))).toHaveLength(20);
    // Half of it, and one piece of each.
    expect(highest).toBeLessThanOrEqual(most / 2 + 20 * 10_000);
    expect(highest).toBeGreaterThan(most / 2);
    await vi.waitFor(() => expect([unsent.bytes(), results.length]).toEqual([0, 20]));
    expect(results.filter((result) => result === 'pass').length).toBeGreaterThan(10);
  });
});
