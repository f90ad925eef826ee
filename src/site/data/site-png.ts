import { sitePreview } from '#data/preview.ts';
import { pictureFile } from '../picture/picture-file.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The picture that stands for the pages without one of their own. */
export function sitePng({ locale, query }: DataRequest): DataAnswer {
  return pictureFile(sitePreview(locale), locale, query);
}
