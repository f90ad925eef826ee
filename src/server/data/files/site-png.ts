import { sitePreview } from '../../../exports/preview';
import { pictureFile } from '../../picture/picture-file';
import type { DataAnswer, DataRequest } from '../data-handler';

/** The picture that stands for the pages without one of their own. */
export function sitePng({ locale, query }: DataRequest): DataAnswer {
  return pictureFile(sitePreview(locale), locale, query);
}
