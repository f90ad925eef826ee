import type { FileSizes, OfferedFileName } from '#addresses/files.ts';
import { byLocale } from '#catalogue/locale.ts';

/** Sizes measured with two origins of unlike length. They grow evenly with it, for each address in a file holds it once. */
export type MeasuredSizes = { readonly first: SizesAt; readonly second: SizesAt };

/** The sizes of the offered files, in bytes, whose addresses have an origin of so many bytes. */
export type SizesAt = { readonly length: number; readonly sizes: FileSizes };

/** The sizes with another origin: exact for texts and for the origin measured first, a few bytes in a thousand off for what is compressed in itself. */
export function sizesAt({ first, second }: MeasuredSizes, origin: string): FileSizes {
  const share = (Buffer.byteLength(origin) - first.length) / (second.length - first.length);
  const between = (a = 0, b = a) => Math.round(a + (b - a) * share);
  return byLocale((locale) => {
    const measured = Object.entries(first.sizes[locale] ?? {}) as readonly (readonly [OfferedFileName, number])[];
    return Object.fromEntries(measured.map(([name, bytes]) => [name, between(bytes, second.sizes[locale]?.[name])]));
  });
}
