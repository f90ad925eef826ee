import { afterAll, vi } from 'vitest';
import { contentSource } from '#site/content-source.ts';
import { setErrorSink } from '#site/log.ts';
import { registerSource } from '#site/source.ts';

// Files of tests run one after another in a process that keeps the modules: what hangs on the process is begun anew for each.
registerSource(contentSource);
setErrorSink(undefined);

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
