import { type FileSetName, mediaTypeOf, pathToFile } from '#addresses/files.ts';
import { pathTo, type RouteName } from '#addresses/pages.ts';
import { type FundedProject, lastTouched } from '#catalogue/catalogue.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { type CalendarDay, lastDay } from '#catalogue/date.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { contentLicence } from '#catalogue/site.ts';
import { type AtomEntry, type AtomFeed, atomFeed, maxEntries, tagAuthority, tagUri } from '#data/atom.ts';
import type { Rows } from '#selection/paging.ts';
import type { Selection } from '#selection/parameters.ts';
import { selectionQuery } from '#selection/selection.ts';
import { wordChange, wordKind } from '#words/changes.ts';
import { translatorOf } from '#words/messages.ts';
import { wordingIn } from '#words/wording.ts';
import { getChanges, linkChanges } from '../changes.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { filtersAlone, selectForFile } from './selected.ts';

/** The list's selection as an Atom feed: the first fifty projects in the order of the page. */
export function listAtom(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  return { type: mediaTypeOf('atom'), body: atomOf(selected, request), language: request.locale };
}

/** The latest changes of the projects' facts as an Atom feed, newest first; without a history, a valid feed of nothing that says so. */
export function changesAtom(request: DataRequest): DataAnswer {
  const { locale, catalogue } = request;
  const { changes, state } = getChanges();
  const latest = linkChanges(catalogue, changes?.slice(0, maxEntries) ?? []);
  const body = atomFeed({
    ...feedFrame(request, 'changes'),
    id: tagUri(authorityOf(request), `feeds/changes/${locale}`),
    title: translatorOf(locale, 'feed')('changes', { site: translatorOf(locale, 'site')('name') }),
    subtitle: subtitleOf(changes, latest.length, request),
    updated: latestDay(
      latest.map(({ day }) => day),
      request,
    ),
    total: changes?.length ?? 0,
    entries: latest.map((change) => changeEntry(change, request)),
  });
  return { type: mediaTypeOf('atom'), body, language: locale, state };
}

/** What of a request a feed depends on. */
type FeedRequest = Pick<DataRequest, 'catalogue' | 'locale' | 'origin' | 'today'>;

/** What a feed is of: all projects of a selection, or those nearest to its words. */
type FeedSelection = { readonly rows: Rows<FundedProject>; readonly selection: Selection; readonly nearest?: boolean };

/** The feed of a selection. */
function atomOf({ rows, selection, nearest }: FeedSelection, request: FeedRequest): string {
  const { locale } = request;
  const t = translatorOf(locale, 'feed');
  const query = selectionQuery({ ...selection, page: 1 });
  const site = translatorOf(locale, 'site')('name');
  const filters = filtersAlone(selection, request.catalogue, locale);
  const entries = rows.slice(0, maxEntries).map((row) => projectEntry(row, request));
  const count = rows.length;
  return atomFeed({
    ...feedFrame(request, 'projects', query),
    id: tagUri(authorityOf(request), `feeds/projects/${locale}${query}`),
    title: filters === '' ? t('projects', { site }) : t('selection', { site, filters }),
    subtitle: [
      ...(nearest ? [t('nearest')] : []),
      count > entries.length ? t('projectsCut', { count, shown: entries.length }) : t('projectsCount', { count }),
    ].join(' '),
    updated: latestDay(
      entries.map(({ updated }) => updated),
      request,
    ),
    total: count,
    entries,
  });
}

function projectEntry({ project, fund }: FundedProject, request: FeedRequest): AtomEntry {
  const { locale, origin } = request;
  const { value: text, locale: written } = pickLocale(project.texts, locale);
  return {
    id: tagUri(authorityOf(request), `projects/${project.id}/${locale}`),
    title: { text: text.title, ...langOf(written, locale) },
    updated: laterOf(text.updated, project.checked),
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

function subtitleOf(changes: readonly ProjectChange[] | undefined, shown: number, { locale }: DataRequest): string {
  const t = translatorOf(locale, 'feed');
  const count = changes?.length;
  if (count === undefined) return t('changesUnknown');
  return count > shown ? t('changesCut', { count, shown }) : t('changesCount', { count });
}

/** One day of one project. What has no page any more leads to the page of changes. */
function changeEntry(change: LinkedChange, request: DataRequest): AtomEntry {
  const { locale, origin } = request;
  const { idNow } = change;
  const wording = wordingIn(request.locale, request.catalogue);
  const { value: title } = pickLocale(change.titles, locale);
  const [what = '', ...more] = wordKind(change, wording);
  const facts = change.facts.map((fact) => {
    const { label, from, to } = wordChange(fact, wording);
    return wording.say('changes.sentence', { label, from: from.text, to: to.text });
  });
  const page = idNow === undefined ? pathTo({ name: 'changes' }, locale) : pathTo({ name: 'projects', id: idNow }, locale);
  return {
    id: tagUri(authorityOf(request), `changes/${change.id}/${change.day}/${locale}`),
    title: { text: wording.say('changes.entryTitle', { title, what }) },
    updated: change.day,
    summary: { text: [...(facts.length > 0 ? [] : [what]), ...more, ...facts].join(' ') },
    links: [{ rel: 'alternate', href: origin + page, type: 'text/html', hreflang: locale }],
    categories: [],
  };
}

/** What the site's feeds say alike: language, author, rights, and links to themselves, to their page and to the licence. @param query as it stands in the address */
function feedFrame(
  { locale, origin }: FeedRequest,
  name: Extract<RouteName & FileSetName, 'projects' | 'changes'>,
  query = '',
): Pick<AtomFeed, 'locale' | 'author' | 'rights' | 'links'> {
  return {
    locale,
    author: { name: translatorOf(locale, 'site')('name'), uri: origin + pathTo({ name: 'home' }, locale) },
    rights: translatorOf(locale, 'feed')('rights'),
    links: [
      { rel: 'self', href: origin + pathToFile(name, 'atom', locale) + query, type: mediaTypeOf('atom') },
      { rel: 'alternate', href: origin + pathTo({ name }, locale) + query, type: 'text/html', hreflang: locale },
      { rel: 'license', href: contentLicence },
    ],
  };
}

/** The latest of some days; of none, the latest day of the catalogue. */
function latestDay(days: readonly CalendarDay[], { catalogue, today }: FeedRequest): CalendarDay {
  const latest = days.toSorted().at(-1) ?? lastTouched(catalogue);
  return latest === undefined ? today : lastDay(latest);
}

/** Who names the entries of feeds. */
function authorityOf({ catalogue, origin }: FeedRequest): string {
  return tagAuthority(catalogue.site.tagAuthority, origin);
}
