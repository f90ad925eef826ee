import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ending, FileSetName } from '#addresses/files.ts';
import { type FileMeasures, type MeasuredFile, type OfferedFileName, offeredFile, offeredFileNames } from '#addresses/offered-files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import { logError } from '../log.ts';
import { snapshotsState } from '../snapshots/snapshots.ts';
import { currentSource } from '../source.ts';
import { beginPieces, type DataRequest, type Renderer } from './handler.ts';

/** What files depend on besides their language. */
export type MeasuredDay = Omit<DataRequest, 'locale' | 'query' | 'id'>;

/** Who makes the files of a set. */
type RenderersOf = (set: FileSetName) => Readonly<Partial<Record<Ending, Renderer>>>;

/** The files that tell the measures of the others. */
const descriptions = offeredFileNames.filter((name) => offeredFile(name).set === 'openData');
const data = offeredFileNames.filter((name) => !descriptions.includes(name));

/**
 * The measures of the offered files but for those that tell them, as a reader gets these files on a day: those that the build took where they are of this day and
 * origin, else taken now, once.
 * @throws Error when a file cannot be made
 */
export function measureData(day: MeasuredDay, renderersOf: RenderersOf): Promise<FileMeasures> {
  return once('measured data', day, () => measure(data, day, renderersOf));
}

/** The measures of all offered files, as `measureData` gives them. */
export function measureEverything(day: MeasuredDay, renderersOf: RenderersOf): Promise<FileMeasures> {
  return once('measured files', day, async () => {
    const [others, own] = [await measureData(day, renderersOf), await measure(descriptions, day, renderersOf)];
    return Object.fromEntries(locales.map((locale) => [locale, { ...others[locale], ...own[locale] }]));
  });
}

/** Milliseconds for which an answer waits for measures that are being taken: a small catalogue is measured long before. */
const patience = 2000;

/** Measures that are known soon; undefined while they are still being taken, which goes on beside all else that is asked. @throws what taking them throws soon */
export async function soon(measures: Promise<FileMeasures>, milliseconds = patience): Promise<FileMeasures | undefined> {
  const known = new AbortController();
  try {
    const found = await Promise.race([measures, sleep(milliseconds, undefined, { signal: known.signal })]);
    if (found === undefined) measures.catch((error: unknown) => logError('measures', error));
    return found;
  } finally {
    known.abort();
  }
}

function once(name: string, { catalogue, today, origin }: MeasuredDay, take: () => Promise<FileMeasures>): Promise<FileMeasures> {
  const [source, snapshots] = [currentSource(), snapshotsState()];
  return cached(name, [catalogue, today, origin, source.changes().state, snapshots], async () => source.measures?.(today, origin, snapshots) ?? take());
}

async function measure(names: readonly OfferedFileName[], day: MeasuredDay, renderersOf: RenderersOf): Promise<FileMeasures> {
  const measures: { [L in Locale]?: Readonly<Partial<Record<OfferedFileName, MeasuredFile>>> } = {};
  for (const locale of locales) {
    const own: Partial<Record<OfferedFileName, MeasuredFile>> = {};
    for (const name of names) {
      const measured = await measureFile(name, { ...day, locale }, renderersOf);
      if (measured !== undefined) own[name] = measured;
    }
    measures[locale] = own;
  }
  return measures;
}

/** A file as its pieces come, with its media type. */
export type MadeFile = { readonly type: string; readonly pieces: AsyncIterable<string | Uint8Array> };

/** Makes an offered file as a reader gets it; undefined for one that there is only where the history is known. @throws Error when it cannot be made */
export async function makeOffered(name: OfferedFileName, request: Omit<DataRequest, 'query'>, renderersOf: RenderersOf): Promise<MadeFile | undefined> {
  const { set, ending, query } = offeredFile(name);
  const answer = await renderersOf(set)[ending]?.({ ...request, query: Object.fromEntries(new URLSearchParams(query)) });
  if (answer !== undefined && 'problem' in answer && answer.problem.kind === 'noHistory') return undefined;
  if (answer === undefined || !('body' in answer)) throw new Error(`No file: ${name} in ${request.locale}`);
  const whole = typeof answer.body === 'function' ? await answer.body() : answer.body;
  const pieces = typeof whole === 'string' || whole instanceof Uint8Array ? [whole] : whole;
  return { type: answer.type, pieces: await beginPieces<string | Uint8Array>(pieces) };
}

async function measureFile(name: OfferedFileName, request: Omit<DataRequest, 'query'>, renderersOf: RenderersOf): Promise<MeasuredFile | undefined> {
  const made = await makeOffered(name, request, renderersOf);
  if (made === undefined) return undefined;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of made.pieces) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
  }
  return { bytes, sha256: hash.digest('hex') };
}
