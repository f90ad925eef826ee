import type { Catalogue } from '#catalogue/catalogue.ts';
import type { Programme } from '#catalogue/fund.ts';
import { type Locale, type Localized, pickLocale } from '#catalogue/locale.ts';
import { memoize } from '#catalogue/memoize.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { type ProjectField, type ProjectRecord, projectField } from './project-record.ts';
import type { Cell, CellKind, ColumnWords, LabelOf } from './project-table.ts';

/**
 * The fields of the list of operations: Regulation (EU) 2021/1060, Article 49(3), points (a)–(n) in their order, after the
 * unique code of the operation. A field of ours that answers a point says so in the table of facts.
 */
const points = [
  { key: 'code', kind: 'text' },
  { key: 'beneficiary', point: 'a', kind: 'text' },
  { key: 'contractor', point: 'a', kind: 'text' },
  { key: 'person', point: 'b', kind: 'text' },
  { key: 'vessel', point: 'c', kind: 'text' },
  { key: 'title', field: 'title', kind: 'text' },
  { key: 'purpose', field: 'summary', kind: 'text' },
  { key: 'achievements', field: 'results', kind: 'text' },
  { key: 'start', field: 'start', kind: 'date' },
  { key: 'end', field: 'end', kind: 'date' },
  { key: 'totalCost', field: 'totalCost', kind: 'euros' },
  { key: 'fund', field: 'fund', kind: 'text' },
  { key: 'objective', field: 'objective', kind: 'text' },
  { key: 'euShare', field: 'euShare', kind: 'percent' },
  { key: 'location', point: 'l', kind: 'text' },
  { key: 'country', point: 'l', kind: 'text' },
  { key: 'beneficiaryLocation', point: 'm', kind: 'text' },
  { key: 'intervention', point: 'n', kind: 'text' },
  { key: 'note', kind: 'text' },
] as const satisfies readonly { readonly key: string; readonly point?: string; readonly field?: ProjectField; readonly kind: CellKind }[];

/** The programme whose funds Regulation (EU) 2021/1060 governs; it does not govern the RRF or direct funding. */
export const article49Programme: Programme = 'eusa';

/** What of a catalogue the list is about. */
export const article49Catalogue = memoize('article49Catalogue', (catalogue: Catalogue): Catalogue => {
  const funds = catalogue.funds.filter(({ programme }) => programme === article49Programme);
  return { ...catalogue, funds, projects: catalogue.projects.filter(({ fundId }) => funds.some(({ id }) => id === fundId)) };
});

type Key = (typeof points)[number]['key'];

/** A column of the file; its name is in words, as the Article has no codes for its fields. */
export type Article49Column = ColumnWords & { readonly key: Key; readonly name: string; readonly kind: CellKind };

/** The columns in a language. */
export function article49Columns(locale: Locale): readonly Article49Column[] {
  const t = translatorOf(locale, 'article49');
  return points.map((one) => {
    const point = 'field' in one ? projectField(one.field).article49 : 'point' in one ? one.point : undefined;
    const { label, help } = messagesOf(locale).article49.column[one.key];
    return { key: one.key, kind: one.kind, name: point === undefined ? label : t('header', { point, label }), label, description: help };
  });
}

/**
 * Makes rows of the file of projects. What is not public is said to be not known; a fund that is inferred, a title that is
 * descriptive and achievements that are only expected are said to be so.
 */
export function article49RowMaker(locale: Locale, labelOf: LabelOf): (record: ProjectRecord) => readonly Cell[] {
  const t = translatorOf(locale, 'article49');
  const inferred = translatorOf(locale, 'fund');
  const unknown = translatorOf(locale, 'value')('unknown');
  const same = {
    beneficiary: translatorOf(locale, 'project')('agency'),
    contractor: unknown,
    person: t('notApplicable'),
    vessel: t('notApplicable'),
    location: unknown,
    country: unknown,
    beneficiaryLocation: unknown,
    intervention: unknown,
    note: t('note'),
  };
  const noEnd = t('noEnd');
  const textOf = (texts: ProjectRecord['title']) => (hasText(texts) ? onOneLine(pickLocale(texts as Localized<string>, locale).value) : unknown);
  const achievementsOf = ({ results, goals }: ProjectRecord) =>
    hasText(results) || !hasText(goals) ? textOf(results) : t('expected', { goals: textOf(goals) });
  return (record) => {
    const fund = labelOf('fund', record) ?? unknown;
    const cells: Readonly<Record<Key, Cell>> = {
      ...same,
      code: record.id,
      title: record.officialTitle ? textOf(record.title) : t('descriptive', { title: textOf(record.title) }),
      purpose: textOf(record.summary),
      achievements: achievementsOf(record),
      start: record.start ?? unknown,
      end: record.end ?? (record.permanent ? noEnd : unknown),
      totalCost: record.totalCost ?? unknown,
      fund: record.fundConfirmed ? fund : inferred('inferred', { fund }),
      objective: labelOf('objective', record) ?? unknown,
      euShare: record.euShare ?? unknown,
    };
    return points.map(({ key }) => cells[key]);
  };
}

function hasText(texts: ProjectRecord['title']): boolean {
  return Object.keys(texts).length > 0;
}

/** A text of several lines in one cell: a line that ends a sentence is followed by a space, any other by a semicolon. */
function onOneLine(text: string): string {
  return text.replace(/\n/g, '; ').replace(/([.!?:;…]); /g, '$1 ');
}
