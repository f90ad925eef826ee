import { mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import { type FundedProject, lastTouched } from '#catalogue/catalogue.ts';
import { changesOf, type LinkedChange, nameOfChange, type ProjectChange } from '#catalogue/changes.ts';
import { type CalendarDay, lastDay } from '#catalogue/date.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { type AtomEntry, atomDate, atomFeed, maxEntries, tagUri } from '#data/atom.ts';
import { nameErrors, numberErrors } from '#selection/parameter-errors.ts';
import { selectionQuery } from '#selection/selection.ts';
import { wordBriefly, wordChange, wordKind } from '#words/changes.ts';
import { translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { getChanges, linkChange } from '../changes.ts';
import { authorityOf, type FeedRequest, feedFrame, latestOf } from './feed-frame.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { pageFor } from './paging.ts';
import { filtersAlone, selectRecords } from './selected.ts';

/** The list's selection as an Atom feed: fifty projects a page, in the order of the list. */
export function listAtom(request: DataRequest): DataAnswer {
  const selected = selectRecords(request);
  if ('problem' in selected) return selected;
  const { rows, nearest } = selected;
  const cut = pageFor(rows, request.query, maxEntries);
  if ('problem' in cut) return cut;
  const { locale, catalogue } = request;
  const t = translatorOf(locale, 'feed');
  const site = translatorOf(locale, 'site')('name');
  const selection = { ...selected.selection, page: 1 };
  const filters = filtersAlone(selection, catalogue, locale);
  const { state, changes } = getChanges(request.today);
  const entries = cut.rows.map((row) => projectEntry(row, changes ?? [], request));
  const count = rows.length;
  const body = atomFeed({
    ...feedFrame(request, { name: 'projects', query: (page) => selectionQuery({ ...selection, page }), ...cut.paging }),
    id: tagUri(authorityOf(request), `feeds/projects/${locale}${selectionQuery(selection)}`),
    title: filters === '' ? t('projects', { site }) : t('selection', { site, filters }),
    subtitle: [...(nearest ? [t('nearest')] : []), t(projectsSaid[shareOf(cut)], { count, ...placesOf(cut) })].join(' '),
    updated: latestOf(entries.map(({ updated }) => updated)) ?? ageOf(request),
    total: count,
    entries,
  });
  return { type: mediaTypeOf('atom'), body, language: locale, state };
}

/** The changes of the projects' facts as an Atom feed, newest first, fifty a page; without a history, a valid feed of nothing that says so. */
export function changesAtom(request: DataRequest): DataAnswer {
  const { query, locale, catalogue } = request;
  const parameterErrors = [...nameErrors(query, ['page']), ...numberErrors(query, 'page')];
  if (parameterErrors.length > 0) return { problem: { kind: 'badParameters', parameterErrors } };
  const { changes, state } = getChanges(request.today);
  const all = changes ?? [];
  const cut = pageFor(all, query, maxEntries);
  if ('problem' in cut) return cut;
  const t = translatorOf(locale, 'feed');
  const count = all.length;
  const body = atomFeed({
    ...feedFrame(request, { name: 'changes', query: (page) => (page > 1 ? `?page=${page}` : ''), ...cut.paging }),
    id: tagUri(authorityOf(request), `feeds/changes/${locale}`),
    title: t('changes', { site: translatorOf(locale, 'site')('name') }),
    subtitle: changes === undefined ? t('changesUnknown') : t(changesSaid[shareOf(cut)], { count, ...placesOf(cut) }),
    updated: all[0]?.time ?? ageOf(request),
    total: count,
    entries: cut.rows.map((change) => changeEntry(linkChange(catalogue, change), request)),
  });
  return { type: mediaTypeOf('atom'), body, language: locale, state };
}

const projectsSaid = { all: 'projectsCount', first: 'projectsCut', others: 'projectsPart' } as const;
const changesSaid = { all: 'changesCount', first: 'changesCut', others: 'changesPart' } as const;

type Cut = { readonly rows: readonly unknown[]; readonly paging: { readonly page: number; readonly pages: number; readonly limit: number } };

/** Whether a page has all entries, the first ones, or others. */
function shareOf({ paging: { page, pages } }: Cut): 'all' | 'first' | 'others' {
  if (pages === 1) return 'all';
  return page === 1 ? 'first' : 'others';
}

/** Which entries of all a page has, from 1, and how many. */
function placesOf({ rows, paging: { page, limit } }: Cut): { readonly first: number; readonly last: number; readonly shown: number } {
  const before = (page - 1) * limit;
  return { first: before + 1, last: before + rows.length, shown: rows.length };
}

/** What a feed of nothing is as old as: the catalogue. */
function ageOf({ catalogue, today }: FeedRequest): string {
  const latest = lastTouched(catalogue);
  return atomDate(latest === undefined ? today : lastDay(latest));
}

function projectEntry({ project, fund }: FundedProject, changes: readonly ProjectChange[], request: FeedRequest): AtomEntry {
  const { locale, origin } = request;
  const { value: text, locale: written } = pickLocale(project.texts, locale);
  const first = changesOf(changes, project).at(-1);
  const published = first?.kind === 'published' ? first.time : undefined;
  const updated = atomDate(laterOf(text.updated, project.checked));
  return {
    id: tagUri(authorityOf(request), `projects/${project.id}/${locale}`),
    title: { text: text.title, ...langOf(written, locale) },
    // Nothing is newer than when it could first be read.
    updated: latestOf([updated, ...(published === undefined ? [] : [published])]) ?? updated,
    published,
    links: [{ rel: 'alternate', href: origin + pathTo({ name: 'projects', id: project.id }, locale), type: 'text/html', hreflang: locale }],
    categories: [{ term: fund.id, scheme: tagUri(authorityOf(request), 'funds'), label: pickLocale(fund.texts, locale).value.code }],
    summary: { text: text.summary, ...langOf(written, locale) },
  };
}

function langOf(written: Locale, wished: Locale): { readonly lang?: Locale } {
  return written === wished ? {} : { lang: written };
}

function laterOf(...dates: Parameters<typeof lastDay>[0][]): CalendarDay {
  return dates.map(lastDay).reduce((a, b) => (a > b ? a : b));
}

/** One change of one project. What has no page any more leads to the page of changes. */
function changeEntry(change: LinkedChange, request: DataRequest): AtomEntry {
  const { locale, origin } = request;
  const { idNow, time, facts } = change;
  const wording = wordingIn(locale, request.catalogue);
  const { value: title } = pickLocale(change.titles, locale);
  const told = facts.map((fact) => {
    const { label, from, to } = wordChange(fact, wording);
    return wording.say('changes.sentence', { label, from: from.text, to: to.text });
  });
  const page = idNow === undefined ? pathTo({ name: 'changes' }, locale) : pathTo({ name: 'projects', id: idNow }, locale);
  return {
    id: tagUri(authorityOf(request), `changes/${nameOfChange(change)}/${locale}`),
    title: { text: wording.say('changes.entryTitle', { title, what: wordBriefly(change, wording) }) },
    updated: time,
    published: time,
    summary: { text: [...wordKind(change, wording), ...told].join(' ') },
    links: [{ rel: 'alternate', href: origin + page, type: 'text/html', hreflang: locale }],
    categories: [],
  };
}
