import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { kill, type LifeProcess, startLife } from '../support/life-process.ts';
import { startOfRelease } from '../support/run-command.ts';
import { servedBuild, servedSettings } from '../support/served-build.ts';

// The life of the server is tested without the site in tests/unit/site/life; here is what the framework and npm could spoil.

let life: LifeProcess;
test.describe.configure({ mode: 'default' });
test.afterEach(() => kill(life));

/** Seconds of a deadline that no server reaches that ends by itself. */
const deadline = 120;

const start = async (settings: Readonly<Record<string, string>> = {}, before: readonly string[] = []) => {
  life = await startLife(startOfRelease(servedBuild), { ...servedSettings, SITE_BUILD_DIR: servedBuild, STOP_SECONDS: String(deadline), ...settings }, before);
};
const request = (path: string, ...lines: readonly string[]) => `${[`GET ${path} HTTP/1.1`, 'Host: localhost', ...lines].join('\r\n')}\r\n\r\n`;

/** Asks one thing after another on a connection that is kept, until an answer says that it is the last. Gives how many answers were whole. */
async function askUntilLast(path: (at: number) => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let at = 0; ; at += 1) {
    const [res] = (await once(get({ port: life.port, host: '127.0.0.1', path: path(at), agent }), 'response')) as [IncomingMessage];
    expect([res.statusCode, (await text(res)).endsWith('</html>')]).toEqual([200, true]);
    if (res.headers.connection === 'close') return at + 1;
  }
}

test('a server ends at once whatever quiet connections there are', async () => {
  await start();
  await life.say();
  for (const lines of [
    [],
    ['Connection: Upgrade', 'Upgrade: websocket'],
    ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'],
  ]) {
    const [heard] = await once(await life.say(request('/hankkeet', ...lines)), 'data');
    expect(String(heard)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  }
  const { code, signal, seconds } = await life.end();
  expect([code, signal]).toEqual([0, null]);
  expect(seconds).toBeLessThan(deadline / 4);
});

test('npm hands the signal on: clients in the middle of pages that are being made get every answer, and the port is free', async () => {
  await start({ ANSWERS_MB: '0', STOP_DELAY_SECONDS: '1' }, ['sh', '-c', 'exec npm run --silent serve']);
  const asked = Array.from({ length: 8 }, (_, client) => askUntilLast((at) => `/hankkeet?q=${client}+${at}`));
  await expect.poll(() => life.log().length).toBeGreaterThan(8);
  await wait(200);
  const { code, signal, seconds, log } = await life.end();
  const answers = await Promise.all(asked);
  expect([code, signal]).toEqual([0, null]);
  expect(seconds).toBeLessThan(deadline / 4);
  expect(log.filter(({ msg }) => msg === 'request')).toHaveLength(answers.reduce((sum, count) => sum + count, 0));
  expect(log.filter((line) => line['aborted'] === true || line['level'] === 'error')).toEqual([]);
  await expect(life.ask('/')).rejects.toThrow();
});
