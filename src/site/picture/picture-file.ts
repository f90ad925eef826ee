import type { Locale } from '#catalogue/locale.ts';
import type { Preview } from '#data/preview.ts';
import type { DataFile, DataRequest } from '../data/handler.ts';
import { drawPicture } from './draw-picture.tsx';
import { pictureKey } from './picture-key.ts';

/** Seconds that a picture may be kept when its address names its content. */
const day = 86_400;

/** The answer with a picture. An address that names this content may be kept for a day, any other for as long as a page. */
export function pictureFile(preview: Preview, locale: Locale, query: DataRequest['query']): DataFile {
  const key = pictureKey(preview);
  const isNamed = [query.v].flat().includes(key);
  return { type: 'image/png', body: () => drawPicture(preview), language: locale, key, ...(isNamed && { maxAge: day }) };
}
