import type { Nodes, RootContent } from 'mdast';
import type { Locale } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import { buildTimetable } from '../build/build.ts';
import { fileOf, type OldVersion, readOldFile } from '../history/versions.ts';
import type { Collection } from '../read/content-file.ts';
import { fingerprintOf } from '../read/fingerprint.ts';
import { parseMarkdown, plainText, textOf, visitNodes } from '../read/markdown.ts';
import type { ProjectData } from '../schema/kinds.ts';

/** What stands below a heading, or before the first one: its words, and the addresses that it links to or shows. */
export type TextPart = { readonly heading: string; readonly text: string; readonly addresses: readonly string[] };

/** A content file in one language, of any age, as far as it can be read without its schema. */
export type FileVersion = OldVersion & {
  readonly locale: Locale;
  /** The fields as they are typed. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly parts: readonly TextPart[];
  /** Of the text that a translator translates. */
  readonly fingerprint: string;
};

/** Reads a version of a content file. Undefined when it cannot be taken apart. */
export function readVersion(bytes: Uint8Array, locale: Locale): FileVersion | undefined {
  const file = fileOf(bytes);
  if (file === undefined) return undefined;
  const root = parseMarkdown(file.body);
  return {
    ...readOldFile(file, ''),
    locale,
    data: file.data.value,
    body: file.body.trim(),
    parts: partsOf(root.children),
    fingerprint: fingerprintOf(file, root),
  };
}

/** A body cut at its headings of the second level; what stands under the same heading in several places is one part. */
export function partsOf(nodes: readonly RootContent[]): readonly TextPart[] {
  const parts = new Map<string, RootContent[]>();
  let heading = '';
  for (const node of nodes) {
    const isHeading = node.type === 'heading' && node.depth <= 2;
    if (isHeading) heading = textOf(node).trim();
    const own = parts.get(heading) ?? [];
    if (!isHeading) own.push(node);
    parts.set(heading, own);
  }
  return [...parts].map(([name, own]) => ({
    heading: name,
    text: plainText(own.filter(({ type }) => type !== 'definition')),
    addresses: addressesIn(own),
  }));
}

/** The words of a body, to be compared. Its headings are an editor's own where they are not the sections that all projects have. */
export function wordsOfParts(parts: readonly TextPart[], collection: Collection): readonly string[] {
  return parts.flatMap(({ heading, text }) => (collection === 'projects' ? [text] : [heading, text]));
}

function addressesIn(nodes: readonly Nodes[]): readonly string[] {
  const found: string[] = [];
  for (const node of nodes) visitNodes(node, (one) => void ('url' in one && found.push(one.url)));
  return found;
}

/** When a project runs, as its facts say; undefined where one of them cannot be read. */
export function timetableOf({ facts, unread }: Pick<OldVersion, 'facts' | 'unread'>): Timetable | undefined {
  const { start, end, permanent, optionUntil, optionSigned } = facts;
  if ((['start', 'end', 'permanent', 'optionUntil', 'optionSigned'] as const).some((fact) => unread.includes(fact))) return undefined;
  const known = Object.fromEntries(Object.entries({ start, end, optionUntil, optionSigned }).filter(([, value]) => value !== undefined));
  return buildTimetable({ ...known, ...(permanent === true && { permanent }) } as ProjectData['timetable']);
}
