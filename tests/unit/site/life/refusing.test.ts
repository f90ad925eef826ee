import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#catalogue/locale.ts';
import { securityHeaders } from '#site/front/security-headers.ts';
import { translatorOf } from '#words/messages.ts';
import { compileTinySite, kill, type LifeProcess, startLife, type TinySite } from '../../../support/life-process.ts';

let tiny: TinySite;
let life: LifeProcess;
beforeAll(async () => {
  tiny = await compileTinySite();
  life = await startLife(tiny.args);
});
afterAll(async () => {
  await kill(life);
  tiny.remove();
});

/** Says something and hears all until the connection ends, which the server does. */
const hear = async (said: string) => text(await life.say(said));

describe('what Node.js would refuse without our headers', () => {
  test.each([
    ['a request that names no host', 'GET / HTTP/1.1\r\n\r\n', '400 Bad Request'],
    ['health that is asked for without a host', 'GET /healthz HTTP/1.1\r\n\r\n', '400 Bad Request'],
    ['an expectation that nobody knows', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: foo\r\n\r\n', '417 Expectation Failed'],
    ['what is no request', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request'],
    ['one with a body', 'POST / HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nContent-Length: 3\r\n\r\nabc', '417 Expectation Failed'],
  ])('is refused as everything is: %s', async (_, said, status) => {
    const before = life.log().length;
    const [head = '', body] = (await hear(said)).split('\r\n\r\n');
    expect(head.split('\r\n', 1)).toEqual([`HTTP/1.1 ${status}`]);
    const headers = Object.fromEntries(head.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
    for (const { key, value } of securityHeaders(true)) expect(headers[key.toLowerCase()]).toBe(value);
    expect(headers).toMatchObject({ connection: 'close', 'cache-control': 'no-store', 'content-language': locales.join(', ') });
    expect(headers['date']).toMatch(/ GMT$/);
    expect(body).toBe(locales.map((locale) => `${translatorOf(locale, 'error')('badRequest')}\n`).join(''));
    await expect
      .poll(() => life.log().slice(before))
      .toContainEqual(expect.objectContaining({ msg: 'request', id: headers['x-request-id'], status: Number.parseInt(status, 10) }));
  });

  test.each([
    ['at once', ''],
    ['after what came before', 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('a tunnel (CONNECT) is refused %s, with the methods that there are', async (_, first) => {
    const said = await hear(`${first}CONNECT example.fi:443 HTTP/1.1\r\nHost: example.fi:443\r\n\r\n`);
    const answers = said.split(/(?=HTTP\/1\.1 )/);
    expect(answers.map((answer) => Number(answer.split(' ', 2)[1]))).toEqual(first === '' ? [405] : [200, 405]);
    const refused = answers.at(-1) ?? '';
    for (const line of ['allow: GET, HEAD', 'connection: close', 'cache-control: no-store']) expect(refused).toContain(`\r\n${line}\r\n`);
    for (const { key, value } of securityHeaders(true)) expect(refused).toContain(`\r\n${key.toLowerCase()}: ${value}\r\n`);
    const [, id] = /\r\nX-Request-Id: (\S+)\r\n/.exec(refused) ?? [];
    await expect.poll(life.log).toContainEqual(expect.objectContaining({ msg: 'request', id, method: 'CONNECT', status: 405 }));
    expect(refused).toContain(translatorOf('en', 'error')('methodNotAllowed'));
  });

  test('a tunnel does not hinder the answers before it, and who breaks it off ends nothing', async () => {
    const tunnel = 'CONNECT example.fi:443 HTTP/1.1\r\nHost: example.fi:443\r\n\r\n';
    const said = await hear(`GET /pieces HTTP/1.1\r\nHost: x\r\n\r\n${tunnel}`);
    expect(said.length).toBeGreaterThan(5_000_000);
    expect(said).toMatch(/\r\nHTTP\/1\.1 405 [\s\S]*$/);
    const broken = await Promise.all([life.say(tunnel), life.say(`GET /slow HTTP/1.1\r\nHost: x\r\n\r\n${tunnel}`)]);
    await expect.poll(() => life.log().filter(({ method }) => method === 'CONNECT').length).toBeGreaterThan(1);
    for (const socket of broken) socket.resetAndDestroy();
    expect(await (await life.ask('/slow')).text()).toBe('slow');
    expect(life.process.exitCode).toBeNull();
    expect(life.log().filter(({ msg }) => msg === 'error' || msg === 'stopping')).toEqual([]);
  });

  test.each([
    ['GET', 'GET / HTTP/1.0\r\n\r\n'],
    ['an expectation', 'GET / HTTP/1.0\r\nExpect: foo\r\n\r\n'],
  ])('is answered in HTTP/1.0, which knows neither: %s', async (_, said) => {
    expect(await hear(said)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*fine$/);
  });

  test('is not what waits for 100: the client is told to go on, then answered', async () => {
    const socket = await life.say('POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n\r\n');
    const heard = text(socket);
    socket.write('abc');
    expect(await heard).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n[\s\S]*fine$/);
  });
});
