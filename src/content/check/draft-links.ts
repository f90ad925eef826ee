import type { Root } from 'mdast';
import { type ContentLink, parseContentLink } from '../read/content-link.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { visitNodes } from '../read/markdown.ts';
import type { Fault, Level } from './fault.ts';
import { faultAtNode } from './markdown-faults.ts';

/** A text that may hold links. */
export type Linking = { readonly file: MarkdownFile; readonly root: Root; readonly isDraft: boolean };

/**
 * Links from published texts to drafts. Where drafts are not published such a link leads nowhere, which is an error; where they
 * are shown it is a warning. A draft may link to another.
 */
export function draftLinkFaults(texts: readonly Linking[], isDraft: (link: ContentLink) => boolean, level: Level): readonly Fault[] {
  return texts.filter((text) => !text.isDraft).flatMap(({ file, root }) => linksToDrafts(file, root, isDraft).map((fault): Fault => ({ ...fault, level })));
}

function linksToDrafts(file: MarkdownFile, root: Root, isDraft: (link: ContentLink) => boolean): readonly Fault[] {
  const faults: Fault[] = [];
  visitNodes(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const link = parseContentLink(file.source.file, node.url);
    if (link !== undefined && isDraft(link)) faults.push(faultAtNode(file, node, 'linkDraft', { value: node.url, id: link.id }));
  });
  return faults;
}
