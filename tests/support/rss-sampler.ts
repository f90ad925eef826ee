import { Worker } from 'node:worker_threads';

/** Bytes of memory that a process held at most while something ran, seen from a thread that nothing blocks. */
export type RssSampler = { readonly start: () => Promise<void>; readonly peak: () => Promise<number>; readonly end: () => Promise<void> };

const source = `
  const { parentPort } = require('node:worker_threads');
  let peak = 0;
  setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 2);
  parentPort.on('message', (wish) => {
    if (wish === 'start') peak = process.memoryUsage.rss();
    parentPort.postMessage(peak);
  });
`;

/** Starts sampling every two milliseconds. */
export function createRssSampler(): RssSampler {
  const worker = new Worker(source, { eval: true });
  const ask = (wish: string) =>
    new Promise<number>((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(wish);
    });
  return {
    start: async () => void (await ask('start')),
    peak: () => ask('peak'),
    end: async () => void (await worker.terminate()),
  };
}
