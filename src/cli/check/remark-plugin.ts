import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { defaultLocale, isLocale, type Locale } from '#catalogue/locale.ts';
import type { Fault } from '#content/check/fault.ts';
import type { FaultCode } from '#content/check/fault-code.ts';
import { collections } from '#content/read/content-file.ts';
import { readContent } from '#site/content-source.ts';
import { wordsOf } from '#site/fault-words.ts';
import { contentDir, messageLanguage } from '#site/settings.ts';

export type PluginOptions = {
  /** The project's folder, absolute. */
  readonly root: string;
  /** The language of the messages; that of the settings when it is not given, and the first language of the site when it is none. */
  readonly lang?: string | undefined;
};

/**
 * A remark plugin for editors: the faults that the check finds in the text as it stands in the editor, saved or not, each at its
 * place, with what to type instead.
 *
 * Nothing else of remark is used: the check must see a text before any Markdown parser does, and a content file must never be
 * written anew by remark, which would take its front matter for text. So the parser gives an empty tree and formatting changes nothing.
 */
export function remarkContent(this: Processor, { root, lang }: PluginOptions) {
  const wished = lang ?? messageLanguage(process.env, root);
  const locale = isLocale(wished) ? wished : defaultLocale;
  this.parser = () => ({ type: 'root', children: [] });
  this.compiler = (_tree, file) => String(file.value);
  return async (_tree: Root, file: VFile): Promise<void> => {
    const faults = await faultsSoon(root, resolve(file.cwd, file.path), String(file.value));
    for (const fault of faults) report(file, fault, locale);
  };
}

/** Milliseconds in which what is typed is judged together. */
const pause = 80;

const waiting = new Map<string, { text: string; readonly faults: Promise<readonly Fault[]> }>();

/** The faults of the newest text of a file. The server asks at each stroke; strokes that follow quickly are judged once. */
function faultsSoon(root: string, path: string, text: string): Promise<readonly Fault[]> {
  const known = waiting.get(path);
  if (known !== undefined) {
    known.text = text;
    return known.faults;
  }
  const faults = setTimeout(pause).then(() => {
    const newest = waiting.get(path)?.text ?? text;
    waiting.delete(path);
    return faultsOfText(root, path, newest);
  });
  waiting.set(path, { text, faults });
  return faults;
}

/** Faults whose suggestion is the very text to put in place of what is marked: an editor offers to do it. */
const replaceable: readonly FaultCode[] = [
  'unknownKeySuggest',
  'notDateSuggest',
  'notDateGuess',
  'notNumberSuggest',
  'notNumberRounded',
  'notNumberGuess',
  'notTrueFalseSuggest',
  'notIdSuggest',
  'notHttpsSuggest',
  'identifierSuggest',
  'unknownFundSuggest',
  'unknownObjectiveSuggest',
  'unknownTopicSuggest',
  'choiceSuggest',
];

function report(file: VFile, fault: Fault, locale: Locale): void {
  const { problem, fix } = wordsOf(fault, locale);
  const { line, column, length } = fault.place;
  const place = { start: { line, column }, end: { line, column: column + length } };
  const message = file.message(problem, { place, source: 'content', ruleId: fault.code });
  message.note = fix;
  message.fatal = fault.level === 'error';
  if (replaceable.includes(fault.code)) message.expected = [String(fault.values['suggestion'])];
}

/**
 * The faults of one content file with a text in place of what is saved, by the same engine and all the other files as they are
 * on the disk. A file that the check does not read has none.
 * @param root the project's folder, absolute
 * @param path the file, absolute
 */
function faultsOfText(root: string, path: string, text: string): readonly Fault[] {
  return inFolder(root, () => {
    const isContent = collections.some((name) => dirname(path) === join(contentDir(), name)) && basename(path) !== 'README.md';
    if (!isContent) return [];
    return readContent({ buffers: new Map([[path, text]]), makes: 'none' }).faults.filter(({ place }) => join(root, place.file) === path);
  });
}

/** Messages and content are found from the folder a process runs in, which in an editor may be any. */
function inFolder<T>(folder: string, work: () => T): T {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return work();
  } finally {
    process.chdir(before);
  }
}
