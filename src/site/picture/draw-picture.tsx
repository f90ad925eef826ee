import type { Locale } from '#catalogue/locale.ts';
import { cached } from '#catalogue/memoize.ts';
import type { Preview } from '#data/preview.ts';
import type { DataFile, DataRequest } from '../data/handler.ts';
import { fonts } from './fonts.ts';
import { pictureKey } from './page-picture.ts';
import { layOut, PictureView, pictureSize } from './picture-view.tsx';

/** How many pictures are kept; the one that was asked for longest ago goes first. */
const most = 100;

/** The picture as PNG, 1200 × 630 pixels. It is drawn once and kept. */
export function drawPicture(preview: Preview): Promise<Uint8Array> {
  const key = pictureKey(preview);
  const kept = cached('pictures', [], () => new Map<string, Promise<Uint8Array>>());
  const picture = kept.get(key) ?? draw(preview);
  kept.delete(key);
  kept.set(key, picture);
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
  picture.catch(() => kept.delete(key));
  return picture;
}

async function draw(preview: Preview): Promise<Uint8Array> {
  // Loaded with the first picture: it is large, and not every process draws one.
  const { ImageResponse } = await import('next/og');
  const answer = new ImageResponse(<PictureView picture={layOut(preview)} />, { ...pictureSize, fonts: [...fonts()] });
  return new Uint8Array(await answer.arrayBuffer());
}

/** Seconds that a picture may be kept when its address names its content. */
const day = 86_400;

/** The answer with a picture. An address that names this content may be kept for a day, any other for as long as a page. */
export function pictureFile(preview: Preview, locale: Locale, query: DataRequest['query']): DataFile {
  const key = pictureKey(preview);
  const isNamed = [query.v].flat().includes(key);
  return { type: 'image/png', body: () => drawPicture(preview), language: locale, key, ...(isNamed && { maxAge: day }) };
}
