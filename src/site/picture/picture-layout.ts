import type { Preview } from '#data/preview.ts';
import { countLines, drawableText } from './drawable-text.ts';

/** Pixels. The size is what other services ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The distance of texts from the edges, and what is left between. */
export const margin = 72;
export const textWidth = pictureSize.width - 2 * margin;

export const detailType = { size: 30, weight: 400, leading: 1.3, gap: 14 } as const;

/** The height of the service's name above and of the space around the title. */
const header = 88;
const space = 40;

export const titleLeading = 1.15;
const titleSizes = [80, 72, 64, 56, 48, 42, 36, 30] as const;

/** A picture's texts as they are drawn, and the size of the title. */
export type PictureLayout = Preview & { readonly titleSize: number };

/** Sets the texts: the title as large as leaves it room. The lines are estimated with a little less than the real width. */
export function layOut(preview: Preview): PictureLayout {
  const drawn = { ...preview, name: drawableText(preview.name), tagline: drawableText(preview.tagline), title: drawableText(preview.title) };
  const details = preview.details.map(drawableText);
  const width = textWidth * 0.98;
  const { size: detailSize, weight, leading, gap } = detailType;
  const detailHeight = details.reduce((sum, text) => sum + gap + countLines(text, { size: detailSize, weight, width }) * detailSize * leading, 0);
  const room = pictureSize.height - 2 * margin - header - space - detailHeight;
  const fits = (size: number) => countLines(drawn.title, { size, weight: 600, width }) * size * titleLeading <= room;
  return { ...drawn, details, titleSize: titleSizes.find(fits) ?? titleSizes[titleSizes.length - 1] ?? 30 };
}
