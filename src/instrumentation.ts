import type { Instrumentation } from 'next';

/**
 * What fails while a page is made or drawn, which the framework catches itself: it tells the error, but not at which address.
 * The framework looks for this file under this name.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, path, headers }) => {
  // Next compiles this file for another runtime too, which has no process to write to; there the branch is left out with its import.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ logError }, { requestedAddress }] = await Promise.all([import('#site/log.ts'), import('#site/front/requested-address.ts')]);
  logError('page', error, { method, url: requestedAddress({ url: path, headers }) });
};
