import type { Catalogue } from '#catalogue/catalogue.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { Programme } from '#catalogue/fund.ts';
import type { Locale } from '#catalogue/locale.ts';
import { memoize } from '#catalogue/memoize.ts';
import { identifierForms } from '#catalogue/typed/identifiers.ts';
import { messagesOf, translatorOf } from '#words/messages.ts';
import { type ProjectField, type ProjectRecord, projectField } from '../project-record.ts';
import type { Cell, CellKind, ColumnWords, LabelOf } from '../project-table.ts';
import type { DescribedColumn } from './column.ts';
import { proseCell } from './prose-cell.ts';

/** What is known of a column of the list. */
type Point = {
  readonly kind: CellKind;
  /** The point of the Article; that of a field of ours stands in the table of facts. */
  readonly point?: string;
  readonly field?: ProjectField;
  /** It is called as the field is in the data dictionary. */
  readonly isNamedAsField?: true;
  /** Tells how sure the value before it is, and is empty with it. */
  readonly isRemark?: true;
  /** The Regulation does not ask for it. */
  readonly isOutside?: true;
  /** A text for people, in the language of the file. */
  readonly isProse?: true;
  readonly required?: true;
};

/**
 * The list of operations: Regulation (EU) 2021/1060, Article 49(3), points (a)–(n) in their order, after the unique code of the
 * operation. How sure a value is stands in a column of its own behind it; which values are missing, and why, in two columns at the end.
 */
const points = {
  code: { field: 'id', kind: 'code', required: true },
  projectCode: { kind: 'code', field: 'projectCode', isNamedAsField: true },
  beneficiary: { point: 'a', kind: 'text', isProse: true },
  contractor: { point: 'a', kind: 'text', isProse: true },
  person: { point: 'b', kind: 'text' },
  vessel: { point: 'c', kind: 'text' },
  title: { field: 'title', kind: 'text', isProse: true },
  officialTitle: { point: 'd', field: 'officialTitle', kind: 'flag', isNamedAsField: true, isRemark: true },
  purpose: { field: 'summary', kind: 'text', isProse: true },
  achievements: { field: 'results', kind: 'text', isProse: true },
  achievementsExpected: { point: 'e', kind: 'flag', isRemark: true },
  start: { field: 'start', kind: 'date' },
  end: { field: 'end', kind: 'date' },
  totalCost: { field: 'totalCost', kind: 'euros' },
  fund: { field: 'fund', kind: 'label', isProse: true },
  fundConfirmed: { point: 'i', field: 'fundConfirmed', kind: 'flag', isNamedAsField: true, isRemark: true },
  objective: { field: 'objective', kind: 'label', isProse: true },
  euShare: { field: 'euShare', kind: 'percent' },
  location: { point: 'l', kind: 'text', isProse: true },
  country: { point: 'l', kind: 'text', isProse: true },
  beneficiaryLocation: { point: 'm', kind: 'text', isProse: true },
  intervention: { point: 'n', kind: 'text', isProse: true },
  notKnown: { kind: 'list' },
  notApplicable: { kind: 'list' },
  note: { kind: 'text', isProse: true, required: true },
  euFunding: { field: 'euFunding', kind: 'euros', isNamedAsField: true, isOutside: true },
  euFundingApproximate: { field: 'euFundingApproximate', kind: 'flag', isNamedAsField: true, isRemark: true, isOutside: true },
} as const satisfies Readonly<Record<string, Point>>;

/** A column of the list by its name. */
export type Article49Key = keyof typeof points;

type Key = Article49Key;

const keys = Object.keys(points) as readonly Key[];

const pointOf = (key: Key): Point => points[key];

/** The columns whose cells may be missing for a reason: neither the remarks nor what tells the reasons. */
const valueKeys = keys.filter((key) => !pointOf(key).isRemark && key !== 'notKnown' && key !== 'notApplicable');

/** The programme whose funds Regulation (EU) 2021/1060 governs; it does not govern the RRF or direct funding. */
export const article49Programme: Programme = 'eusa';

/** What of a catalogue the list is about. */
export const article49Catalogue = memoize('article49Catalogue', (catalogue: Catalogue): Catalogue => {
  const funds = catalogue.funds.filter(({ programme }) => programme === article49Programme);
  return { ...catalogue, funds, projects: catalogue.projects.filter(({ fundId }) => funds.some(({ id }) => id === fundId)) };
});

/** The columns of the list. Their headers are in words, as the Article has no codes for its fields, and their names the same in every language. */
export const article49Columns: readonly DescribedColumn[] = keys.map((key) => {
  const { kind, required = false, isProse } = pointOf(key);
  return {
    name: key,
    kind,
    required,
    ...(isProse && { language: 'file' }),
    ...(key === 'projectCode' && { form: identifierForms.projectCode }),
    ...(kind === 'list' && { allowed: valueKeys }),
    words: (reader) => columnWords(key, reader),
  };
});

/** What the list asks for, in words of a language: neither what says how sure a value is, nor what is said of the list itself. */
export function article49Points(
  reader: Locale,
): readonly { readonly key: Key; readonly field?: ProjectField; readonly point?: string; readonly label: string }[] {
  return valueKeys
    .filter((key) => key !== 'note')
    .map((key) => {
      const { field, point = field && projectField(field).article49 } = pointOf(key);
      return { key, ...(field && { field }), ...(point && { point }), label: columnWords(key, reader).label };
    });
}

type FieldKey = { [K in Key]: (typeof points)[K] extends { readonly isNamedAsField: true } ? K : never }[Key];

function isNamedAsField(key: Key): key is FieldKey {
  return pointOf(key).isNamedAsField === true;
}

function columnWords(key: Key, reader: Locale): ColumnWords & { readonly header: string } {
  const t = translatorOf(reader, 'article49');
  const { field, point = field && projectField(field).article49, isOutside, kind } = pointOf(key);
  const { label, help } = isNamedAsField(key) ? factWords(messagesOf(reader), 'project', key) : messagesOf(reader).article49.column[key];
  const header = point === undefined ? label : t('header', { point, label });
  const description = kind === 'list' ? translatorOf(reader, 'tableFile')('listHelp', { help }) : help;
  return { header: isOutside ? t('outside', { label: header }) : header, label, description };
}

/**
 * Makes rows of the list. A value that is missing leaves its cell empty, and is named in one of two columns: it is not known, or it does not
 * apply. Goals stand for achievements where no results are published.
 */
export function article49RowMaker(locale: Locale, labelOf: LabelOf): (record: ProjectRecord) => readonly Cell[] {
  const beneficiary = translatorOf(locale, 'project')('agency');
  const note = translatorOf(locale, 'article49')('note');
  return (record) => {
    const results = proseCell(record.results, locale);
    const achievements = results ?? proseCell(record.goals, locale);
    const { id: code, projectCode, start, end, totalCost, euShare, euFunding, officialTitle, fundConfirmed, euFundingApproximate } = record;
    const values: Readonly<Partial<Record<Key, Cell>>> = {
      ...{ code, projectCode, beneficiary, start, end, totalCost, euShare, note, euFunding, officialTitle, fundConfirmed, euFundingApproximate },
      title: proseCell(record.title, locale),
      purpose: proseCell(record.summary, locale),
      achievements,
      achievementsExpected: achievements === null ? null : results === null,
      fund: labelOf('fund', record),
      objective: labelOf('objective', record),
    };
    const missing = valueKeys.filter((key) => (values[key] ?? null) === null);
    const notApplicable = missing.filter((key) => doesNotApply(key, record));
    const told = { ...values, notApplicable, notKnown: missing.filter((key) => !notApplicable.includes(key)) };
    return keys.map((key) => told[key] ?? null);
  };
}

/** The beneficiary is an authority, the funds support no fishing vessels, and a permanent activity has no end. */
function doesNotApply(key: Key, { permanent }: ProjectRecord): boolean {
  return key === 'person' || key === 'vessel' || (key === 'end' && permanent);
}
