import { inflateSync } from 'node:zlib';

/** What drawing needs to know of a font: which characters it has, and how wide each is in parts of the type size. */
export type FontMetrics = { readonly widthOf: (codePoint: number) => number | undefined };

/**
 * Reads the characters and widths of a WOFF 1.0 file (W3C Recommendation 2012): of OpenType's tables `cmap` (format 4),
 * `head`, `hhea` and `hmtx`.
 * @throws RangeError when the file is not WOFF or lacks a table
 */
export function readFont(file: Uint8Array): FontMetrics {
  const tables = tablesOf(file);
  const unitsPerEm = tables('head').getUint16(18);
  const widths = tables('hmtx');
  const widthCount = tables('hhea').getUint16(34);
  const glyphs = glyphsOf(tables('cmap'));
  return {
    widthOf: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : widths.getUint16(4 * Math.min(glyph, widthCount - 1)) / unitsPerEm;
    },
  };
}

function tablesOf(file: Uint8Array): (name: string) => DataView {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (data.getUint32(0) !== 0x774f4646) throw new RangeError('Not a WOFF file');
  const entries = Array.from({ length: data.getUint16(12) }, (_, index) => 44 + 20 * index);
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  return (name) => {
    const at = entries.find((entry) => tag(entry) === name);
    if (at === undefined) throw new RangeError(`The font has no table ${name}`);
    const [offset, stored, length] = [data.getUint32(at + 4), data.getUint32(at + 8), data.getUint32(at + 12)];
    const raw = file.subarray(offset, offset + stored);
    const table = stored < length ? inflateSync(raw) : raw;
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
}

/** Glyph numbers by code point; glyph 0 stands for a missing character and is left out. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index));
  const at = subtables.find((offset) => cmap.getUint16(offset) === 4);
  if (at === undefined) throw new RangeError('The font has no character map of format 4');
  const doubledCount = cmap.getUint16(at + 6);
  const glyphs = new Map<number, number>();
  for (let index = 0; index < doubledCount; index += 2) {
    const [ends, starts] = [at + 14 + index, at + 16 + doubledCount + index];
    const [deltas, ranges] = [starts + doubledCount, starts + 2 * doubledCount];
    const start = cmap.getUint16(starts);
    const range = cmap.getUint16(ranges);
    for (let code = start; code <= cmap.getUint16(ends) && code < 0xffff; code += 1) {
      const found = range === 0 ? code : cmap.getUint16(ranges + range + 2 * (code - start));
      const glyph = range === 0 || found !== 0 ? (found + cmap.getUint16(deltas)) & 0xffff : 0;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
