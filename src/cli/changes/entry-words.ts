import { type Locale, locales, pickLocale } from '#catalogue/locale.ts';
import { sections } from '#catalogue/project.ts';
import { nextStatusAfter, statusOn, type Timetable } from '#catalogue/timetable.ts';
import type { EntryChange } from '#content/changes/compare.ts';
import type { TextChange } from '#content/changes/differences.ts';
import { compareWords } from '#content/changes/words.ts';
import { contentFileName } from '#content/read/content-file.ts';
import { messagesOf } from '#words/messages.ts';
import { addressesOf, type Block, type ChangeWording, type Diff, type Line, type Row, rowsAndDiffs } from './field-words.ts';

/** What the kinds of files are called in the words of facts. */
const fileKinds = { projects: 'project', funds: 'fund', pages: 'page' } as const;

type LossWording = ChangeWording & { readonly title: string; readonly old: (ids: readonly string[]) => string; readonly language: (locale: Locale) => string };

/** What readers lose of an entry, or have to look for elsewhere, the worst first: pages, addresses, languages, parts. */
const lossWords: readonly ((change: EntryChange, wording: LossWording) => readonly Line[])[] = [
  (change, wording) => {
    const { kind, id, leadsTo, goneAliases } = change;
    if (kind !== 'removed' || leadsTo !== undefined) return [];
    const { t, title, old } = wording;
    return [{ text: t('removed', { title, addresses: old([id, ...goneAliases]) }) }, ...followLines(change, title, wording)];
  },
  ({ kind, id, goneAliases }, { t, title, old }) => (kind === 'draft' ? [{ text: t('draft', { title, addresses: old([id, ...goneAliases]) }) }] : []),
  ({ aliases, lostAliases }, { t, title, old }) =>
    lostAliases.length > 0 ? [{ text: t('aliasLost', { title, addresses: old(lostAliases) }), typed: aliasLine(aliases) }] : [],
  ({ kind, leadsTo, aliases, goneAliases }, { t, formats, title, old }) =>
    kind === 'removed' && leadsTo !== undefined && goneAliases.length > 0
      ? [
          {
            text: t('mergedAlias', { title, former: old(goneAliases), addresses: old([leadsTo]), files: filesOf(leadsTo, formats) }),
            typed: aliasLine(aliases),
          },
        ]
      : [],
  ({ lostLanguages }, { t, title, language }) => lostLanguages.map((locale) => ({ text: t('languageLost', { title, language: language(locale) }) })),
  ({ texts }, { title, language, ...wording }) =>
    texts
      .filter(({ before, after }) => before !== '' && after === '')
      .map((text) => ({ text: wording.t('partLost', { title, part: partName(text, wording), language: language(text.locale) }) })),
  ({ unread }, { t }) => unread.map((file) => ({ text: t('unread', { file }) })),
  ({ movedAliases }, { t, title, old }) =>
    movedAliases.map(({ alias, to }) => ({ text: t(alias === to ? 'aliasTaken' : 'aliasMoved', { title, addresses: old([to]), former: old([alias]) }) })),
  ({ kind, id, leadsTo }, { t, title, old }) =>
    kind === 'removed' && leadsTo !== undefined ? [{ text: t('merged', { title, addresses: old([leadsTo]), former: old([id]) }) }] : [],
  ({ kind, id, formerId }, { t, title, old }) =>
    kind === 'moved' && formerId !== undefined ? [{ text: t('moved', { title, addresses: old([id]), former: old([formerId]) }) }] : [],
];

/** What readers lose of all entries, or have to look for elsewhere, the worst first. */
export function entryLosses(changes: readonly EntryChange[], wording: ChangeWording): readonly Line[] {
  const { formats } = wording;
  const worded = changes.map((change) => {
    const { collection, id } = change;
    const old = (ids: readonly string[]) => formats.list(ids.flatMap((former) => addressesOf({ collection, id: former }, locales)));
    const own = { ...wording, title: titleOf(change, wording), old, language: (locale: Locale) => formats.languageName(locale) };
    return { change, own, about: `${collection}/${id}` };
  });
  return lossWords.flatMap((linesOf) => worded.flatMap(({ change, own, about }) => linesOf(change, own).map((line) => ({ ...line, about }))));
}

/** What to type so that the old addresses of a project that has gone lead to where it goes on. */
function followLines({ collection, heir, aliases }: EntryChange, title: string, { t, formats }: ChangeWording): readonly Line[] {
  if (collection !== 'projects') return [];
  if (heir === undefined) return [{ text: t('removedAlias'), typed: aliasLine(aliases) }];
  const addresses = formats.list(addressesOf({ collection, id: heir }, locales));
  const files = filesOf(heir, formats);
  return [{ text: t('removedHeir', { title, addresses, files }), typed: aliasLine(aliases) }];
}

function filesOf(id: string, { list }: ChangeWording['formats']): string {
  return list(locales.map((locale) => contentFileName(id, locale)));
}

function aliasLine(ids: readonly string[]): string {
  return `aliases: [${[...new Set(ids)].join(', ')}]`;
}

/** What is told of an entry that readers will see; undefined where losses tell all. @param isFaulty whether a file, from the content folder, has errors */
export function entryBlock(change: EntryChange, wording: ChangeWording, isFaulty: (path: string) => boolean): Block | undefined {
  const { collection, id, kind, fields, texts } = change;
  if (kind === 'removed' || kind === 'draft') return undefined;
  const told = rowsAndDiffs(fields, fileKinds[collection], wording);
  const sound = texts.filter(({ locale }) => !isFaulty(`${collection}/${contentFileName(id, locale)}`));
  const block = {
    about: `${collection}/${id}`,
    title: titleOf(change, wording),
    lines: linesOf(change, wording),
    rows: [...statusRows(change, wording), ...told.rows, ...sound.flatMap((text) => [...headingRow(text, wording), ...addressRow(text, wording)])],
    diffs: [...told.diffs, ...sound.flatMap((text) => textDiff(text, wording))],
  };
  return block.lines.length + block.rows.length + block.diffs.length === 0 ? undefined : block;
}

function linesOf(change: EntryChange, wording: ChangeWording): readonly Line[] {
  const { t, formats, say, today } = wording;
  const { kind, timetables, newLanguages, translations, reshaped } = change;
  const language = (locale: Locale) => ({ language: formats.languageName(locale) });
  const { after } = timetables;
  const next = after && nextStatusAfter(after, today);
  const isNew = kind === 'added';
  return [
    ...(isNew ? [t('addresses', { addresses: formats.list(addressesOf(change, locales)) })] : []),
    ...(isNew && after !== undefined ? [t('statusNow', { status: say(`status.${statusOn(after, today)}`) })] : []),
    ...(isNew && next !== undefined ? [t('statusLater', { date: formats.date(next.day), status: say(`status.${next.status}`) })] : []),
    ...newLanguages.map((locale) => t('languageAdded', language(locale))),
    ...translations.map(({ locale, is }) => t(is, language(locale))),
    ...reshaped.map((locale) => t('reshaped', language(locale))),
  ].map((text) => ({ text }));
}

/** The status today and the day on which it changes next, where the timetable is another. */
function statusRows({ kind, timetables: { before, after } }: EntryChange, { t, formats, say, today }: ChangeWording): readonly Row[] {
  if (kind === 'added' || before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
  const now = (timetable: Timetable) => say(`status.${statusOn(timetable, today)}`);
  const next = (timetable: Timetable) => {
    const found = nextStatusAfter(timetable, today);
    return found === undefined ? t('noNext') : t('next', { date: formats.date(found.day), status: say(`status.${found.status}`) });
  };
  const [from, to] = [next(before), next(after)];
  return [{ label: t('statusLabel'), from: now(before), to: now(after) }, ...(from === to ? [] : [{ label: t('nextLabel'), from, to }])];
}

function titleOf({ collection, id, kind, titles }: EntryChange, { t, locale }: ChangeWording): string {
  const title = Object.keys(titles).length === 0 ? id : pickLocale(titles, locale).value;
  const own = { projects: title, funds: t('fund', { title }), pages: t('page', { title }) }[collection];
  return kind === 'added' ? t('added', { title: own }) : own;
}

function textDiff(text: TextChange, wording: ChangeWording): readonly Diff[] {
  if (text.before === text.after) return [];
  const label = wording.t('inLanguage', { label: partName(text, wording), language: wording.formats.languageName(text.locale) });
  return [{ label, words: compareWords(text.before, text.after), lang: text.locale }];
}

/** The heading of a text that stands under another one now. */
function headingRow(text: TextChange, wording: ChangeWording): readonly Row[] {
  const { t, formats } = wording;
  if (text.formerHeading === undefined) return [];
  const label = t('inLanguage', { label: t('partHeading'), language: formats.languageName(text.locale) });
  return [{ label, from: partName({ ...text, heading: text.formerHeading }, wording), to: partName(text, wording) }];
}

function addressRow(text: TextChange, wording: ChangeWording): readonly Row[] {
  const { t, formats, say } = wording;
  if (text.addresses === undefined) return [];
  const label = t('linksOf', { part: partName(text, wording), language: formats.languageName(text.locale) });
  const listed = (addresses: readonly string[]) => addresses.join(' ') || say('value.none');
  return [{ label, from: listed(text.addresses.before), to: listed(text.addresses.after) }];
}

/** What a part of a text is called: a section of projects in the words of the report, any other by its own heading. */
function partName({ heading, locale }: TextChange, { t, messages }: ChangeWording): string {
  const section = sections.find((name) => messagesOf(locale).project.section[name] === heading);
  if (section !== undefined) return messages.project.section[section];
  return heading === '' ? t('text') : heading;
}
