import { existsSync, lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { imageFileProblems } from '../markup/images.ts';
import { isInternal, isOfMachine } from '../privacy/closed-addresses.ts';
import { type ContentLink, collections, contentFileName, parseContentLink, readContentFileName } from '../read/content-file.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { textOf, visitNodes } from '../read/markdown.ts';
import { faultAt, type SourceFile } from '../read/source.ts';
import { suggestHttps } from '../schema/suggest-address.ts';
import { isPlainHttps } from '../schema/values.ts';
import type { Fault, FaultValues, Level } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import { idIn } from './suggest.ts';

/** Where images of content live, as addresses begin with it. */
const imageRoot = '/images/';

type Problem = { readonly code: FaultCode; readonly values: FaultValues; readonly level?: Level };

/** What a body must not hold: raw HTML, footnotes, top headings, jumps of level, images without words, links that mislead. */
export function markdownFaults(file: MarkdownFile, root: Root, publicDir: string): readonly Fault[] {
  const faults: Fault[] = [];
  let level = 1;
  visitNodes(root, (node) => {
    for (const { code, values, level: weight = 'error' } of problemsOf(node, level, file, publicDir))
      faults.push({ ...faultAtNode(file, node, code, values), level: weight });
    if (node.type === 'heading') level = Math.max(node.depth, 2);
  });
  return faults;
}

function problemsOf(node: Nodes, level: number, file: MarkdownFile, publicDir: string): readonly Problem[] {
  switch (node.type) {
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ code: 'rawHtml', values: { value: node.value.split('\n')[0] ?? '' } }];
    case 'footnoteDefinition':
      return [{ code: 'footnote', values: { value: node.identifier } }];
    case 'heading':
      return headingProblems(node.depth, level, textOf(node));
    case 'image':
      return imageProblems(node, publicDir);
    case 'imageReference':
      return [{ code: 'imageReference', values: { value: node.identifier } }];
    case 'link':
    case 'definition':
      return linkProblems(node, file);
    default:
      return [];
  }
}

function headingProblems(depth: number, level: number, value: string): readonly Problem[] {
  if (depth === 1) return [{ code: 'topHeading', values: { value, level: '##' } }];
  return depth > level + 1 ? [{ code: 'headingJump', values: { value, level: '#'.repeat(level + 1) } }] : [];
}

function imageProblems({ url, alt }: Image, publicDir: string): readonly Problem[] {
  const isInside = url.startsWith(imageRoot) && !url.includes('..');
  const found = isInside && lstatSync(join(publicDir, url), { throwIfNoEntry: false })?.isFile() === true;
  return [
    ...(/[\p{L}\p{N}]/u.test(alt ?? '') ? [] : [{ code: 'imageAlt', values: { value: url } } as const]),
    ...(found ? imageFileProblems(join(publicDir, url), url) : [{ code: 'imageMissing', values: { value: url } } as const]),
  ];
}

function linkProblems(node: Link | Definition, { source }: MarkdownFile): readonly Problem[] {
  const value = node.url;
  const isEmpty = node.type === 'link' && textOf(node).trim() === '';
  return [...(isEmpty ? [{ code: 'linkEmpty', values: { value } } as const] : []), ...addressProblems(value, source)];
}

function addressProblems(value: string, source: SourceFile): readonly Problem[] {
  const meant = fileMeant(value, source);
  if (meant !== undefined) return [{ code: 'linkToFile', values: { value, suggestion: meant } }];
  const link = parseContentLink(source.file, value);
  if (link !== undefined) {
    const target = join(dirname(source.path), value.replace(/#.*$/, ''));
    // A path may lead out of the content folder, to a file that looks like content and is not published.
    const isInside = dirname(dirname(target)) === dirname(dirname(source.path));
    return isInside && existsSync(target) ? otherLanguage(link, value, source) : [{ code: 'linkMissing', values: { value } }];
  }
  if (/^https:\/\/[^/]*@/.test(value)) return [{ code: 'linkDisguised', values: { value, suggestion: value.replace(/^https:\/\/[^/]*@/, 'https://') } }];
  if (/^[/.]|\.md(?:#|$)/.test(value))
    return [{ code: 'linkPath', values: { value, ending: contentFileName('', readContentFileName(basename(source.file))?.locale ?? '').slice(1) } }];
  if (isPlainHttps(value) || /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)$/.test(value)) return [];
  const suggestion = suggestHttps(value);
  if (isOfMachine(value) || isInternal(suggestion ?? value)) return [{ code: 'addressInternal', values: { value } }];
  return suggestion === undefined ? [{ code: 'linkAddress', values: { value } }] : [{ code: 'linkAddressSuggest', values: { value, suggestion } }];
}

/** The file of a text, in the language of the file, that an address names otherwise: `Move.fi.md`, `/hankkeet/move`, `move.html`; undefined where it leads there, or there is none. */
function fileMeant(value: string, { file, path }: SourceFile): string | undefined {
  const own = readContentFileName(basename(file))?.locale;
  const isOwn = !/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(value) || /^https:\/\/[^/]+\/.*\/(?:projects|funds|pages)\/[\w-]+\.[a-z]{2}\.md$/.test(value);
  if (own === undefined || !isOwn || existsSync(join(dirname(path), value.replace(/[?#].*$/, '')))) return undefined;
  const id = idIn(value.replaceAll('\\', '/'));
  const folder = basename(dirname(path));
  const found = [folder, ...collections].find((one) => id !== '' && existsSync(join(dirname(path), '..', one, contentFileName(id, own))));
  if (found === undefined) return undefined;
  return `${found === folder ? '' : `../${found}/`}${contentFileName(id, own)}`;
}

/** A link to a text in another language, although there is one in the language of the file: the reader would be sent to the wrong one. */
function otherLanguage({ id, locale }: ContentLink, value: string, { file, path }: SourceFile): readonly Problem[] {
  const own = readContentFileName(basename(file))?.locale;
  if (own === undefined || own === locale) return [];
  const suggestion = value.replace(contentFileName(id, locale), contentFileName(id, own));
  const exists = existsSync(join(dirname(path), suggestion.replace(/#.*$/, '')));
  return exists ? [{ code: 'linkOtherLanguage', values: { value, locale, suggestion }, level: 'warning' }] : [];
}

/** A fault at a node of the body, counted in lines of the whole file. */
export function faultAtNode(file: MarkdownFile, node: Nodes, code: FaultCode, values: FaultValues = {}): Fault {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const line = start.line + file.bodyLine - 1;
  const length = end.line === start.line ? end.column - start.column : (file.source.lines[line - 1]?.length ?? 1) - start.column + 1;
  return faultAt(file.source, { line, column: start.column, length }, code, values);
}
