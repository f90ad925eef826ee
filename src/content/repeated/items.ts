import type { Fault } from '../check/fault.ts';
import { ownAddress } from '../privacy/tracking.ts';
import type { MarkdownFile } from '../read/front-matter.ts';
import { asRecord } from '../read/record.ts';
import { faultAt } from '../read/source.ts';

/** What makes two items of a list the same, by the list and the field of its items. */
const lists: readonly (readonly [list: string, field: string, sameOf: (value: string) => string])[] = [
  ['sources', 'url', samePage],
  ['partners', 'name', sameName],
  ['partners', 'businessId', (value) => value.replace(/\D/g, '')],
];

/** Items that are there already: the same page as a source, the same partner. Each is told where it stands again, with the line of the first. */
export function repeatedItems({ source, data }: MarkdownFile): readonly Fault[] {
  return lists.flatMap(([list, field, sameOf]) => {
    const items: unknown = data.value[list];
    if (!Array.isArray(items) || items.length < 2) return [];
    const first = new Map<string, number>();
    return items.flatMap((item: unknown, index): readonly Fault[] => {
      const value = asRecord(item)[field];
      const same = typeof value === 'string' ? sameOf(value) : '';
      if (same === '') return [];
      const before = first.get(same);
      if (before === undefined) {
        first.set(same, index);
        return [];
      }
      const values = { key: `${list}.${field}`, value: String(value), other: data.placeOf([list, before, field]).line };
      return [faultAt(source, data.placeOf([list, index, field]), 'itemRepeated', values, 'warning')];
    });
  });
}

/** A page by its address: not by how it is asked for, nor by the place in it or who sent the reader. A fragment with a slash is a page of its own. */
function samePage(address: string): string {
  const own = ownAddress(address) || address;
  if (!URL.canParse(own)) return own;
  const { hostname, pathname, search, hash } = new URL(own);
  const place = /^#!?\//.test(hash) ? hash : '';
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.\w+)?$/, '')}${search}${place}`;
}

/** What names have in common that readers take for one: their letters and digits, capitals aside. Empty where a text has none. */
export function sameName(text: string): string {
  return (
    text
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
