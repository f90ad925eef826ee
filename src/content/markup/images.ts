import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { FaultValues } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';

/** What is wrong with the file of an image. */
export type ImageProblem = { readonly code: FaultCode; readonly values: FaultValues };

/** The most kilobytes of an image: the whole page around it has a tenth of that. */
const mostKilobytes = 500;
/** The most and the least pixels of a side. */
const widest = 4000;
const narrowest = 16;

/** A kind of image: the endings of its files, how its bytes begin, and where its size stands. */
type Kind = {
  readonly endings: readonly string[];
  readonly begins: (bytes: Buffer) => boolean;
  readonly size: (bytes: Buffer) => readonly [number, number] | undefined;
};

const kinds: readonly Kind[] = [
  {
    endings: ['png'],
    begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    size: (bytes) => (bytes.length < 24 ? undefined : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]),
  },
  { endings: ['jpg', 'jpeg'], begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])), size: jpegSize },
  {
    endings: ['gif'],
    begins: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)),
    size: (bytes) => (bytes.length < 10 ? undefined : [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]),
  },
  { endings: ['webp'], begins: (bytes) => /^RIFF[\s\S]{4}WEBP/.test(bytes.toString('latin1', 0, 12)), size: webpSize },
  { endings: ['avif'], begins: (bytes) => /^[\s\S]{4}ftypavi[fs]/.test(bytes.toString('latin1', 0, 12)), size: avifSize },
  {
    endings: ['svg'],
    begins: (bytes) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(bytes.toString('utf8', 0, 4000)),
    size: () => undefined,
  },
];

/** Endings of images that browsers show. */
const allowed = kinds.flatMap(({ endings }) => endings).join(', ');

/** What is wrong with a file that an image of a text is to show: it is not what its name says, it is too heavy, or its size is absurd. */
export function imageFileProblems(path: string, value: string): readonly ImageProblem[] {
  const ending = extname(path).slice(1).toLowerCase();
  const kilobytes = Math.ceil(statSync(path).size / 1024);
  if (kilobytes > mostKilobytes) return [{ code: 'imageHeavy', values: { value, size: kilobytes, limit: mostKilobytes } }];
  const bytes = readFileSync(path);
  const named = kinds.find(({ endings }) => endings.includes(ending));
  if (named === undefined) return [{ code: 'imageKind', values: { value, allowed } }];
  if (!named.begins(bytes)) {
    const real = kinds.find(({ begins }) => begins(bytes))?.endings[0];
    return [
      real === undefined
        ? { code: 'imageBroken', values: { value } }
        : { code: 'imageOtherKind', values: { value, real, suggestion: value.replace(/[^.]*$/, real) } },
    ];
  }
  const size = named.size(bytes);
  if (named.endings[0] !== 'svg' && size === undefined) return [{ code: 'imageBroken', values: { value } }];
  const isAbsurd = size?.some((side) => side > widest || side < narrowest) === true;
  return isAbsurd ? [{ code: 'imageSize', values: { value, size: size.join(' × '), least: narrowest, most: widest } }] : [];
}

/** The first frame header says the size (ITU T.81, B.2.2). */
function jpegSize(bytes: Buffer): readonly [number, number] | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Each of the three kinds of WebP says its size in its first chunk. */
function webpSize(bytes: Buffer): readonly [number, number] | undefined {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    default:
      return undefined;
  }
}

/** The box `ispe` (ISO/IEC 23008-12) says the size. */
function avifSize(bytes: Buffer): readonly [number, number] | undefined {
  const at = bytes.indexOf('ispe', 0, 'latin1');
  return at < 0 || at + 16 > bytes.length ? undefined : [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
}
