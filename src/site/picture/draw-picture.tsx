import { ImageResponse } from 'next/og';
import type { Preview } from '#data/preview.ts';
import { keep } from '../memory.ts';
import { fonts } from './fonts.ts';
import { pictureKey } from './picture-key.ts';
import { layOut, pictureSize } from './picture-layout.ts';
import { PictureView } from './picture-view.tsx';

/** How many pictures are kept; the one that was asked for longest ago goes first. */
const most = 100;

/** The picture as PNG, 1200 × 630 pixels. It is drawn once and kept. */
export function drawPicture(preview: Preview): Promise<Uint8Array> {
  const key = pictureKey(preview);
  const kept = keep('pictures', [], () => new Map<string, Promise<Uint8Array>>());
  const picture = kept.get(key) ?? draw(preview);
  kept.delete(key);
  kept.set(key, picture);
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
  picture.catch(() => kept.delete(key));
  return picture;
}

async function draw(preview: Preview): Promise<Uint8Array> {
  const files = fonts().map(({ name, weight, style, data }) => ({ name, weight, style, data }));
  const answer = new ImageResponse(<PictureView picture={layOut(preview)} />, { ...pictureSize, fonts: files });
  return new Uint8Array(await answer.arrayBuffer());
}
