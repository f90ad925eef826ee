import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '#site/front/security-headers.ts';
import { freePort } from '../../../support/free-port.ts';
import { compileTinySite, kill, type LifeProcess, startLife, type TinySite } from '../../../support/life-process.ts';

let tiny: TinySite;
let life: LifeProcess;
let metricsPort = 0;

beforeAll(async () => {
  tiny = await compileTinySite();
  metricsPort = await freePort();
  life = await startLife(tiny.args, { METRICS_PORT: String(metricsPort), MAX_RENDERING: '2' });
});
afterAll(async () => {
  await kill(life);
  tiny.remove();
});

const requests = () => life.log().filter(({ msg }) => msg === 'request');
const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

describe('what is seen of a server', () => {
  test('is a line of JSON for each request, without its query and without who asked', async () => {
    const answer = await life.ask('/hankkeet/move?q=secret', { headers: { 'X-Request-Id': 'given-id-1', 'User-Agent': 'secret' } });
    expect(answer.headers.get('x-request-id')).toBe('given-id-1');
    await expect.poll(requests).toContainEqual(expect.objectContaining({ id: 'given-id-1' }));
    const [line = {}] = requests().filter(({ id }) => id === 'given-id-1');
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      path: '/hankkeet/move',
      route: '/hankkeet/[id]',
      status: 404,
      bytes: 0,
      ms: expect.any(Number),
    });
    expect(Object.keys(line).sort()).toEqual(['bytes', 'id', 'level', 'method', 'ms', 'msg', 'path', 'route', 'status', 'time']);
  });

  test('gives an id to a request whose own could forge something', async () => {
    expect((await life.ask('/', { headers: { 'X-Request-Id': 'a"b c' } })).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('is health, which is neither logged nor counted and kept by no cache', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await life.ask(path);
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([200, 'no-store', 'nosniff']);
      expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect((await life.ask(path, { headers: { 'X-Forwarded-Proto': 'https' } })).headers.get('strict-transport-security')).toMatch(/^max-age=/);
    }
    await life.ask('/');
    await expect.poll(requests).toContainEqual(expect.objectContaining({ path: '/', bytes: 4 }));
    expect(requests().map(({ path }) => path)).not.toContain('/healthz');
    expect(await metrics()).not.toContain('healthz');
  });

  test('are figures in Prometheus’ format on a port of their own', async () => {
    for (const at of [1, 2, 3]) await life.ask(`/unknown-${at}`);
    await expect.poll(metrics).toContain('site_requests_total{route="other",status="404",cache="none"} 3');
    const text = await metrics();
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'site_request_seconds_bucket', 'site_connections'])
      expect(text).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
    expect(text).toContain('site_release_info{revision="tiny"} 1');
    expect((await life.ask('/metrics')).status).toBe(404);
    for (const path of ['/metrics', '/nothing', '/healthz']) {
      const { headers } = await fetch(`http://127.0.0.1:${metricsPort}${path}`);
      for (const { key, value } of securityHeaders(true)) expect(headers.get(key)).toBe(value);
      expect([headers.get('cache-control'), headers.get('x-request-id')]).toEqual(['no-store', expect.any(String)]);
    }
  });

  test.each([
    ['no request at all', 'nonsense\r\n\r\n', 400],
    ['too long a head', `GET /secret HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('is a line and a figure for %s, which tells nothing of what was sent', async (_, text, status) => {
    const socket = await life.say(text);
    expect(String((await once(socket, 'data'))[0])).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    socket.destroy();
    await expect.poll(requests).toContainEqual(expect.objectContaining({ route: 'unreadable', status, method: '', path: '', bytes: expect.any(Number) }));
    expect(JSON.stringify(life.log())).not.toContain('secret');
    expect(await metrics()).toContain(`site_requests_total{route="unreadable",status="${status}",cache="none"} 1`);
  });

  test('is 503 at once, complete and in the language of the path, for what is too much', async () => {
    const busy = [life.ask('/slow'), life.ask('/slow')];
    await expect.poll(metrics).toMatch(/^site_rendering 2$/m);
    const [page, data] = [await life.ask('/en/projects'), await life.ask('/hankkeet.json')];
    expect([page.status, page.headers.get('retry-after'), page.headers.get('cache-control'), data.status]).toEqual([503, '5', 'no-store', 503]);
    expect(await page.text()).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<h1>The service is busy<\/h1>[\s\S]*<\/html>\n$/);
    expect(await data.json()).toMatchObject({ status: 503, title: 'Palvelussa on ruuhkaa' });
    expect((await life.ask('/healthz')).status).toBe(200);
    expect(await Promise.all(busy.map(async (answer) => (await answer).text()))).toEqual(['slow', 'slow']);
    expect((await life.ask('/')).status).toBe(200);
  });
});

test('a port that is taken is told', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startLife(tiny.args, { METRICS_PORT: String(port) })).rejects.toThrow(`METRICS_PORT=${port} is taken`);
  taken.close();
});
