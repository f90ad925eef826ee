import { mediaTypeOf } from '#addresses/files.ts';
import { pathTo } from '#addresses/pages.ts';
import type { LinkedChange, ProjectChange } from '#catalogue/changes.ts';
import { pickLocale } from '#catalogue/locale.ts';
import { type AtomEntry, atomFeed, mostEntries } from '#data/atom.ts';
import { tagUri } from '#data/tag-uri.ts';
import { type ChangeWording, wordChange, wordKind } from '#words/changes.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { linkChanges } from '../changes.ts';
import { theChanges } from '../changes-part.ts';
import { authorityOf, feedFrame, latestDay } from './feeds.ts';
import type { DataAnswer, DataRequest } from './handler.ts';

/** The latest changes of the projects' facts as an Atom feed, newest first; without a history, a valid feed of nothing that says so. */
export function changesAtom(request: DataRequest): DataAnswer {
  const { locale, catalogue } = request;
  const { changes, state } = theChanges();
  const latest = linkChanges(catalogue, changes?.slice(0, mostEntries) ?? []);
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
  const wording = wordingOf(request);
  const { value: title } = pickLocale(change.titles, locale);
  const [what = '', ...more] = wordKind(change, wording);
  const facts = change.facts.map((fact) => {
    const { label, from, to } = wordChange(fact, wording);
    return wording.changes('sentence', { label, from: from.text, to: to.text });
  });
  const page = idNow === undefined ? pathTo({ name: 'changes' }, locale) : pathTo({ name: 'projects', id: idNow }, locale);
  return {
    id: tagUri(authorityOf(request), `changes/${change.id}/${change.day}/${locale}`),
    title: { text: wording.changes('entryTitle', { title, what }) },
    updated: change.day,
    summary: { text: [...(facts.length > 0 ? [] : [what]), ...more, ...facts].join(' ') },
    links: [{ rel: 'alternate', href: origin + page, type: 'text/html', hreflang: locale }],
    categories: [],
  };
}

function wordingOf({ locale, catalogue: { funds } }: DataRequest): ChangeWording {
  return {
    locale,
    funds,
    formats: formatsOf(messagesOf(locale).language),
    changes: translatorOf(locale, 'changes'),
    fields: translatorOf(locale, 'dataField'),
    values: translatorOf(locale, 'value'),
  };
}
