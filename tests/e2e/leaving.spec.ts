import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.ts';
import { kill, type LifeProcess, startLife } from '../support/life-process.ts';
import { makeLongRelease } from '../support/long-release.ts';

let life: LifeProcess;
let metricsPort = 0;

/** Pages that may be made at a time. */
const maxRendering = 16;

/** Seconds until the end of the server, whatever is still open. */
const deadline = 2;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  const { args, settings } = makeLongRelease('.next/e2e-leaving');
  metricsPort = await freePort();
  // Little memory for answers, so that files are streamed and pages made anew.
  life = await startLife(args, {
    ...settings,
    METRICS_PORT: String(metricsPort),
    ANSWERS_MB: '1',
    MAX_RENDERING: String(maxRendering),
    STALLED_SECONDS: '30',
    STOP_SECONDS: String(deadline),
  });
});
test.afterAll(() => kill(life));

/** A figure of the server. */
async function figure(name: string): Promise<number> {
  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(figures)?.[1]);
}
const errors = () => life.log().filter(({ level }) => level === 'error');
const head = (method: string, path: string) => `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** Asks and leaves, after so many milliseconds or as soon as the answer begins. */
async function leave(method: string, path: string, when: number | 'begun'): Promise<void> {
  const socket = await life.say(head(method, path));
  await (when === 'begun' ? once(socket, 'data') : wait(when));
  socket.destroy();
}

/** Each way to leave, a number of times. */
async function leaveInEveryWay(round: number): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    const query = `?q=${round}+${at}`;
    await Promise.all([
      leave('GET', `/hankkeet${query}`, 0),
      leave('GET', `/en/projects${query}`, 20),
      leave('GET', '/hankkeet.csv', 'begun'),
      leave('GET', '/hankkeet.csv', 5),
      leave('GET', '/hankkeet.xlsx', 'begun'),
      leave('GET', '/hankkeet.xlsx', 30),
      leave('GET', '/hankkeet.json', 'begun'),
      leave('HEAD', '/hankkeet.csv', 0),
      leave('HEAD', '/hankkeet.json', 'begun'),
      life.ask(`/muutokset${query}`, { signal: AbortSignal.timeout(10) }).then(
        (answer) => answer.text().catch(() => ''),
        () => '',
      ),
    ]);
  }
}

const isAtRest = async () => [await figure('site_rendering'), await figure('site_streaming')];

test('visitors who leave in the middle hurt nobody and leave nothing behind', async () => {
  await leaveInEveryWay(0);
  await expect.poll(isAtRest).toEqual([0, 0]);
  let isOver = false;
  const visitor = (async () => {
    let answers = 0;
    for (; !isOver; answers += 1) {
      const answer = await life.ask('/rahastot');
      expect([answer.status, (await answer.text()).endsWith('</html>')]).toEqual([200, true]);
    }
    return answers;
  })();
  for (const round of [1, 2]) await leaveInEveryWay(round);
  isOver = true;
  expect(await visitor).toBeGreaterThan(0);
  await expect.poll(isAtRest).toEqual([0, 0]);
  // What was asked for and given up is told as such, and is no error.
  await expect.poll(() => life.log().filter((line) => line['aborted'] === true).length).toBeGreaterThan(15);
  // Nobody is left but the one who has just asked, on the connections that fetch keeps.
  await expect.poll(() => figure('site_connections')).toBeLessThan(10);
  expect(errors()).toEqual([]);
  expect((await life.ask('/healthz')).status).toBe(200);
});

test('readers who do not read shut the gate to nobody, and are gone after a while', async () => {
  const readers: Awaited<ReturnType<LifeProcess['say']>>[] = [];
  while (readers.length < maxRendering + 4) {
    const reader = await life.say(head('GET', '/hankkeet.json'));
    reader.pause();
    readers.push(reader);
    await expect.poll(() => figure('site_streaming'), { intervals: [50] }).toBe(readers.length);
  }
  expect(await figure('site_rendering')).toBe(0);
  for (const path of ['/hankkeet?q=uusi', '/en/about', '/hankkeet.csv']) {
    const answer = await life.ask(path);
    expect([path, answer.status, (await answer.text()).length > 0]).toEqual([path, 200, true]);
  }
  await expect.poll(isAtRest, { timeout: 120_000 }).toEqual([0, 0]);
  expect(errors()).toEqual([]);
  for (const reader of readers) reader.destroy();
});

test('a reader who does not read a long file holds up the end until the deadline, and no longer', async () => {
  const reader = await life.say(head('GET', '/hankkeet.json'));
  reader.pause();
  await expect.poll(() => figure('site_streaming')).toBe(1);
  const { code, signal, seconds } = await life.end();
  expect([code, signal]).toEqual([0, null]);
  expect(seconds).toBeGreaterThan(deadline - 0.1);
  expect(seconds).toBeLessThan(deadline + 20);
  reader.destroy();
});
