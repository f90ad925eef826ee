import { type CalendarDay, lastDay } from '../../../domain/calendar-date';
import type { FundedProject } from '../../../domain/catalogue';
import { type Locale, pickLocale } from '../../../domain/locale';
import { type Selection, selectionQuery } from '../../../domain/selection';
import { type AtomEntry, atomFeed, mostEntries } from '../../../exports/atom';
import { tagUri } from '../../../exports/tag-uri';
import { mediaTypeOf } from '../../../i18n/file-routes';
import { translatorOf } from '../../../i18n/messages';
import { pathTo } from '../../../i18n/routes';
import type { DataAnswer, DataRequest } from '../data-handler';
import { authorityOf, feedFrame, latestDay } from '../feed-frame';
import { selectForFile } from '../selected-file';
import { filtersAlone } from '../selection-words';

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
