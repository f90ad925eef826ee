import { type FileSizes, type OfferedFileName, offeredFile, offeredFileNames } from '#addresses/files.ts';
import { type Locale, locales } from '#catalogue/locale.ts';
import type { DataFile, DataRequest } from './handler.ts';
import { renderersOf } from './renderers.ts';

/** The files that tell the sizes of the others. */
export const descriptionNames = offeredFileNames.filter((name) => offeredFile(name).set === 'openData');

/**
 * Writes offered files in every language and counts their bytes before they are compressed for the way.
 * @param names all of them unless others are given
 * @throws Error when a file cannot be made
 */
export async function measureFiles(request: Omit<DataRequest, 'locale' | 'query'>, names: readonly OfferedFileName[] = offeredFileNames): Promise<FileSizes> {
  const sizes: { [L in Locale]?: Readonly<Partial<Record<OfferedFileName, number>>> } = {};
  for (const locale of locales) {
    const measured: Partial<Record<OfferedFileName, number>> = {};
    for (const name of names) measured[name] = await measureFile(name, { ...request, locale });
    sizes[locale] = measured;
  }
  return sizes;
}

async function measureFile(name: OfferedFileName, request: Omit<DataRequest, 'query'>): Promise<number> {
  const { set, ending, query } = offeredFile(name);
  const answer = await renderersOf(set)[ending]?.({ ...request, query: Object.fromEntries(new URLSearchParams(query)) });
  if (answer === undefined || !('body' in answer)) throw new Error(`No file: ${name} in ${request.locale}`);
  return countBytes(answer);
}

async function countBytes({ body }: DataFile): Promise<number> {
  const whole = typeof body === 'function' ? await body() : body;
  if (typeof whole === 'string' || whole instanceof Uint8Array) return Buffer.byteLength(whole);
  let bytes = 0;
  for await (const piece of whole) bytes += Buffer.byteLength(piece);
  return bytes;
}
