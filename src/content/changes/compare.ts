import { groupBy } from '#catalogue/group-by.ts';
import type { Locale, Localized } from '#catalogue/locale.ts';
import type { Timetable } from '#catalogue/timetable.ts';
import type { Collection } from '../read/content-file.ts';
import { differences, type TextChange, type TranslationState } from './differences.ts';
import { aliasesOf, type Entry, isPublished, type TouchedEntry, titlesOf } from './entries.ts';
import type { FieldChange } from './fields.ts';
import { timetableOf } from './version.ts';

/** What became of a page: `draft` is one that readers had and that is a draft now, `moved` has its former id among its aliases. */
type EntryKind = 'added' | 'removed' | 'draft' | 'moved' | 'changed';

/** What became of one project, fund or page that readers see or saw. */
export type EntryChange = {
  readonly collection: Collection;
  readonly id: string;
  readonly kind: EntryKind;
  /** Of now; of what has gone, the last ones. */
  readonly titles: Localized<string>;
  readonly formerId?: string;
  /** Of what has gone, the new entry that seems to be the same. */
  readonly heir?: string;
  /** Of what has gone, the entry that its addresses lead to: one that readers had already, of which it is a part now. */
  readonly leadsTo?: string;
  /** All former ids, its own and those of others, that lead or are to lead to where it goes on. */
  readonly aliases: readonly string[];
  /** Of what readers no longer have, the former ids that led to it. */
  readonly goneAliases: readonly string[];
  /** Former ids that no longer lead anywhere. */
  readonly lostAliases: readonly string[];
  /** Former ids that lead to another entry now, or are its own. */
  readonly movedAliases: readonly { readonly alias: string; readonly to: string }[];
  readonly newLanguages: readonly Locale[];
  readonly lostLanguages: readonly Locale[];
  /** When a project ran and when it runs; absent where that cannot be read. */
  readonly timetables: { readonly before?: Timetable; readonly after?: Timetable };
  readonly fields: readonly FieldChange[];
  readonly texts: readonly TextChange[];
  readonly translations: readonly { readonly locale: Locale; readonly is: TranslationState }[];
  /** Languages in which only the form of the text is another. */
  readonly reshaped: readonly Locale[];
  readonly unread: readonly string[];
};

/** What changes of entries say, and the drafts among them that nobody sees yet. */
export type EntryChanges = { readonly changes: readonly EntryChange[]; readonly drafts: readonly Pick<TouchedEntry, 'collection' | 'id'>[] };

/** Compares what readers had with what they will have. */
export function compareEntries(touched: readonly TouchedEntry[]): EntryChanges {
  const gone = touched.filter(({ before, after }) => isPublished(before) && after.versions.length === 0 && after.unread.length === 0);
  const fresh = touched.filter(({ before, after }) => !isPublished(before) && isPublished(after));
  const formers = new Map(fresh.flatMap((entry) => gone.filter((one) => followsByAlias(entry, one)).map((former) => [entry, former] as const)));
  const moved = new Set(formers.values());
  const heirs = fresh.filter((entry) => !formers.has(entry));
  const told = touched.filter((entry) => !moved.has(entry) && (isPublished(entry.before) || isPublished(entry.after)));
  const shown = touched.filter(({ after }) => isPublished(after));
  const led = new Map(shown.flatMap(({ collection, id, after }) => [id, ...aliasesOf(after)].map((one) => [`${collection}/${one}`, id] as const)));
  const lost = gone.filter((entry) => !led.has(`${entry.collection}/${entry.id}`));
  const heirOf = new Map(lost.map((entry) => [entry, heirs.find((one) => areAlike(one, entry))]));
  const targetOf = new Map(gone.map((entry) => [entry, shown.find((one) => followsByAlias(one, entry))]));
  const goesOnAs = (entry: TouchedEntry) => targetOf.get(entry) ?? heirOf.get(entry) ?? entry;
  const namesLost = (entry: TouchedEntry) => {
    const aliases = aliasesOf((formers.get(entry) ?? entry).before).filter((alias) => !led.has(`${entry.collection}/${alias}`));
    return lost.includes(entry) ? [...aliases, entry.id] : aliases;
  };
  const namesFor = groupBy(
    told.flatMap((entry) => namesLost(entry).map((name) => ({ name, place: goesOnAs(entry) }))),
    ({ place }) => place,
  );
  const fateOf = (entry: TouchedEntry): Relations => {
    const place = goesOnAs(entry);
    const names = (namesFor.get(place) ?? []).map(({ name }) => name);
    return {
      former: formers.get(entry),
      heir: heirOf.get(entry),
      target: targetOf.get(entry),
      aliases: [...aliasesOf(place.after), ...names],
      led,
    };
  };
  const drafts = touched.filter(({ before, after }) => !isPublished(before) && after.versions.some(({ draft }) => draft));
  return {
    changes: told.flatMap((entry) => changeOf(entry, fateOf(entry)) ?? []),
    drafts: drafts.map(({ collection, id }) => ({ collection, id })),
  };
}

/** What other entries have to do with one. */
type Relations = {
  /** What it was before. */
  readonly former: TouchedEntry | undefined;
  /** What follows it. */
  readonly heir: TouchedEntry | undefined;
  /** Where its addresses lead. */
  readonly target: TouchedEntry | undefined;
  readonly aliases: EntryChange['aliases'];
  /** What leads anywhere now (`projects/move`), and to which id. */
  readonly led: ReadonlyMap<string, string>;
};

/** What became of an entry that is or was published; undefined when readers see no difference. */
function changeOf(entry: TouchedEntry, { former, heir, target, aliases, led }: Relations): EntryChange | undefined {
  const { collection, id } = entry;
  const [was, is] = [isPublished(entry.before), isPublished(entry.after)];
  const before = former?.before ?? (was ? entry.before : nothing);
  const after = is ? entry.after : nothing;
  const kind = kindOf({ was, is, former, entry });
  const told = differences(collection, before, after, led);
  const isLost = (alias: string) => !led.has(`${collection}/${alias}`);
  const { unread } = entry.after;
  if (kind === 'changed' && unread.length === 0 && Object.values(told).every((list) => list.length === 0)) return undefined;
  return {
    collection,
    id,
    kind,
    titles: titlesOf(is ? after : before),
    ...(former && { formerId: former.id }),
    ...(target ? { leadsTo: target.id } : heir && { heir: heir.id }),
    aliases,
    goneAliases: is ? [] : aliasesOf(before).filter(isLost),
    ...told,
    timetables: collection === 'projects' ? { ...timetableIn('before', before), ...timetableIn('after', after) } : {},
    unread,
  };
}

const nothing: Entry = { versions: [], unread: [] };

type Fate = { readonly was: boolean; readonly is: boolean; readonly former: TouchedEntry | undefined; readonly entry: TouchedEntry };

function kindOf({ was, is, former, entry: { after } }: Fate): EntryKind {
  if (former !== undefined) return 'moved';
  if (!was) return 'added';
  if (is) return 'changed';
  // What cannot be read is not gone: the check stops it, and what readers have stays.
  if (after.versions.some(({ draft }) => draft)) return 'draft';
  return after.unread.length > 0 || after.versions.length > 0 ? 'changed' : 'removed';
}

function followsByAlias(entry: TouchedEntry, former: TouchedEntry): boolean {
  return entry.collection === former.collection && aliasesOf(entry.after).includes(former.id);
}

/** Whether a new entry is one that has gone, under another id: a title, an acronym or a text is the same. */
function areAlike(entry: TouchedEntry, former: TouchedEntry): boolean {
  if (entry.collection !== former.collection) return false;
  return former.before.versions.some((old) =>
    entry.after.versions.some(
      (now) =>
        (old.title !== undefined && old.title === now.title) ||
        (typeof old.data['acronym'] === 'string' && old.data['acronym'] === now.data['acronym']) ||
        (old.locale === now.locale && old.body !== '' && old.body === now.body),
    ),
  );
}

function timetableIn(side: 'before' | 'after', { versions: [first] }: Entry) {
  const timetable = first && timetableOf(first);
  return timetable === undefined ? {} : { [side]: timetable };
}
