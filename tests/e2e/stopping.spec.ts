import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { kill, type LifeProcess, startLife } from '../support/life-process.ts';
import { type LongRelease, makeLongRelease } from '../support/long-release.ts';

let release: LongRelease;
let life: LifeProcess;

// One after another: a machine that does several things at once would make the seconds uncertain.
test.describe.configure({ mode: 'default' });
test.beforeAll(() => {
  release = makeLongRelease('.next/e2e-stopping');
});
test.afterEach(() => kill(life));

/** Seconds until the end, seconds for which connections are still taken where clients keep asking, and a second that a busy machine may add. */
const deadline = 3;
const delay = 1;
const patience = 1;

const start = async (settings: Readonly<Record<string, string>> = {}, before: readonly string[] = []) => {
  life = await startLife(release.args, { ...release.settings, STOP_SECONDS: String(deadline), ...settings }, before);
  return life;
};
const request = (path: string, ...lines: readonly string[]) => `${[`GET ${path} HTTP/1.1`, 'Host: localhost', ...lines].join('\r\n')}\r\n\r\n`;

/** Asks on a connection that is kept, and reads the whole answer. */
async function askOn(agent: Agent, path: string): Promise<{ readonly status: number | undefined; readonly isLast: boolean; readonly body: string }> {
  const [res] = (await once(get({ port: life.port, host: '127.0.0.1', path, agent }), 'response')) as [IncomingMessage];
  const body = await text(res);
  return { status: res.statusCode, isLast: res.headers.connection === 'close', body };
}

/** Asks one thing after another until an answer says that it is the connection's last. Gives how many answers were whole. */
async function askUntilLast(path: (at: number) => string, pause = 0): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let at = 0; ; at += 1) {
    const { status, isLast, body } = await askOn(agent, path(at));
    expect([status, body.endsWith('</html>')]).toEqual([200, true]);
    if (isLast) return at + 1;
    if (pause > 0) await wait(pause);
  }
}

const quiet: readonly (readonly [string, (served: LifeProcess) => Promise<unknown>])[] = [
  ['nothing at all', async () => undefined],
  ['a connection that says nothing', (served) => served.say()],
  ['a client that asked for a websocket', async (served) => once(await served.say(request('/', 'Connection: Upgrade', 'Upgrade: websocket')), 'data')],
  [
    'a client that asked for h2c',
    async (served) => once(await served.say(request('/', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk')), 'data'),
  ],
];
for (const [what, open] of quiet) {
  test(`a server with ${what} ends at once`, async () => {
    await start();
    await open(life);
    await wait(200);
    const { code, signal, seconds } = await life.end();
    expect([code, signal]).toEqual([0, null]);
    expect(seconds).toBeLessThan(patience);
  });
}

for (const [what, begin, isPaused] of [
  ['half a head', 'GET / HTTP/1.1\r\nHost: localhost\r\n', false],
  ['a reader who reads nothing of a long file', request('/hankkeet.json'), true],
] as const) {
  test(`a server with ${what} ends at the deadline`, async () => {
    await start({ ANSWERS_MB: '1' });
    const socket = await life.say(begin);
    if (isPaused) socket.pause();
    await wait(1000);
    const { code, signal, seconds } = await life.end();
    expect([code, signal]).toEqual([0, null]);
    expect(seconds).toBeGreaterThan(deadline - patience);
    expect(seconds).toBeLessThan(deadline + patience);
    socket.destroy();
  });
}

test('a client that asks ten times a second gets every answer, and the server ends as soon as it takes no more connections', async () => {
  await start({ STOP_DELAY_SECONDS: String(delay) });
  const asked = askUntilLast(() => '/hankkeet', 100);
  await wait(1000);
  const { code, seconds } = await life.end();
  expect(await asked).toBeGreaterThan(1);
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(delay + patience);
});

for (const group of [false, true]) {
  test(`eight clients in the middle of pages that are being made get every answer${group ? ' when the whole group of processes is told' : ''}`, async () => {
    await start({ ANSWERS_MB: '0', STOP_SECONDS: '60', STOP_DELAY_SECONDS: String(delay) });
    const asked = Array.from({ length: 8 }, (_, client) => askUntilLast((at) => `/hankkeet?q=${client}+${at}`));
    await wait(1500);
    const ended = await life.end('SIGTERM', group);
    const answers = await Promise.all(asked);
    expect([ended.code, ended.signal]).toEqual([0, null]);
    const lines = ended.log.filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(answers.reduce((sum, count) => sum + count, 0));
    expect(ended.log.filter((line) => line['aborted'] === true || line['level'] === 'error')).toEqual([]);
  });
}

test('a second signal ends the server at once', async () => {
  await start({ STOP_SECONDS: '600' });
  await life.say('GET / HTTP/1.1\r\n');
  await wait(200);
  const ended = life.end();
  await expect.poll(() => life.log().some(({ msg }) => msg === 'stopping')).toBe(true);
  life.process.kill('SIGTERM');
  expect((await ended).code).toBe(143);
  expect((await ended).seconds).toBeLessThan(2 * patience);
});

test('as the first process of a container it answers what was asked and ends with 0', async () => {
  const own = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child'];
  // Where the system lets nobody make a namespace, the leader of a group of processes stands for it.
  const isAllowed = spawnSync(own[0] ?? '', [...own.slice(1), 'true']).status === 0;
  await start({ ANSWERS_MB: '0', STOP_DELAY_SECONDS: String(delay) }, isAllowed ? own : []);
  const page = askUntilLast((at) => `/hankkeet?q=${at}`);
  await wait(300);
  // unshare hands no signal on: the process inside is its only child.
  const inside = isAllowed ? Number(spawnSync('pgrep', ['-P', String(life.process.pid)], { encoding: 'utf8' }).stdout) : (life.process.pid ?? 0);
  expect(inside).toBeGreaterThan(1);
  const told = performance.now();
  process.kill(inside, 'SIGTERM');
  expect(await page).toBeGreaterThan(0);
  expect(await life.ended).toMatchObject({ code: 0, signal: null });
  expect((performance.now() - told) / 1000).toBeLessThan(deadline + patience);
});

test('npm hands the signal on: the server ends and its port is free', async () => {
  await start({}, ['sh', '-c', 'exec npm run --silent serve']);
  expect((await life.ask('/hankkeet')).status).toBe(200);
  const { code, seconds } = await life.end();
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(2 * patience);
  await expect(life.ask('/')).rejects.toThrow();
});
