import type { NextApiHandler } from 'next';
import { type DataAnswer, type DataRequest, serveData } from './data-handler';
import { refuseOthers } from './problem';

/** Makes a file of a set. */
export type FileMaker = (request: DataRequest) => DataAnswer | Promise<DataAnswer>;

/** The makers of a set by ending. */
export type FileMakers = Readonly<Record<string, FileMaker>>;

/** Makes the handler of a set of files: the ending chooses who answers. */
export function serveFiles(makers: FileMakers): NextApiHandler {
  return serveData((request) => {
    const make = Object.hasOwn(makers, request.params.ending ?? '') ? makers[request.params.ending ?? ''] : undefined;
    return make === undefined ? { problem: { kind: 'notFound' } } : make(request);
  });
}

/** A maker that takes no other parameters than these: one that is mistyped must not be passed over. */
export function withParameters(known: readonly string[], make: FileMaker): FileMaker {
  return (request) => refuseOthers(request.query, known) ?? make(request);
}
