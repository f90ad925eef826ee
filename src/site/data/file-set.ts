import type { NextApiHandler } from 'next';
import { isLocale } from '#catalogue/locale.ts';
import { refuseOthers } from '#data/problem.ts';
import { type DataAnswer, type DataRequest, serveData } from './handler.ts';

/** Makes a file, or says what is wrong. */
export type Maker = (request: DataRequest) => DataAnswer | Promise<DataAnswer>;

/** The makers of a set of files by their endings. */
export type Makers = Readonly<Record<string, Maker>>;

/** The maker of an ending, if there is one. */
export function makerOf(makers: Makers, ending: string): Maker | undefined {
  return Object.hasOwn(makers, ending) ? makers[ending] : undefined;
}

/** Makes the handler of a set of files: the ending chooses who answers. In a language that there is not, there are no files. */
export function serveFiles(makers: Makers): NextApiHandler {
  return serveData((request) => {
    const { ending = '', locale } = request.params;
    const make = locale === undefined || isLocale(locale) ? makerOf(makers, ending) : undefined;
    return make?.(request) ?? { problem: { kind: 'notFound' } };
  });
}

/** A maker that takes no other parameters than these: one that is mistyped must not be passed over. */
export function withParameters(known: readonly string[], make: Maker): Maker {
  return (request) => refuseOthers(request.query, known) ?? make(request);
}
