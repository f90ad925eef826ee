import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mappedStack } from '#site/life/mapped-stack.ts';

const source = `type Told = { readonly what: string };

export function fail({ what }: Told): never {
  throw new TypeError(what);
}
`;

let dir: string;
let compiled: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'mapped-stack-'));
  writeFileSync(join(dir, 'fail.ts'), source);
  compiled = join(dir, 'out.mjs');
  buildSync({ entryPoints: [join(dir, 'fail.ts')], outfile: compiled, bundle: true, minify: true, format: 'esm', sourcemap: 'linked' });
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function stackOf(what: string): Promise<string> {
  const { fail } = (await import(/* @vite-ignore */ pathToFileURL(compiled).href)) as { readonly fail: (told: { readonly what: string }) => never };
  try {
    return fail({ what });
  } catch (error) {
    return (error as Error).stack ?? '';
  }
}

describe('the stack of an error in compiled code', () => {
  test('names the file, the line and the column of the source', async () => {
    const stack = mappedStack(await stackOf('told'));
    expect(stack).toMatch(/^TypeError: told\n/);
    expect(stack).toContain('fail.ts:4:9');
    expect(stack).not.toContain('out.mjs:1');
  });

  test('is left as it is where there is no map, or none that can be read', async () => {
    const stack = await stackOf('no map');
    const elsewhere = stack.replaceAll('out.mjs', 'without.mjs');
    expect(mappedStack(elsewhere)).toBe(elsewhere);
    writeFileSync(join(dir, 'spoilt.mjs.map'), '{');
    const spoilt = stack.replaceAll('out.mjs', 'spoilt.mjs');
    expect(mappedStack(spoilt)).toBe(spoilt);
    expect(mappedStack('no stack')).toBe('no stack');
  });
});
