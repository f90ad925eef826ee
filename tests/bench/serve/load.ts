import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** What is asked: pages in turn, on connections that stay open, until there are so many answers. */
export type Load = { readonly port: number; readonly paths: readonly string[]; readonly connections: number; readonly amount: number };

/** What came of it. Latencies in milliseconds, sorted. */
export type Answered = { readonly answers: number; readonly seconds: number; readonly latencies: readonly number[] };

/** No load may last longer, and no answer, in seconds. */
const longest = 120;

/** What a browser asks for. */
export const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };

/**
 * Asks a server on loopback for so many answers.
 * @throws Error when an answer is another than 200, fails, or does not come in time
 */
export async function ask({ port, paths, connections, amount }: Load): Promise<Answered> {
  const latencies: number[] = [];
  let refused: number | undefined;
  let isLate = false;
  const start = performance.now();
  let last = start;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: `http://127.0.0.1:${port}`,
        requests: paths.map((path) => ({ method: 'GET', path, headers })),
        connections: Math.min(connections, amount),
        amount,
        timeout: longest,
        sampleInt: 100,
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      last = performance.now();
      if (status !== 200) refused ??= status;
    });
    const late = setTimeout(() => {
      isLate = true;
      instance.stop();
    }, longest * 1000);
    instance.on('done', () => clearTimeout(late));
  });
  if (refused !== undefined || result.errors > 0 || isLate || latencies.length === 0) {
    throw new Error(`Of ${amount} answers from ${paths[0]} ${latencies.length} came, ${result.errors} failed, one was ${refused ?? 200}`);
  }
  return { answers: latencies.length, seconds: (last - start) / 1000, latencies: latencies.toSorted((a, b) => a - b) };
}

/**
 * Asks for one page at a fixed pace, so many times a second, for as long as something else goes on. No request waits for the answer to
 * another, as visitors do not; autocannon sends those of a second all at once.
 * @returns milliseconds of each answer, sorted
 * @throws Error when an answer is another than 200 or fails
 */
export async function askMeanwhile({ port, path, pace }: { port: number; path: string; pace: number }, act: () => Promise<void>): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const asked: Promise<number>[] = [];
  let isOver = false;
  const acted = act().finally(() => {
    isOver = true;
  });
  const start = performance.now();
  while (!isOver && performance.now() - start < longest * 1000) {
    const due = Math.floor(((performance.now() - start) / 1000) * pace);
    while (asked.length < due) asked.push(askOnce(agent, port, path));
    await sleep(1);
  }
  try {
    await acted;
    return (await Promise.all(asked)).toSorted((a, b) => a - b);
  } finally {
    agent.destroy();
  }
}

function askOnce(agent: Agent, port: number, path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = get({ agent, host: '127.0.0.1', port, path, headers, timeout: longest * 1000 }, (answer) => {
      answer.once('error', reject).resume();
      answer.once('end', () => (answer.statusCode === 200 ? resolve(performance.now() - start) : reject(new Error(`${path} answered ${answer.statusCode}`))));
    });
    request.once('error', reject).once('timeout', () => request.destroy(new Error(`${path} did not answer`)));
  });
}
