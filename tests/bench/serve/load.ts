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
  const start = performance.now();
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
      if (status !== 200) refused ??= status;
    });
    const late = setTimeout(() => instance.stop(), longest * 1000);
    instance.on('done', () => clearTimeout(late));
  });
  if (refused !== undefined || result.errors > 0 || latencies.length < amount) {
    throw new Error(`Of ${amount} answers from ${paths[0]} ${latencies.length} came, ${result.errors} failed, one was ${refused ?? 200}`);
  }
  return { answers: latencies.length, seconds: (performance.now() - start) / 1000, latencies: latencies.toSorted((a, b) => a - b) };
}

/** Latencies in whole milliseconds while requests went out at a fixed pace: one that had to wait for another counts as waiting too. */
export type Paced = { readonly answers: number; readonly p50: number; readonly p99: number; readonly worst: number };

/** Asks for one page at a fixed pace, so many times a second, for as long as something else goes on. */
export async function askMeanwhile({ port, path, pace }: { port: number; path: string; pace: number }, act: () => Promise<void>): Promise<Paced> {
  const answered = new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url: `http://127.0.0.1:${port}${path}`, headers, connections: 16, overallRate: pace, duration: longest, timeout: longest };
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    act().then(
      () => instance.stop(),
      (error: unknown) => {
        instance.stop();
        reject(error);
      },
    );
  });
  const { latency, errors, non2xx, requests } = await answered;
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} answers from ${path} failed`);
  return { answers: requests.total, p50: latency.p50, p99: latency.p99, worst: latency.max };
}
