import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { faultsIn } from '../../../support/body-faults.ts';
import { withFolder } from '../../../support/workspace.ts';

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), head, deflateSync(Buffer.alloc(64))]);
}

function jpeg(width: number, height: number): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x04, 0x61, 0x62]);
  const frame = Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08, height >> 8, height & 255, width >> 8, width & 255, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xe0, 0x00, 0x04, 0, 0]), comment, frame, Buffer.alloc(20)]);
}

const gif = (width: number, height: number) => Buffer.concat([Buffer.from('GIF89a'), Buffer.from(Uint16Array.of(width, height).buffer), Buffer.alloc(8)]);

function webp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

function avif(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(60);
  bytes.write('ftypavif', 4);
  bytes.write('ispe', 20);
  bytes.writeUInt32BE(width, 28);
  bytes.writeUInt32BE(height, 32);
  return bytes;
}

const files: readonly (readonly [name: string, bytes: Buffer, ...faults: readonly string[]])[] = [
  ['a.png', png(800, 600)],
  ['a.jpg', jpeg(800, 600)],
  ['a.JPEG', jpeg(800, 600)],
  ['a.gif', gif(800, 600)],
  ['a.webp', webp(800, 600)],
  ['a.avif', avif(800, 600)],
  ['a.svg', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a.png', jpeg(800, 600), 'imageOtherKind /images/a.jpg'],
  ['a.jpg', webp(800, 600), 'imageOtherKind /images/a.webp'],
  ['a.svg', png(80, 60), 'imageOtherKind /images/a.png'],
  ['a.png', Buffer.from('<html><body>404</body></html>'), 'imageBroken'],
  ['a.png', Buffer.alloc(0), 'imageBroken'],
  ['a.jpg', jpeg(800, 600).subarray(0, 8), 'imageBroken'],
  ['a.bmp', Buffer.from('BM'), 'imageKind'],
  ['a.heic', Buffer.alloc(90), 'imageKind'],
  ['a.png', Buffer.concat([png(800, 600), Buffer.alloc(3_000_000)]), 'imageHeavy'],
  ['a.png', png(12_000, 9_000), 'imageSize'],
  ['a.gif', gif(1, 1), 'imageSize'],
  ['a.jpg', jpeg(60_000, 20), 'imageSize'],
  ['a.webp', webp(16_000, 20), 'imageSize'],
  ['a.avif', avif(20, 16_000), 'imageSize'],
];

test.each(files.map(([name, bytes, ...faults]) => ({ name, bytes, faults })))(
  'an image $name is what its name says, and fits a page',
  ({ name, bytes, faults }) => {
    withFolder('images-', (dir) => {
      mkdirSync(join(dir, 'images'));
      writeFileSync(join(dir, 'images', name), bytes);
      expect(faultsIn(`![Kuva](/images/${name})`, dir).map(({ code, values }) => `${code} ${values.suggestion ?? ''}`.trim())).toEqual(faults);
    });
  },
);
