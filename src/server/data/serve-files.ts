import type { NextApiHandler } from 'next';
import { type DataAnswer, type DataRequest, serveData } from './data-handler';

/** Makes the handler of a set of files: the ending chooses who answers. */
export function serveFiles(makers: Readonly<Record<string, (request: DataRequest) => DataAnswer | Promise<DataAnswer>>>): NextApiHandler {
  return serveData((request) => {
    const make = Object.hasOwn(makers, request.params.ending ?? '') ? makers[request.params.ending ?? ''] : undefined;
    return make === undefined ? { problem: { kind: 'notFound' } } : make(request);
  });
}
