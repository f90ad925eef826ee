import type { CodeNames } from '#catalogue/code-names.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { ContentChanges, FileChange, ListChange } from '#content/changes/changes.ts';
import { type Fault, hasErrors } from '#content/check/fault.ts';
import type { FaultCode } from '#content/check/fault-code.ts';
import { wordsOf } from '#site/fault-words.ts';
import { wordOfFact } from '#words/codes.ts';
import { translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { entryBlock, entryLosses } from './entry-words.ts';
import { type Block, type ChangeWording, type Line, rowsAndDiffs } from './field-words.ts';

/** What a change does to readers, in the words of a language: losses first. */
export type ChangesReport = {
  readonly locale: Locale;
  readonly heading: string;
  /** What was compared, and what is to be known before reading on. */
  readonly notes: readonly Line[];
  readonly losses: readonly Line[];
  readonly blocks: readonly Block[];
  readonly closing: readonly Line[];
};

/** What was found: the changes, what the check says, and what funds and topics are called. */
export type Found = { readonly changes: ContentChanges; readonly faults: readonly Fault[]; readonly names: CodeNames; readonly today: CalendarDay };

/** Faults that readers would meet: a name that two projects have, a text twice, a file that is on no page. */
const metByReaders: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'nameRepeated',
  'codeRepeated',
  'textRepeated',
  'factsRepeated',
  'misplaced',
  'misplacedTwice',
  'pageUnknown',
  'pageWithoutText',
]);

/** Words what was found. Words of texts are not told of files with errors. */
export function changesReport({ changes, faults, names, today }: Found, locale: Locale): ChangesReport {
  const t = translatorOf(locale, 'contentChanges');
  const wording: ChangeWording = { ...wordingIn(locale, names), t, today };
  const { revision, paths, lists, files, drafts, isSoftwareChanged } = changes;
  const touched = (fault: Fault) => paths.some((path) => fault.place.file.endsWith(`/${path}`));
  // An alias that is missing is told among the losses, and the words can be read without it.
  const faulty = [
    ...new Set(faults.filter((fault) => fault.level === 'error' && fault.code !== 'aliasMissing' && touched(fault)).map(({ place }) => place.file)),
  ].sort();
  const isFaulty = (path: string) => faulty.some((file) => file.endsWith(`/${path}`));
  const losses = [
    ...entryLosses(changes.changes, wording),
    ...faults.filter((fault) => metByReaders.has(fault.code) && touched(fault)).map((fault) => ({ text: foundWords(fault, wording) })),
    ...files.filter(({ is }) => is === 'removed').map((file) => fileLine(file, wording)),
    ...lists.filter(({ isUnread }) => isUnread).map(({ path }) => ({ text: t('unread', { file: path }) })),
  ];
  const blocks = [
    ...changes.changes.flatMap((change) => entryBlock(change, wording, isFaulty) ?? []),
    ...lists.flatMap((list) => listBlock(list, wording) ?? []),
    ...fileBlocks(files, wording),
  ];
  const count = faults.filter(({ level }) => level === 'error').length;
  const date = wording.formats.date(today);
  const says = (text: string, isSaid = true): readonly Line[] => (isSaid ? [{ text }] : []);
  const isNothing = losses.length === 0 && blocks.length === 0;
  return {
    locale,
    heading: t('heading'),
    notes: [
      ...says(t(revision.hasGoneOn ? 'comparedLeft' : 'compared', { revision: revision.name, commit: revision.commit.slice(0, 10), date })),
      ...says(t('errors', { count }), hasErrors(faults)),
      ...says(t('wordsLater', { files: wording.formats.list(faulty) }), faulty.length > 0),
      ...says(t('nothing'), isNothing && faulty.length === 0),
    ],
    losses,
    blocks,
    closing: [
      ...says(t('drafts', { ids: wording.formats.list(drafts.map(({ id }) => id)) }), drafts.length > 0),
      ...says(t('lists'), !isNothing),
      ...says(t('software'), isSoftwareChanged),
    ],
  };
}

function foundWords(fault: Fault, { locale, t }: ChangeWording): string {
  return t('found', { file: fault.place.file, problem: wordsOf(fault, locale).problem });
}

/** The words of a list, `content/glossary.yml`, that differ; undefined where none do. */
function listBlock({ kind, path, fields, order, isUnread }: ListChange, wording: ChangeWording): Block | undefined {
  if (isUnread) return undefined;
  const names = (ids: readonly string[]) => wording.formats.list(ids.map((id) => wordOfFact(kind, id, wording, 'fund')?.text ?? id));
  const rows = order === undefined ? [] : [{ label: wording.t('order'), from: names(order.before), to: names(order.after) }];
  const told = rowsAndDiffs(fields, kind, wording);
  const { list } = wording.messages.contentChanges;
  const title = Object.hasOwn(list, kind) ? list[kind as keyof typeof list] : path;
  return { about: path, title, lines: [], rows: [...rows, ...told.rows], diffs: told.diffs };
}

function fileLine({ path, is }: FileChange, { t }: ChangeWording): Line {
  return { text: t(`file.${is}`, { file: path }) };
}

function fileBlocks(files: readonly FileChange[], wording: ChangeWording): readonly Block[] {
  const lines = files.filter(({ is }) => is !== 'removed').map((file) => fileLine(file, wording));
  return lines.length === 0 ? [] : [{ about: 'public', title: wording.t('files'), lines, rows: [], diffs: [] }];
}
