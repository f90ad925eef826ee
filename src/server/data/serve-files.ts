import type { NextApiHandler } from 'next';
import { type DataAnswer, type DataRequest, serveData } from './data-handler';
import { refuseOthers } from './problem';

/** Makes a file, or says what is wrong. */
export type Maker = (request: DataRequest) => DataAnswer | Promise<DataAnswer>;

/** The makers of a set of files by their endings. */
export type Makers = Readonly<Record<string, Maker>>;

/** The maker of an ending, if there is one. */
export function makerOf(makers: Makers, ending: string): Maker | undefined {
  return Object.hasOwn(makers, ending) ? makers[ending] : undefined;
}

/** Makes the handler of a set of files: the ending chooses who answers. */
export function serveFiles(makers: Makers): NextApiHandler {
  return serveData((request) => makerOf(makers, request.params.ending ?? '')?.(request) ?? { problem: { kind: 'notFound' } });
}

/** A maker that takes no other parameters than these: one that is mistyped must not be passed over. */
export function withParameters(known: readonly string[], make: Maker): Maker {
  return (request) => refuseOthers(request.query, known) ?? make(request);
}
