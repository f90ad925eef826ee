/** A file that tries to keep the check busy: where it is put in the good content folder, and its text. */
export type HostileFile = { readonly name: string; readonly file: string; readonly text: string };

const size = 63 * 1024;
const lineLength = 4900;

const front = `---
title: Valon mittaus
acronym: VALO
summary: Hankkeessa mitataan valoa, jotta toimistot olisivat viihtyisämpiä.
topics: [turvapaikka]
fund: amif
objective: amif-1
timetable:
  start: 2023-05-01
  end: 2025-04-30
euFunding: 1000.50
`;
const rest = `sources:
  - url: https://example.fi/valo
    covers: aikataulu ja kuvaus
checked: 2026-11-21
updated: 2026-11-21
---

## Kuvaus

`;
const end = '\n\n## Tavoitteet\n\nValoa on riittävästi.\n';

/** As many lines of a repeated text as the limits of size and length allow, as one paragraph. */
export function lines(unit: string, limit = size): string {
  const line = unit.repeat(Math.max(1, Math.floor(lineLength / unit.length)));
  return `${line}\n`.repeat(Math.floor(limit / (Buffer.byteLength(line) + 1)));
}

/** A repeated text, each on a line of its own, as many as the limits allow. */
export function rows(unit: string, limit = size): string {
  return `${unit}\n`.repeat(Math.min(1950 / unit.split('\n').length, Math.floor(limit / (Buffer.byteLength(unit) + 1))));
}

/** A repeated text in paragraphs of so many, up to the limit of size: as bad as it may be within the limits. */
export function paragraphs(unit: string, count: number): string {
  const lineCount = Math.ceil((unit.length * count) / lineLength);
  const line = unit.repeat(Math.floor(count / lineCount));
  const paragraph = `${`${line}\n`.repeat(lineCount)}\n`;
  return paragraph.repeat(Math.floor(size / Buffer.byteLength(paragraph)));
}

/** So many beginnings in each of some lines, and their ends. */
export function nested(start: string, close: string, count: number, lineCount = 5): string {
  return `${`${start.repeat(count)}\n`.repeat(lineCount)}b${`\n${close.repeat(count)}`.repeat(lineCount)}`;
}

/** A project whose text holds this. */
export function body(name: string, text: string): HostileFile {
  return { name, file: 'projects/valo.fi.md', text: `${front}${rest}${text}${end}` };
}

/** A project whose fields hold this. */
export function fields(name: string, text: string): HostileFile {
  return { name, file: 'projects/valo.fi.md', text: `${front}${text}\n${rest}Valoa mitataan.${end}` };
}

/** Different words of letters, in order. */
export function words(count: number, letters = 4): readonly string[] {
  const letter = (number: number, at: number) => String.fromCharCode(65 + (Math.floor(number / 26 ** at) % 26));
  return Array.from({ length: count }, (_, number) => Array.from({ length: letters }, (__, at) => letter(number, at)).join(''));
}

/** Items one after another, in lines as long as the limits allow. */
export function wrapped(items: readonly string[], between = ' '): string {
  return items.reduce((text, item) => (text.length - text.lastIndexOf('\n') > lineLength - item.length ? `${text}\n${item}` : text + between + item), '');
}
