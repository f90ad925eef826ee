import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileTinySite, kill, type LifeProcess, startLife, type TinySite } from '../../../support/life-process.ts';

let tiny: TinySite;
let life: LifeProcess;
beforeAll(async () => {
  tiny = await compileTinySite();
});
afterEach(() => kill(life));
afterAll(() => tiny.remove());

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

/** Asks at once, on connections that are open already, for as many answers that each hold the process. */
async function askHeavy(count: number): Promise<readonly Promise<string>[]> {
  const sockets = await Promise.all(Array.from({ length: count }, () => life.say()));
  return sockets.map((socket, at) => {
    socket.write(request(`/heavy?q=${at}`));
    return text(socket);
  });
}

describe('while many answers are asked for that each hold the process', () => {
  const count = 30;

  test('health and kept answers go before them, also on new connections', async () => {
    life = await startLife(tiny.args);
    let made = 0;
    const heavy = (await askHeavy(count)).map(async (answer) => {
      const said = await answer;
      made += 1;
      return said;
    });
    const quick = ['/healthz', '/kept', '/readyz', '/kept', '/healthz'].map(async (path) => ({ said: await text(await life.say(request(path))), made }));
    for (const { said, made: before } of await Promise.all(quick)) {
      expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\n(?:ok|kept)\b/);
      expect(before).toBeLessThan(count);
    }
    for (const said of await Promise.all(heavy)) expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\nheavy\b/);
  });

  test('no more than MAX_RENDERING of them wait: the others are told to come later, before all are answered', async () => {
    life = await startLife(tiny.args, { MAX_RENDERING: '4' });
    const order: number[] = [];
    const answers = (await askHeavy(count)).map(async (answer) => {
      const said = await answer;
      order.push(Number(said.split(' ', 2)[1]));
      return said;
    });
    const busy = (await Promise.all(answers)).filter((said) => said.startsWith('HTTP/1.1 503 '));
    expect(busy.length).toBeGreaterThan(0);
    for (const said of busy) expect(said).toMatch(/\r\nRetry-After: \d+\r\n/);
    expect(count - busy.length).toBeGreaterThanOrEqual(4);
    // Who is turned away need not wait for those who were let in.
    expect(order.at(-1)).toBe(200);
  });
});
