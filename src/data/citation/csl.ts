import type { CalendarDay } from '#catalogue/date.ts';
import type { Citation } from './citation.ts';

const types = { page: 'webpage', dataset: 'dataset' } as const satisfies Record<Citation['kind'], string>;

/** A citation as input of the Citation Style Language: a list with one item. */
export function writeCsl(citation: Citation): string {
  const { key, kind, title, language, author, publisher, issued, accessed, revision, url, archived, note } = citation;
  const item = {
    id: key,
    type: types[kind],
    title,
    author: [{ literal: author }],
    publisher,
    issued: cslDate(issued),
    accessed: cslDate(accessed),
    version: revision,
    URL: url,
    ...(archived !== undefined && { archive: author, archive_location: archived }),
    language,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function cslDate(day: CalendarDay): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}
