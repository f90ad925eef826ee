import { relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { Fault } from '../content/fault';
import { defaultLocale, isLocale, type Locale } from '../domain/locale';
import { readContent } from '../server/content';
import { contentDir } from '../server/settings';
import { wordsOf } from './words-of';

export type GateOptions = {
  /** The project's folder, absolute. */
  readonly root: string;
  /** The language of the messages; the first language of the site when it is not one. */
  readonly lang?: string | undefined;
};

/**
 * A remark plugin for editors: the faults that the gate finds in the text as it stands in the editor, saved or not, each at its
 * place, with what to type instead. The other files are read from the disk. Files outside the content folder have none.
 *
 * Nothing else of remark is used: the gate must see a text before any Markdown parser does, and a content file must never be
 * written anew by remark, which would take its front matter for text. So the parser gives an empty tree and formatting changes nothing.
 */
export function remarkGate(this: Processor<Root, Root, Root, Root, string>, { root, lang }: GateOptions) {
  const locale = isLocale(lang) ? lang : defaultLocale;
  this.parser = () => ({ type: 'root', children: [] });
  this.compiler = (_tree, file) => String(file.value);
  return (_tree: Root, file: VFile): void => {
    const path = resolve(file.cwd, file.path);
    for (const fault of faultsOf(root, path, String(file.value))) report(file, fault, locale);
  };
}

/** The faults of one file, by the whole content with this text in the file's place. */
function faultsOf(root: string, path: string, text: string): readonly Fault[] {
  return inFolder(root, () => {
    if (!path.startsWith(contentDir() + sep)) return [];
    const own = relative(root, path).split(sep).join('/');
    return readContent({ buffers: new Map([[path, text]]) }).faults.filter(({ place }) => place.file === own);
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

function report(file: VFile, fault: Fault, locale: Locale): void {
  const { problem, fix } = wordsOf(fault, locale);
  const { line, column, length } = fault.place;
  const message = file.message(problem, {
    place: { start: { line, column }, end: { line, column: column + length } },
    source: 'content',
    ruleId: fault.code,
  });
  message.note = fix;
  message.fatal = fault.level === 'error';
}
