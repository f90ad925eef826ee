import { pathTo } from '#addresses/pages.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { CalendarDay } from '#catalogue/date.ts';
import { changesSeen, lastChange } from '#catalogue/last-change.ts';
import { type Locale, pickLocale } from '#catalogue/locale.ts';
import type { Project } from '#catalogue/project.ts';
import { formatsOf } from '#words/formats.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';

/** What is said of a page or of the data when it is cited, on one line each. */
export type Citation = {
  /** What bibliographies call it: small letters, digits and hyphens. */
  readonly key: string;
  readonly kind: 'page' | 'dataset';
  readonly title: string;
  /** Of the title. */
  readonly language: Locale;
  /** The service by its name: the texts have no other author. */
  readonly author: string;
  readonly publisher: string;
  /** When what it shows was last changed. */
  readonly issued: CalendarDay;
  /** The day whose statuses it shows. */
  readonly accessed: CalendarDay;
  readonly revision: string;
  readonly url: string;
  /** The address at which its revision is kept; absent when it is not. */
  readonly archived?: string;
  /** The revision, its day and whether it is kept, in words. */
  readonly note: string;
  /** All of it in words, as the page has it. */
  readonly text: string;
};

/** What citations are made with. */
export type CitationContext = {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly today: CalendarDay;
  readonly origin: string;
  readonly revision: string;
  /** The day of the snapshot of this revision; absent when none is kept. */
  readonly kept?: CalendarDay;
};

/** The citation of a project's page. */
export function citeProject(project: Project, context: CitationContext): Citation {
  const { locale, today, origin, revision } = context;
  const text = pickLocale(project.texts, locale);
  const author = translatorOf(locale, 'site')('name');
  const url = origin + pathTo({ name: 'projects', id: project.id }, locale);
  const words = translatorOf(locale, 'project').markup('citation', {
    site: author,
    title: () => text.value.title,
    date: formatsOf(messagesOf(locale).language).date(project.checked),
    revision: () => revision,
  });
  return complete(context, {
    key: `eu-hankkeet-${project.id}-${revision}`,
    kind: 'page',
    title: text.value.title,
    language: text.locale,
    author,
    issued: changesSeen(today, locale).project(project),
    url,
    text: `${words} ${url}`,
  });
}

/** The citation of the data as a whole. */
export function citeData(context: CitationContext): Citation {
  const { catalogue, locale, today, origin, revision } = context;
  const url = origin + pathTo({ name: 'openData' }, locale);
  return complete(context, {
    key: `eu-hankkeet-${revision}`,
    kind: 'dataset',
    title: messagesOf(locale).dcat.dataset.title,
    language: locale,
    author: translatorOf(locale, 'site')('name'),
    issued: lastChange(catalogue, today) ?? today,
    url,
    text: translatorOf(locale, 'openData').markup('citation', {
      date: formatsOf(messagesOf(locale).language).date(today),
      revision,
      code: (words) => words,
      address: () => url,
    }),
  });
}

type Own = Omit<Citation, 'publisher' | 'accessed' | 'revision' | 'archived' | 'note'>;

/** Adds what is said of the service and of the revision, and puts texts on one line. */
function complete({ catalogue, locale, today, origin, revision, kept }: CitationContext, own: Own): Citation {
  const { unit } = catalogue.site;
  const t = translatorOf(locale, 'citation');
  const date = formatsOf(messagesOf(locale).language).date(kept ?? today);
  const address = origin + pathTo({ name: 'versions', id: revision }, locale);
  return {
    ...own,
    title: onOneLine(own.title),
    publisher: onOneLine(unit === undefined ? messagesOf(locale).dcat.publisher : pickLocale(unit, locale).value),
    accessed: today,
    revision,
    ...(kept !== undefined && { archived: address }),
    note: t(kept === undefined ? 'note.notKept' : 'note.kept', { revision, date, address }),
    text: onOneLine(kept === undefined ? own.text : `${own.text.replace(/\.$/, '')}. ${t.markup('kept', { date, address: () => address })}`),
  };
}

/** A text without line ends, further spaces and what no printer shows; half a character becomes the sign for what is unknown. */
function onOneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, (space) => (space === '\u00a0' ? space : ' '))
    .trim();
}

/** A citation as a line of text. */
export function writeText({ text }: Citation): string {
  return `${text}\n`;
}
