import { runGit } from './git.ts';

/** How many files are in memory at once. */
const atOnce = 500;

/** Reads files of a repository by their ids, each once. Undefined is given for one that is not there. */
export function* readBlobs(dir: string, blobs: readonly string[]): Generator<readonly [blob: string, content: Buffer | undefined]> {
  const wanted = [...new Set(blobs)];
  for (let start = 0; start < wanted.length; start += atOnce) {
    const batch = wanted.slice(start, start + atOnce);
    const output = runGit(dir, ['cat-file', '--batch'], `${batch.join('\n')}\n`);
    yield* output === undefined || output === 'noGit' ? batch.map((blob) => [blob, undefined] as const) : takeApart(batch, output);
  }
}

/** For each file a line `<id> blob <size>`, its bytes and a line break, or one line `<id> missing`. */
function* takeApart(batch: readonly string[], output: Buffer): Generator<readonly [string, Buffer | undefined]> {
  let at = 0;
  for (const blob of batch) {
    const end = output.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    const length = Number(size ?? -1);
    yield [blob, size === undefined ? undefined : output.subarray(end + 1, end + 1 + length)];
    at = end + 2 + length;
  }
}
