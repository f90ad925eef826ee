import { readFileSync } from 'node:fs';

/**
 * A content file as it is saved, cut around the lines of its front matter. Nothing is normalised: a byte order mark,
 * line ends and decomposed letters are there as the editor's program wrote them.
 */
export type RawFile = { readonly before: string; readonly matter: string; readonly after: string; readonly newline: '\n' | '\r\n' };

/** Reads a file for editing; undefined when it is not UTF-8, has no front matter, or has the line ends of old Macintoshes. */
export function readRaw(path: string): RawFile | undefined {
  const text = decode(readFileSync(path));
  if (text === undefined || /\r(?!\n)/.test(text)) return undefined;
  const lines = text.split(/(?<=\n)/);
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close < 1 || !/^\ufeff?---/.test(lines[0] ?? '')) return undefined;
  const matter = lines.slice(1, close).join('');
  return { before: lines[0] ?? '', matter, after: lines.slice(close).join(''), newline: lines[0]?.endsWith('\r\n') ? '\r\n' : '\n' };
}

/** The text of a file that was cut. */
export function joinRaw({ before, matter, after }: RawFile): string {
  return before + matter + after;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
