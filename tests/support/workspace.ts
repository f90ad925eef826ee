import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTextPage, pathTo, routeNames } from '#addresses/pages.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { type LoadOptions, type LoadResult, loadContent } from '#content/content.ts';
import type { Speller } from '#content/prose/spelling.ts';
import { fieldBooks, sectionNames, sourcesHeadings, writingChoices } from '#words/messages.ts';
import { typedWords } from '#words/time-words.ts';

/** The project's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The catalogue as it was one day, whatever the editors have made of it since: what tests ask the site about unless they say otherwise. */
export const catalogueContent = join(root, 'tests/fixtures/content/catalogue');

/** A small content folder without a fault. */
export const goodContent = join(root, 'tests/fixtures/content/good');

/** A copy of the good content folder that a test may spoil; `use` gets its path, and it is removed when it is done. */
export function withWorkspace<T>(use: (dir: string) => T): T {
  return withFolder('content-', (dir) => {
    cpSync(goodContent, dir, { recursive: true });
    return use(dir);
  });
}

/** A new empty folder, removed when what uses it is done, at once or when its promise is settled. */
export function withFolder<T>(prefix: string, use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  let isPending = false;
  try {
    const result = use(dir);
    if (!(result instanceof Promise)) return result;
    isPending = true;
    return result.finally(remove) as T;
  } finally {
    if (!isPending) remove();
  }
}

/** Replaces text in a file of a workspace. @throws when the text to replace is not there, so that no case tests nothing. */
export function edit(dir: string, file: string, from: string, to: string): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const errors: readonly (readonly [string, readonly string[]])[] = [
  ['mitatan', ['mitataan', 'mitata']],
  ['kvaapelissa', []],
];

/** A speller that knows two misspelt words, and what was meant with one of them. */
const knowTwoErrors: Speller = (words) => new Map(errors.filter(([word]) => words.includes(word)));

/** Loads a content folder as the site does on a day, spelling included. @param others what is to be otherwise */
export function load(dir: string, today = '2026-11-24', drafts = false, others: Partial<LoadOptions> = {}): LoadResult {
  return loadContent({
    dir,
    publicDir: join(root, 'public'),
    today: today as CalendarDay,
    drafts,
    sectionNames: sectionNames(),
    sourcesHeadings: sourcesHeadings(),
    writing: writingChoices(),
    fieldBooks: fieldBooks(),
    typedWords: typedWords(),
    spellers: { fi: knowTwoErrors },
    textPages: routeNames.filter(isTextPage),
    generated: new Map(dir === catalogueContent ? [] : [[join(dir, 'fields.md'), 'Kentät\n']]),
    hrefOf: ({ collection, id, locale }) => (collection === 'pages' ? `/${id}` : pathTo({ name: collection, id }, locale)),
    ...others,
  });
}

/** The path of a fault's file inside its workspace. */
export function within(dir: string, file: string): string {
  return relative(dir, join(process.cwd(), file)).split('\\').join('/');
}
