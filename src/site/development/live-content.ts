import type { Catalogue } from '#catalogue/catalogue.ts';
import { type Fault, hasErrors } from '#content/check/fault.ts';
import type { LoadResult } from '#content/content.ts';
import { logError } from '../log.ts';

/** What is known of the content after it was last read. */
export type ContentState = {
  /** Another text after each reading, and in each process. */
  readonly version: string;
  /** There has been content without errors, and the site shows it. */
  readonly isShown: boolean;
  readonly faults: readonly Fault[];
  /** How many files were checked. */
  readonly files: number;
  /** Why the content could not be checked at all, in the words of the system. */
  readonly failure?: string;
};

export type LiveContent = {
  readonly state: () => ContentState;
  /** Reads the content again; readings follow one another. */
  readonly refresh: () => Promise<ContentState>;
};

/**
 * The content during development: read when it is made and at each `refresh`, never between. What has no error is given to
 * `publish`; otherwise what was published last stays.
 */
export async function createLiveContent(read: () => Promise<LoadResult>, publish: (catalogue: Catalogue) => void): Promise<LiveContent> {
  const started = Date.now().toString(36);
  let readings = 0;
  let isShown = false;
  const next = async (): Promise<ContentState> => {
    readings += 1;
    const version = `${started}-${readings}`;
    try {
      const { catalogue, faults, files } = await read();
      if (catalogue !== undefined) publish(catalogue);
      isShown ||= catalogue !== undefined;
      return { version, isShown, faults, files };
    } catch (error) {
      logError('content', error);
      return { version, isShown, faults: [], files: 0, failure: error instanceof Error ? error.message : String(error) };
    }
  };
  let state = await next();
  let last = Promise.resolve(state);
  const refresh = (): Promise<ContentState> => {
    last = last.then(async () => {
      state = await next();
      return state;
    });
    return last;
  };
  return { state: () => state, refresh };
}

/** True when the site shows an earlier state than the files'. */
export function isBehind({ faults, failure }: ContentState): boolean {
  return failure !== undefined || hasErrors(faults);
}
