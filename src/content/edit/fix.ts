import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Kind } from '#catalogue/fact-kinds.ts';
import { defaultLocale } from '#catalogue/locale.ts';
import { fileLabel } from '../check/collection.ts';
import type { Fault, Path } from '../check/fault.ts';
import type { FaultCode } from '../check/fault-code.ts';
import type { LoadResult } from '../content.ts';
import { contentFileName } from '../read/content-file.ts';
import { readMarkdown } from '../read/front-matter.ts';
import { readSource } from '../read/source.ts';
import { keysAt } from '../schema/shape.ts';
import { copyFacts, type Original } from './copy-facts.ts';
import { type ContentFile, listFiles, shapes } from './files.ts';
import { joinRaw, type RawFile, readMatter, readRaw, valueAt } from './matter.ts';
import { isNewerFact, matterOf } from './newer.ts';
import { orderKeys } from './order-keys.ts';
import { repairFields, repairLines, repairText, repairValues } from './repairs.ts';
import { listSettings, mendedSettings } from './settings.ts';
import { withoutComments } from './template.ts';
import { fingerprintAt, markTranslation } from './translations.ts';

/** A file that is to be changed: its path inside the content folder, and its text before and after. */
type Change = { readonly path: string; readonly before: string; readonly after: string };

export type FixResult = {
  readonly changes: readonly Change[];
  /** Files that cannot be read as fields and text, or that a change would have made worse; they are as they were. */
  readonly left: readonly string[];
  /** What the check says when the changes are made, in the words of the folder itself. */
  readonly faults: readonly Fault[];
};

type Fixing = {
  /** The content folder, absolute. */
  readonly dir: string;
  /** The check, asked about a folder. */
  readonly load: (dir: string) => LoadResult;
  /** Whether a file, by its path inside the content folder, may be changed. */
  readonly isChosen: (path: string) => boolean;
  /** A file as it was last committed, by its path inside the content folder. */
  readonly committed?: (path: string) => string | undefined;
  /** The lines of comments that a new project's file has, which go when it is no draft any more. */
  readonly templateComments?: (file: ContentFile) => ReadonlySet<string>;
};

/** One mended value can uncover the next fault; more rounds than there are kinds of repair are never needed. */
const maxRounds = 8;

/** Works out what `content:fix` changes, on a copy of the folder that the check judges after each round; writes nothing in the folder itself. */
export function fixContent(fixing: Fixing): FixResult {
  const { dir, load, isChosen } = fixing;
  const work = mkdtempSync(join(tmpdir(), 'content-fix-'));
  try {
    cpSync(dir, work, { recursive: true, verbatimSymlinks: true });
    const files = listFiles(work).filter(({ path }) => isChosen(inside(work, path)));
    const settings = listSettings(work).filter(({ path }) => isChosen(inside(work, path)));
    const all = [...files, ...settings];
    // Whether the file itself may be written is for whoever writes it.
    for (const { path } of all) chmodSync(path, 0o600);
    const first = load(work).faults;
    const left = new Set(files.filter(({ path }) => isClosed(path)).map(({ path }) => path));
    let faults = first;
    for (let round = 0; round < maxRounds && fixRound(work, { files, settings }, faults, left, fixing); round++) faults = load(work).faults;
    for (const path of takeBack(all, first, faults, fixing, work)) left.add(path);
    for (const file of files.filter(({ path }) => !left.has(path))) removeTemplate(file, fixing);
    freshenTranslations(dir, work, files);
    const changes = all.map(({ path }) => ({ path: inside(work, path), before: textAt(join(dir, inside(work, path))), after: textAt(path) }));
    return {
      changes: changes.filter(({ before, after }) => before !== after),
      left: [...left].map((path) => inside(work, path)),
      faults: load(work).faults.map((fault) => relabelled(fault, fileLabel(work), fileLabel(dir))),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Takes back what was changed in files that had no error before and have one now, unless they would have it unchanged too: an original
 * that can be read again tells what its translation lacks. @returns those that are as they were
 */
function takeBack(
  files: readonly Pick<ContentFile, 'path'>[],
  first: readonly Fault[],
  faults: readonly Fault[],
  { dir, load }: Fixing,
  work: string,
): readonly string[] {
  const worse = files.filter(({ path }) => !hasError(path, first) && hasError(path, faults)).map(({ path }) => ({ path, mended: textAt(path) }));
  if (worse.length === 0) return [];
  for (const { path } of worse) cpSync(join(dir, inside(work, path)), path);
  const unchanged = load(work).faults;
  for (const { path, mended } of worse) if (hasError(path, unchanged)) writeFileSync(path, mended);
  return worse.filter(({ path }) => !hasError(path, unchanged)).map(({ path }) => path);
}

/** A fault found in the copy of a folder, as one of the folder. */
function relabelled(fault: Fault, copy: string, folder: string): Fault {
  const own = (text: string) => text.replaceAll(`${copy}/`, `${folder}/`);
  const values = Object.fromEntries(Object.entries(fault.values).map(([name, value]) => [name, typeof value === 'string' ? own(value) : value]));
  return { ...fault, place: { ...fault.place, file: own(fault.place.file) }, values };
}

type Chosen = { readonly files: readonly ContentFile[]; readonly settings: readonly Pick<ContentFile, 'path'>[] };

/** Fixes every file once. @returns whether anything changed */
function fixRound(work: string, { files, settings }: Chosen, faults: readonly Fault[], left: ReadonlySet<string>, fixing: Fixing): boolean {
  let changed = false;
  for (const file of files) {
    const raw = left.has(file.path) ? undefined : readRaw(file.path);
    if (raw === undefined) continue;
    const { shape } = shapes[file.collection];
    const fixed = joinRaw(fixFile({ raw, shape, faults: faultsOf(file.path, faults), original: originalOf(work, file, faults, fixing) }));
    if (fixed === joinRaw(raw)) continue;
    writeFileSync(file.path, fixed);
    changed = true;
  }
  for (const { path } of settings) {
    const mended = mendedSettings(path, faultsOf(path, faults));
    if (mended === undefined || mended === textAt(path)) continue;
    writeFileSync(path, mended);
    changed = true;
  }
  return changed;
}

/** Takes the comments of the template out of a file that is no draft. */
function removeTemplate(file: ContentFile, { templateComments }: Fixing): void {
  const comments = file.collection === 'projects' ? templateComments?.(file) : undefined;
  const raw = readRaw(file.path);
  if (comments === undefined || raw === undefined || readMatter(raw.matter) === undefined || valueAt(raw.matter, ['draft']) === true) return;
  const matter = withoutComments(raw.matter, comments);
  if (matter !== raw.matter) writeFileSync(file.path, joinRaw({ ...raw, matter }));
}

/** Facts that disagree with the one that is named: nobody knows which of them is wrong. */
const compared: Readonly<Partial<Record<FaultCode, readonly string[]>>> = {
  endBeforeStart: ['timetable.start'],
  optionBeforeEnd: ['timetable.end'],
  permanentWithEnd: ['timetable.permanent'],
  fundingOverCost: ['totalCost'],
};

/** The front matter a translation takes its facts from, without those that are wrong there. */
function originalOf(work: string, { collection, id, locale }: ContentFile, faults: readonly Fault[], { dir, committed }: Fixing): Original | undefined {
  const path = join(work, collection, contentFileName(id, defaultLocale));
  const raw = locale === defaultLocale || !existsSync(path) || isClosed(path) ? undefined : readRaw(path);
  if (raw === undefined) return undefined;
  const errors = faultsOf(path, faults).filter(({ level }) => level === 'error');
  const wrong = errors.flatMap(({ code, values }) => [String(values.key ?? ''), ...(compared[code] ?? [])]);
  const isSound = (key: string) => !wrong.some((other) => other === key || other.startsWith(`${key}.`) || key.startsWith(`${other}.`));
  const inFolder = (language: string) => `${collection}/${contentFileName(id, language)}`;
  const versionsOf = (language: string) => ({ now: matterOf(textAt(join(dir, inFolder(language)))), committed: matterOf(committed?.(inFolder(language))) });
  return {
    matter: raw.matter,
    facts: shapes[collection].facts.filter(({ path: fact }) => isSound(fact.join('.'))),
    isNewer: (fact) => isNewerFact(fact, versionsOf(defaultLocale), versionsOf(locale)),
  };
}

function faultsOf(path: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ place }) => resolve(place.file) === path);
}

function hasError(path: string, faults: readonly Fault[]): boolean {
  return faultsOf(path, faults).some(({ level }) => level === 'error');
}

/** A file that cannot be taken apart, not even when the form of its lines is mended. */
function isClosed(path: string): boolean {
  const { source } = readSource(path, path);
  return readRaw(path) === undefined || source === undefined || readMarkdown(source).file === undefined;
}

function inside(work: string, path: string): string {
  return relative(work, path).split('\\').join('/');
}

function textAt(path: string): string {
  return readFileSync(path, 'utf8');
}

/** What is known of a file to be put right: the check's faults in it, its fields, and for a translation its original and the facts to take from it. */
type FileToFix = {
  readonly raw: RawFile;
  readonly faults: readonly Fault[];
  readonly shape: Kind;
  readonly original?: Original | undefined;
};

/** A file with everything mechanical done once: what the check suggests, facts of the original, the order of the fields. */
function fixFile({ raw, faults, shape, original }: FileToFix): RawFile {
  // Words first, whole lines last: that keeps the lines the other faults are counted in.
  const worded = repairText(raw, faults);
  const valued = repairLines({ ...worded, matter: repairValues(worded.matter, faults) }, faults);
  const repaired = { ...valued, matter: repairFields(valued.matter, faults, shape, raw.newline) };
  const copied = original === undefined ? repaired.matter : copyFacts(original, repaired.matter, shape, raw.newline);
  const groups = keysAt(shape, []).filter((key) => keysAt(shape, [key]).length > 0);
  const ordered = [[], ...groups.map((key): Path => [key])].reduce((matter, path) => orderKeys(matter, keysAt(shape, path), path), copied);
  return { ...repaired, matter: ordered };
}

/** A mechanical repair of the original's text does not make a translation stale: one that was up to date before stays so. */
function freshenTranslations(dir: string, work: string, files: readonly ContentFile[]): void {
  for (const { collection, id, locale, path } of files) {
    if (collection !== 'projects' || locale === defaultLocale) continue;
    const original = join(work, collection, contentFileName(id, defaultLocale));
    const [before, after] = [fingerprintAt(join(dir, relative(work, original))), fingerprintAt(original)];
    const raw = readRaw(path);
    if (raw === undefined || before === undefined || after === undefined || before === after) continue;
    const marked = markTranslation(raw, after, before);
    if (marked !== undefined) writeFileSync(path, joinRaw(marked));
  }
}
