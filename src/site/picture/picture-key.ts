import { createHash } from 'node:crypto';
import type { Preview } from '#data/preview.ts';

/** Changes when the drawing does, so that kept pictures are drawn anew. */
const drawing = 1;

/** Names what is drawn: two previews with the same key are the same picture. */
export function pictureKey(preview: Preview): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, preview]))
    .digest('hex')
    .slice(0, 12);
}
