import type { NextApiHandler } from 'next';
import { languageOf } from './api-language.ts';
import { type DataAnswer, type DataRequest, serveData } from './handler.ts';

/** Makes the handler of an address of the API: as other data addresses, with the language that `lang` asks for. */
export function serveApi(answer: (request: DataRequest) => DataAnswer): NextApiHandler {
  return serveData(answer, languageOf);
}
