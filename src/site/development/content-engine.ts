import { tsImport } from 'tsx/esm/api';
import type { LoadResult } from '#content/content.ts';

/** The code that reads the content and can be replaced while the process runs. */
export type ContentEngine = { readonly read: () => Promise<LoadResult>; readonly replace: () => void };

/** Reads with the code as it was when first asked; after `replace`, with the code as it is then. */
export function createContentEngine(): ContentEngine {
  const load = async () => (await tsImport('../state.ts', import.meta.url)) as typeof import('../state.ts');
  let code: ReturnType<typeof load> | undefined;
  return {
    async read() {
      code ??= load();
      return (await code).readContent();
    },
    replace() {
      code = undefined;
    },
  };
}
