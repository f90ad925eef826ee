import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../check/fault.ts';
import { decodeText } from '../read/source.ts';
import { repairLines, repairText, repairValues } from './repairs.ts';

/** The files of settings and words beside the folders of texts, by their paths. */
export function listSettings(dir: string): readonly { readonly path: string }[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name.endsWith('.yml') && !entry.name.startsWith('.') ? [{ path: join(dir, entry.name) }] : [],
  );
}

/** A file of settings with what the check suggests for its lines and values; undefined when it is not UTF-8 or has the line ends of old Macintoshes. */
export function mendedSettings(path: string, faults: readonly Fault[]): string | undefined {
  const text = decodeText(readFileSync(path), { keepsMark: true });
  if (text === undefined || /\r(?!\n)/.test(text)) return undefined;
  // It is all fields, as the front matter of a text is below its first line.
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const below = faults.map((fault): Fault => ({ ...fault, place: { ...fault.place, line: fault.place.line + 1 } }));
  const worded = repairText({ before: `---${newline}`, matter: text, after: '', newline }, below);
  return repairLines({ ...worded, matter: repairValues(worded.matter, below) }, below).matter;
}
