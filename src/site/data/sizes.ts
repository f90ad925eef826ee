import { setImmediate } from 'node:timers/promises';
import type { FileSetName } from '#addresses/files.ts';
import { type OfferedFileName, offeredFile, offeredFileNames, type SizedFile } from '#addresses/offered-files.ts';
import type { Query } from '#selection/parse.ts';
import { keep } from '../memory.ts';
import { type Makers, makerOf } from './file-set.ts';
import type { DataFile, DataRequest } from './handler.ts';

/** The makers of some sets of files. */
export type MakersBySet = Readonly<Partial<Record<FileSetName, Makers>>>;

/** For whom files are measured: everything a maker is told but the address of the file. */
export type SizeRequest = Omit<DataRequest, 'params' | 'query'>;

/**
 * The offered files that somebody makes, with their sizes; made once for a revision and a language, since every file is written
 * for it. The day that passes changes a status here and there, and the size by a few bytes.
 */
export function sizedFiles(request: SizeRequest, makers: MakersBySet): Promise<readonly SizedFile[]> {
  const { locale, revision, origin } = request;
  return keep(`sizes ${locale} ${Object.keys(makers)}`, [revision, origin], () => measureFiles(request, makers));
}

/** Writes every offered file that has a maker and counts its bytes. A file that answers with a problem is not offered; one that fails has no size. */
export async function measureFiles(request: SizeRequest, makers: MakersBySet): Promise<readonly SizedFile[]> {
  const sized: SizedFile[] = [];
  for (const name of offeredFileNames) {
    const file = await measureFile(name, request, makers).catch(() => ({ name }));
    if (file !== undefined) sized.push(file);
    await setImmediate();
  }
  return sized;
}

async function measureFile(name: OfferedFileName, request: SizeRequest, makers: MakersBySet): Promise<SizedFile | undefined> {
  const { set, ending, query } = offeredFile(name);
  const make = makerOf(makers[set] ?? {}, ending);
  const answer = await make?.({ ...request, params: { locale: request.locale, ending }, query: toQuery(query) });
  return answer === undefined || !('body' in answer) ? undefined : { name, bytes: await bytesOf(answer) };
}

function toQuery(text: string | undefined): Query {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Pieces after which others get their turn: files of large catalogues take a second to write. */
const piecesAtOnce = 200;

/** Writes a file whole and counts its bytes. */
export async function bytesOf({ body }: DataFile): Promise<number> {
  if (typeof body === 'function') return (await body()).length;
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.byteLength(body);
  let [bytes, pieces] = [0, 0];
  for await (const piece of body) {
    bytes += Buffer.byteLength(piece);
    pieces += 1;
    if (pieces % piecesAtOnce === 0) await setImmediate();
  }
  return bytes;
}
