import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Snapshot } from '#addresses/snapshots.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Locale } from '#catalogue/locale.ts';
import { fileLabel } from '#content/check/collection.ts';
import { readClock } from '#site/clock.ts';
import { readContent } from '#site/content-source.ts';
import { faultOfSiteOrigin, hasSiteOrigin, showsDrafts, siteOrigin, snapshotsDir } from '#site/settings.ts';
import { checkFiles } from '#site/snapshots/checked-file.ts';
import { readSnapshot, SnapshotError, type SnapshotFault, snapshotNames } from '#site/snapshots/snapshots.ts';
import { withSource } from '#site/source.ts';
import { revisionOf } from '#site/state.ts';
import { translatorOf } from '#words/messages.ts';
import { CommandError, createRun, exitCodes } from './command.ts';
import { type SnapshotFacts, writeSnapshot } from './snapshot/write-snapshot.ts';

/**
 * `npm run content:snapshot`: keeps the whole data of the published content as files, in a folder that its revision names, with a list of their checksums. What is kept
 * is never written over. Exit codes: 0 it is kept, 1 what is kept is otherwise, 2 it could not be made.
 */
export const run = createRun({
  name: 'content:snapshot',
  options: { output: { kind: 'text' }, keep: { kind: 'flag' }, check: { kind: 'flag' } },
  takesOperands: false,
  help: (locale) => {
    const t = translatorOf(locale, 'contentSnapshot');
    return {
      purpose: t('purpose'),
      options: { output: t('outputHelp'), keep: t('keepHelp'), check: t('checkHelp') },
      examples: [
        ['', t('example')],
        ['--keep', t('exampleKeep')],
        ['--check', t('exampleCheck')],
      ],
    };
  },
  work: async ({ values, locale, io }) => {
    const dir = values.output === undefined ? snapshotsDir() : resolve(values.output);
    try {
      const said = await (values.check ? checkSnapshots(dir, locale) : keepSnapshot(dir, values.keep, locale));
      io.stdout.write(said.lines.map((line) => `${line}\n`).join(''));
      return said.code;
    } catch (error) {
      throw error instanceof SnapshotError ? new CommandError(faultWords(error.fault, locale)) : error;
    }
  },
});

type Said = { readonly lines: readonly string[]; readonly code: number };

/** Compares every snapshot of a folder with its list, by content. */
async function checkSnapshots(dir: string, locale: Locale): Promise<Said> {
  const t = translatorOf(locale, 'contentSnapshot');
  const revisions = snapshotNames(dir);
  const faults: string[] = [];
  for (const revision of revisions) {
    const fault = await faultOf(dir, revision);
    if (fault !== undefined) faults.push(faultWords(fault, locale));
  }
  if (faults.length > 0) return { lines: faults, code: exitCodes.faults };
  return { lines: [t('checked', { count: revisions.length, path: fileLabel(dir) })], code: exitCodes.fine };
}

/** Keeps a snapshot of the content as it is, or tells of the one that is kept already. @param isEnough whether one that is kept is enough, whatever is in it */
async function keepSnapshot(dir: string, isEnough: boolean, locale: Locale): Promise<Said> {
  const { catalogue, origin } = published(locale);
  const facts = { catalogue, origin, revision: revisionOf(catalogue), secondsLeft: readClock().secondsLeft };
  if (existsSync(join(dir, facts.revision))) return compareWithKept(dir, facts, isEnough, locale);
  const t = translatorOf(locale, 'contentSnapshot');
  const begun = performance.now();
  const number = 1 + Math.max(0, ...snapshotNames(dir).map((name) => readSnapshot(dir, name).number));
  const made = await make(dir, { ...facts, today: readClock().today, number }, true);
  const bytes = made.files.reduce((sum, file) => sum + file.bytes, 0);
  const figures = { count: made.files.length, size: Math.ceil(bytes / 1000), seconds: Math.ceil((performance.now() - begun) / 1000) };
  return { lines: [t('written', { revision: facts.revision, path: fileLabel(join(dir, facts.revision)), ...figures })], code: exitCodes.fine };
}

/** Tells whether what is kept of a revision is what would be kept of it now, on its own day. */
async function compareWithKept(dir: string, facts: Omit<SnapshotFacts, 'today' | 'number'>, isEnough: boolean, locale: Locale): Promise<Said> {
  const t = translatorOf(locale, 'contentSnapshot');
  const { revision } = facts;
  const told = { revision, path: fileLabel(join(dir, revision)) };
  const fault = await faultOf(dir, revision);
  if (fault !== undefined) return { lines: [faultWords(fault, locale)], code: exitCodes.faults };
  if (isEnough) return { lines: [t('kept', told)], code: exitCodes.fine };
  const kept = readSnapshot(dir, revision);
  const others = differing(await make(dir, { ...facts, today: kept.day, number: kept.number }, false), kept);
  if (others.length === 0) return { lines: [t('same', told)], code: exitCodes.fine };
  return { lines: [t('differs', { ...told, files: others.join(', '), count: others.length })], code: exitCodes.faults };
}

/** Makes a snapshot of the content alone: the history of changes is no part of it. */
function make(dir: string, facts: SnapshotFacts, isKept: boolean): Promise<Snapshot> {
  const source = { catalogue: () => facts.catalogue, changes: () => ({ state: 'none' }) };
  return withSource(source, () => writeSnapshot(dir, facts, isKept));
}

/** The names of files that one of two snapshots has otherwise, or alone. */
function differing(made: Snapshot, kept: Snapshot): readonly string[] {
  const sums = ({ files }: Snapshot) => new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const [now, before] = [sums(made), sums(kept)];
  return [...new Set([...now.keys(), ...before.keys()])].filter((name) => now.get(name) !== before.get(name));
}

/** What is to be kept, and the address of the site that stands in the files. @throws CommandError when it is not what readers have */
function published(locale: Locale): { readonly catalogue: Catalogue; readonly origin: string } {
  const t = translatorOf(locale, 'contentSnapshot');
  if (showsDrafts()) throw new CommandError(t('drafts'));
  if (!hasSiteOrigin()) throw new CommandError(t('noOrigin'));
  const fault = faultOfSiteOrigin();
  if (fault !== undefined) throw new CommandError(fault);
  const { catalogue, faults } = readContent();
  if (catalogue === undefined) throw new CommandError(t('contentFaults', { count: faults.filter(({ level }) => level === 'error').length }));
  return { catalogue, origin: siteOrigin() };
}

/** What is wrong with a snapshot, by the content of its files too; undefined when nothing is. */
async function faultOf(dir: string, revision: string): Promise<SnapshotFault | undefined> {
  try {
    await checkFiles(join(dir, revision), readSnapshot(dir, revision).files);
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotError) return error.fault;
    throw error;
  }
}

function faultWords({ kind, folder, name }: SnapshotFault, locale: Locale): string {
  const t = translatorOf(locale, 'contentSnapshot');
  return `${t(`fault.${kind}`, { path: fileLabel(folder), name })} ${t('mend')}`;
}
