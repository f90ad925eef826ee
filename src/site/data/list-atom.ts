import { mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { FundedProject } from '#catalogue/catalogue.ts';
import { type CalendarDay, lastDay } from '#catalogue/date.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import { type AtomEntry, atomFeed, mostEntries } from '#data/atom.ts';
import { tagUri } from '#data/tag-uri.ts';
import { type Selection, selectionQuery } from '#selection/selection.ts';
import { translatorOf } from '#words/messages.ts';
import { authorityOf, feedFrame, latestDay } from './feeds.ts';
import type { DataAnswer, DataRequest } from './handler.ts';
import { selectForFile } from './selected-file.ts';
import { filtersAlone } from './selection-words.ts';

/** The list's selection as an Atom feed: the first fifty projects in the order of the page. */
export function listAtom(request: DataRequest): DataAnswer {
  const selected = selectForFile(request);
  if ('problem' in selected) return selected;
  return { type: mediaTypeOf('atom'), body: atomOf(selected.rows, selected.selection, request), language: request.locale };
}

/** What of a request a feed depends on. */
type FeedRequest = Pick<DataRequest, 'catalogue' | 'locale' | 'origin' | 'today'>;

/** The feed of a selection. @param rows all of its projects */
export function atomOf(rows: readonly FundedProject[], selection: Selection, request: FeedRequest): string {
  const { locale } = request;
  const t = translatorOf(locale, 'feed');
  const query = selectionQuery({ ...selection, page: 1 });
  const site = translatorOf(locale, 'site')('name');
  const filters = filtersAlone(selection, request.catalogue.funds, locale);
  const entries = rows.slice(0, mostEntries).map((row) => projectEntry(row, request));
  const count = rows.length;
  return atomFeed({
    ...feedFrame(request, 'projects', query),
    id: tagUri(authorityOf(request), `feeds/projects/${locale}${query}`),
    title: filters === '' ? t('projects', { site }) : t('selection', { site, filters }),
    subtitle: count > entries.length ? t('projectsCut', { count, shown: entries.length }) : t('projectsCount', { count }),
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
