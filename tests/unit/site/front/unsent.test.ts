import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createUnsent } from '#site/front/unsent.ts';
import { createFrontServer } from '../../../support/front-server.ts';

/** An answer that is closed when it is destroyed and not sent before. */
const open = () => new PassThrough();

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

  test('is nothing where the answer has gone already', async () => {
    const unsent = createUnsent(1000);
    const gone = open().destroy();
    const sent = open().resume().end('x');
    await once(sent, 'close');
    for (const res of [gone, sent]) unsent.hold(res, Buffer.alloc(400));
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

  test('is of a stream what lay in it before anyone read', async () => {
    const unsent = createUnsent(1e6);
    const [res, stream] = [open(), new PassThrough()];
    for (let piece = 0; piece < 10; piece += 1) stream.write(Buffer.alloc(50_000));
    unsent.holdBacklog(res, stream);
    expect(unsent.bytes()).toBe(stream.writableLength);
    expect(unsent.bytes()).toBeGreaterThanOrEqual(450_000);
    stream.resume();
    await once(stream, 'drain');
    expect([unsent.bytes(), stream.writableFinished]).toEqual([0, false]);
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
