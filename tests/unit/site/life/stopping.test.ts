import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileTinySite, kill, type LifeProcess, startLife, type TinySite } from '../../../support/life-process.ts';

let tiny: TinySite;
beforeAll(async () => {
  tiny = await compileTinySite();
});
afterAll(() => tiny.remove());

const started: LifeProcess[] = [];
const start = async (settings: Readonly<Record<string, string>> = {}, before: readonly string[] = []) => {
  const life = await startLife(tiny.args, settings, before);
  started.push(life);
  return life;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map(kill));
});

const request = (path: string, ...lines: readonly string[]) => `${[`GET ${path} HTTP/1.1`, 'Host: x', ...lines].join('\r\n')}\r\n\r\n`;

describe('a server that is told to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s ends with 0, answers what was asked and says that the connection ends', async (signal) => {
    const life = await start();
    const asked = [life.ask('/slow'), life.ask('/begun')];
    await expect.poll(async () => (await Promise.race([asked[1]]))?.status).toBe(200);
    const ended = life.end(signal);
    const [slow, begun] = await Promise.all(asked);
    expect([slow?.headers.get('connection'), await slow?.text(), await begun?.text()]).toEqual(['close', 'slow', 'begun done']);
    expect(await ended).toMatchObject({ code: 0, signal: null });
    expect((await ended).log).toContainEqual(expect.objectContaining({ msg: 'stopping', cause: signal }));
    expect((await ended).log.filter(({ msg }) => msg === 'request')).toHaveLength(2);
  });

  test('is alive but not ready, and still takes connections, until the delay is over', async () => {
    const life = await start({ STOP_DELAY_SECONDS: '2' });
    expect((await life.ask('/readyz')).status).toBe(200);
    const ended = life.end();
    await expect.poll(async () => (await life.ask('/readyz')).status).toBe(503);
    const [health, page] = [await life.ask('/healthz'), await life.ask('/')];
    expect([health.status, page.status, page.headers.get('connection')]).toEqual([200, 200, 'close']);
    expect((await ended).code).toBe(0);
    await expect(life.ask('/')).rejects.toThrow();
  });

  test.each([
    ['has said nothing', async (life: LifeProcess) => [await life.say()]],
    ['is kept alive and idle', async (life: LifeProcess) => [await life.say(request('/'))]],
    ['asks for an upgrade', async (life: LifeProcess) => [await life.say(request('/', 'Connection: Upgrade', 'Upgrade: websocket'))]],
  ])('does not wait for a connection that %s', async (_, open) => {
    const life = await start({ STOP_SECONDS: '600' });
    const [socket] = await open(life);
    const closed = socket && once(socket.resume(), 'close');
    await expect.poll(() => life.log().length).toBeGreaterThan(0);
    await wait(200);
    expect(await life.end()).toMatchObject({ code: 0, signal: null });
    await closed;
  });

  test('answers a request that asks for an upgrade like any other', async () => {
    const life = await start();
    for (const protocol of ['websocket', 'h2c']) {
      for (const [path, said] of [
        ['/', 'fine'],
        ['/healthz', 'ok'],
      ] as const) {
        const socket = await life.say(request(path, 'Connection: Upgrade', `Upgrade: ${protocol}`));
        let heard = '';
        socket.on('data', (part) => {
          heard += String(part);
        });
        // The next request on the connection would wait for ever.
        await once(socket, 'close');
        expect(heard).toMatch(/^HTTP\/1.1 200 OK/);
        expect(heard).toMatch(/\r\nConnection: close\r\n/i);
        expect(heard).toContain(said);
      }
    }
    expect((await life.end()).code).toBe(0);
  });

  test('turns away a busy client that keeps its connection', async () => {
    // In the delay connections are not closed between two requests, so that a client hears of the end.
    const life = await start({ STOP_SECONDS: '600', STOP_DELAY_SECONDS: '1' });
    const socket = await life.say(request('/'));
    let heard = '';
    socket.on('data', (text) => {
      heard += String(text);
      socket.write(request('/'));
    });
    await expect.poll(() => heard.length).toBeGreaterThan(2000);
    expect((await life.end()).code).toBe(0);
    expect(heard).toContain('Connection: close');
  });

  test.each([
    ['half a request', 'GET / HTTP/1.1\r\nHost: x\r\n', false],
    ['a body that does not come', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n', false],
    ['a request whose answer nobody reads', request('/large'), true],
  ])('cuts off %s at the deadline', async (_, text, paused) => {
    const life = await start({ STOP_SECONDS: '1' });
    const socket = await life.say(text);
    if (paused) socket.pause();
    else socket.resume();
    await wait(300);
    const { code, signal, seconds } = await life.end();
    expect([code, signal]).toEqual([0, null]);
    expect(seconds).toBeGreaterThan(text.startsWith('POST') ? 0 : 0.9);
    socket.destroy();
  });

  test('sends an answer to its end though it was whole before', async () => {
    const life = await start({ STOP_SECONDS: '600' });
    const large = await life.ask('/large');
    const ended = life.end();
    await wait(300);
    expect((await large.arrayBuffer()).byteLength).toBe(50_000_000);
    expect((await ended).code).toBe(0);
  });

  test('ends at once at a second signal', async () => {
    const life = await start({ STOP_SECONDS: '600' });
    await life.say('GET / HTTP/1.1\r\n');
    await wait(200);
    const ended = life.end();
    await expect.poll(() => life.log().some(({ msg }) => msg === 'stopping')).toBe(true);
    life.process.kill('SIGTERM');
    expect((await ended).code).toBe(143);
  });

  test('ends the same when its whole process group is told', async () => {
    const life = await start();
    const slow = life.ask('/slow');
    await wait(200);
    const ended = life.end('SIGTERM', true);
    expect(await (await slow).text()).toBe('slow');
    expect((await ended).code).toBe(0);
  });

  test('ends the same as the first process of a container', async () => {
    const own = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child'];
    // Where the system lets nobody make a namespace, the group of processes stands for it.
    const allowed = spawnSync(own[0] ?? '', [...own.slice(1), 'true']).status === 0;
    const life = await start({}, allowed ? own : []);
    if (!allowed) process.stderr.write('No process namespaces here: the server was told to stop as the leader of a group.\n');
    const slow = life.ask('/slow');
    await wait(200);
    // unshare hands no signal on: the process inside is its only child.
    const inside = allowed ? Number(spawnSync('pgrep', ['-P', String(life.process.pid)], { encoding: 'utf8' }).stdout) : (life.process.pid ?? 0);
    expect(inside).toBeGreaterThan(1);
    process.kill(inside, 'SIGTERM');
    expect(await (await slow).text()).toBe('slow');
    expect(await life.ended).toMatchObject({ code: 0, signal: null });
  });
});

describe('an error that nobody caught', () => {
  test.each([
    ['/throw', 'uncaughtException', /^RangeError: nobody catches this\n +at [\s\S]*Caused by: TypeError: the cause\n +at /],
    ['/reject', 'unhandledRejection', /^RangeError: nobody awaits this\n +at /],
  ])('at %s is logged with its stack, and the process answers what was asked and ends with 1', async (path, what, stack) => {
    const life = await start();
    const slow = life.ask('/slow');
    await wait(100);
    await life.ask(path);
    expect(await (await slow).text()).toBe('slow');
    const { code, log } = await life.ended;
    expect(code).toBe(1);
    expect(log).toContainEqual(expect.objectContaining({ level: 'error', what, stack: expect.stringMatching(stack) }));
    expect(log).toContainEqual(expect.objectContaining({ msg: 'stopping', cause: what }));
  });
});
